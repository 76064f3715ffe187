"""Scores for targets with one number: larger is better, smaller is better, within a range, the target 0."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.standard import LessIsBetter, Standard
from generator.facts.units import ONE, ZERO, trimmed
from generator.judging.measuring.comparison import Matched, holds_number, match_units
from generator.judging.measuring.frequencies import in_one_time
from generator.judging.measuring.pairs import Pair, as_named
from generator.judging.measuring.trends import in_one_change
from generator.judging.scoring.award import Award, Ground, decided, undecided
from generator.judging.scoring.claims import no_actual, undone
from generator.judging.scoring.direction import Direction, ToldBy, assumption, direction
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.held import Held, held_together, match_upper
from generator.judging.scoring.reasons import because_met, no_points_said, why_not_told, written

LARGER = "越大越好：达到目标得满分，达不到的按“实际 ÷ 目标”给分"
NOTHING = "目标是 0：做到 0 得满分，大于 0 得 0 分"
RATIO = "越小越好：不超过目标得满分，超过的按“目标 ÷ 实际”给分"
LINEAR = "越小越好：不超过目标得满分，超过的按超出的比例扣分，超过一倍得 0 分"
WITHIN = "区间：做到区间之内得满分，不到下限的按“实际 ÷ 下限”给分"

_NO_PRORATA = "目标是负数，不能按比例给分"
_STRICT = (TargetKind.MORE_THAN, TargetKind.LESS_THAN)


def score_number(indicator: Indicator, standard: Standard, period: str = "") -> IndicatorScore:
    """Score an indicator whose target holds a number; ``period`` is the project's 实施期间.

    An actual value that is not exact is met where all it may mean reaches the target, missed where
    nothing of it does, and else not computed.

    Source:
        The standard's groups 正向指标, 反向指标, 成本无符号 and 无符号.
    """
    way = direction(indicator, standard)
    ground = _ground(indicator, standard, way)
    why = no_actual(indicator)
    if why:
        return undecided(indicator, ground, why)
    why = (
        "" if way.less else undone(indicator)
    )  # that nothing was spent keeps no limit and breaks none
    if why:
        return undecided(indicator, ground, why, met=False)
    pair = _rewritten(indicator, period)
    ground = replace(ground, inputs=(*ground.inputs, *pair.inputs))
    if pair.obstacle:
        return undecided(indicator, ground, pair.obstacle, met=False if pair.missed else None)
    matched = match_units(pair.target, pair.actual)
    if matched.number is None:
        return undecided(indicator, ground, matched.obstacle)
    held = held_together(pair, way, matched)
    if held is None:
        return undecided(indicator, ground, match_upper(pair).obstacle)
    ground = replace(
        ground, inputs=(*_conversion(pair.actual, pair.target, matched), *ground.inputs)
    )
    return _judged(indicator, standard, ground, held)


def _rewritten(indicator: Indicator, period: str) -> Pair:
    target, actual = indicator.target, indicator.actual
    pair = Pair(target=target, actual=actual)
    if not holds_number(actual) or actual.kind is TargetKind.SEVERAL:
        said = f"“{actual.raw}”读不出可以比较的数" if not actual.unread else actual.unread
        return replace(pair, obstacle=f"目标“{target.raw}”是数，实际完成值{said}")
    pair = in_one_change(as_named(pair, indicator.name), indicator.name)
    return pair if pair.obstacle else in_one_time(pair, period)


def _judged(indicator: Indicator, standard: Standard, ground: Ground, held: Held) -> IndicatorScore:
    met = held.met
    achievement = held.achievement
    if met:
        award = Award(numerator=ONE, because=because_met(indicator, held))
        return decided(indicator, standard, ground, award, met=True, achievement=achievement)
    if met is None or held.number is None or held.target.about is not None:
        return undecided(indicator, ground, why_not_told(indicator, held, met), met=met)
    why = no_points_said(indicator, held)
    if why:
        return undecided(indicator, ground, why, met=False, achievement=achievement)
    missed = _missed(held, held.number, indicator.target.raw, standard)
    if missed is None:
        return undecided(indicator, ground, _NO_PRORATA, met=False)
    return decided(indicator, standard, ground, missed, met=False, achievement=achievement)


def _ground(indicator: Indicator, standard: Standard, way: Direction) -> Ground:
    """Choose the rule and where it stands; what is assumed rests on its own source."""
    assumed = assumption(way, indicator)
    if way.told_by is ToldBy.NOTHING:
        return Ground(rule=NOTHING, citation=standard.citation("正向指标"))
    if indicator.target.kind is TargetKind.RANGE and not way.less:
        return Ground(rule=WITHIN, citation=standard.citation("正向指标"))
    rule, group = LARGER, "正向指标"
    if way.less:
        ratio = standard.less_is_better is LessIsBetter.RATIO
        rule, group = (RATIO if ratio else LINEAR), "反向指标"
    if way.told_by is ToldBy.COST:
        group = "成本无符号"
    if way.told_by is ToldBy.STANDARD:
        group = "无符号"
    return Ground(rule=rule + assumed, citation=standard.citation(group))


def _conversion(
    actual: Quantity, target: Quantity, matched: Matched
) -> tuple[tuple[str, str], ...]:
    if not matched.converted or matched.number is None:
        return ()
    sign = "=" if matched.exact else "≈"
    return (("换算", f"{actual.raw} {sign} {trimmed(matched.number)}{target.unit}"),)


def _missed(held: Held, number: Decimal, goal: str, standard: Standard) -> Award | None:
    """Return the share for a missed target; None where a negative target forbids one."""
    limit = held.limits.point if held.limits.point is not None else ZERO
    if limit < 0:
        return None
    actual, asked = written(number, held.target), written(limit, held.target)
    if limit == 0 or number <= 0:
        return Award(numerator=ZERO, because=f"实际 {actual}，没有达到目标“{goal}”")
    if not held.way.less:
        return Award(numerator=number, denominator=limit, text=f"{actual} ÷ {asked}")
    if standard.less_is_better is LessIsBetter.RATIO:
        return Award(numerator=limit, denominator=number, text=f"{asked} ÷ {actual}")
    if number >= 2 * limit:
        return Award(numerator=ZERO, because=f"实际 {actual} 达到目标 {asked} 的两倍或更多")
    text = f"[1 − ({actual} − {asked}) ÷ {asked}]"
    return Award(numerator=2 * limit - number, denominator=limit, text=text)
