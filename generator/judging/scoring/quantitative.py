"""Scores for targets that are numbers: larger is better, smaller is better, and the target 0."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Quantity, TargetKind
from generator.facts.standard import LessIsBetter, PlainCost, Standard
from generator.facts.units import ONE, ZERO, plain, trimmed
from generator.judging.scoring.award import Award, Ground, decided, share_of, undecided
from generator.judging.scoring.comparison import (
    EXACT,
    FROM_ABOVE,
    NUMERIC,
    Matched,
    is_share,
    match_units,
    meets,
)
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicator_names import Sense
from generator.judging.scoring.time_limits import time_sense

LARGER = "越大越好：达到目标得满分，达不到的按“实际 ÷ 目标”给分"
NOTHING = "目标是 0：做到 0 得满分，大于 0 得 0 分"
RATIO = "越小越好：不超过目标得满分，超过的按“目标 ÷ 实际”给分"
LINEAR = "越小越好：不超过目标得满分，超过的按超出的比例扣分，超过一倍得 0 分"
PLAIN_COST = "（成本目标没有写符号，按“不超过”理解）"
PLAIN_TIME = "（名称说的是时限，目标没有写符号，按“不超过”理解）"

_NO_PRORATA = "目标是负数，不能按比例给分"


def score_number(indicator: Indicator, standard: Standard) -> IndicatorScore:
    """Score an indicator whose target holds a number.

    Source:
        The standard's groups 正向指标, 反向指标 and, for costs without a sign, 成本无符号.
    """
    target, actual = indicator.target, indicator.actual
    matched = _matched(target, actual)
    ground = _ground(indicator, standard, matched)
    if matched.number is None:
        return undecided(indicator, ground, matched.obstacle)
    if points_either_way(indicator) and matched.number != target.number:
        return undecided(indicator, ground, _either_way_reason(indicator))
    less = less_is_better(indicator, standard)
    met = meets(target, actual, matched.number, less_is_better=less)
    achievement = _achievement(target, actual, matched.number)
    if met:
        award = Award(numerator=ONE, because=_because_met(target, actual, matched))
        return decided(indicator, standard, ground, award, met=True, achievement=achievement)
    if actual.kind not in EXACT:
        return undecided(indicator, ground, _range_reason(target, actual, met), met=met)
    missed = _missed(target, matched.number, standard, less=less)
    if missed is None:
        return undecided(indicator, ground, _NO_PRORATA, met=False)
    return decided(indicator, standard, ground, missed, met=False, achievement=achievement)


def less_is_better(indicator: Indicator, standard: Standard) -> bool:
    """Tell which way the target points: an upper limit, what its column says, or a plain limit."""
    target = indicator.target
    if target.kind in FROM_ABOVE:
        return True
    if target.kind in EXACT and indicator.more_is_better is not None:
        return not indicator.more_is_better
    plain_limit = _plain_limit(indicator, standard) or _time_limit(indicator)
    return target.kind in EXACT and (target.number == 0 or plain_limit)


def points_either_way(indicator: Indicator) -> bool:
    """Tell whether nobody can see if more or less is better: a bare rate of cost, some lengths of time."""
    return _rate_of_cost(indicator) or _plain_time(indicator) is Sense.OPEN


def is_numeric(quantity: Quantity) -> bool:
    """Tell whether a target or actual value holds a number."""
    return quantity.kind in NUMERIC and quantity.number is not None


def is_cost(indicator: Indicator) -> bool:
    """Tell whether an indicator stands under 成本指标, as a first or a second level."""
    return "成本" in indicator.part or "成本" in indicator.aspect


def _matched(target: Quantity, actual: Quantity) -> Matched:
    if actual.kind is TargetKind.EMPTY:
        return Matched(number=None, obstacle="表上没有写实际完成值")
    if not is_numeric(actual):
        obstacle = f"目标“{target.raw}”是数，实际完成值“{actual.raw}”读不出可以比较的数"
        return Matched(number=None, obstacle=obstacle)
    return match_units(target, actual)


def _plain_cost(indicator: Indicator) -> bool:
    return indicator.target.kind is TargetKind.PLAIN and is_cost(indicator)


def _plain_limit(indicator: Indicator, standard: Standard) -> bool:
    return _plain_cost(indicator) and standard.plain_cost is PlainCost.LIMIT


def _plain_time(indicator: Indicator) -> Sense | None:
    """Return which way a length of time without a sign points; a cost is a cost first."""
    return None if is_cost(indicator) else time_sense(indicator)


def _time_limit(indicator: Indicator) -> bool:
    return _plain_time(indicator) is Sense.LESS


def _either_way_reason(indicator: Indicator) -> str:
    raw = indicator.target.raw
    if _rate_of_cost(indicator):
        return f"成本指标的目标“{raw}”没有写符号，看不出是越高越好还是越低越好，请补写 ≥ 或 ≤"
    return f"目标“{raw}”没有写符号，看不出是时间越短越好还是越长越好，请补写 ≤ 或 ≥"


def _rate_of_cost(indicator: Indicator) -> bool:
    """Tell whether a cost target is a bare percentage: 控制率 and 达标率 point opposite ways."""
    return _plain_cost(indicator) and is_share(indicator.target.unit)


def _ground(indicator: Indicator, standard: Standard, matched: Matched) -> Ground:
    """Choose the rule and where it stands; a plain cost rests on its least sure source."""
    inputs = _further_inputs(indicator, matched)
    target = indicator.target
    if target.kind in EXACT and target.number == 0:
        return Ground(rule=NOTHING, citation=standard.citation("正向指标"), inputs=inputs)
    if not less_is_better(indicator, standard):
        return Ground(rule=LARGER, citation=standard.citation("正向指标"), inputs=inputs)
    rule = RATIO if standard.less_is_better is LessIsBetter.RATIO else LINEAR
    if _plain_limit(indicator, standard):
        citation = standard.citation("成本无符号")
        return Ground(rule=rule + PLAIN_COST, citation=citation, inputs=inputs)
    if _time_limit(indicator):
        rule += PLAIN_TIME
    return Ground(rule=rule, citation=standard.citation("反向指标"), inputs=inputs)


def _further_inputs(indicator: Indicator, matched: Matched) -> tuple[tuple[str, str], ...]:
    target, actual = indicator.target, indicator.actual
    rows = []
    if matched.converted and matched.number is not None:
        sign = "=" if matched.exact else "≈"
        rows.append(("换算", f"{actual.raw} {sign} {trimmed(matched.number)}{target.unit}"))
    for name, quantity in ((Key.TARGET, target), (Key.ACTUAL, actual)):
        if quantity.approximate and quantity.number is not None:
            rows.append(("约数", f"{name}“{quantity.raw}”是约数，按 {plain(quantity.number)} 计算"))
    return tuple(rows)


def _achievement(target: Quantity, actual: Quantity, number: Decimal) -> Decimal | None:
    if actual.kind not in EXACT or target.number is None:
        return None
    return share_of(number, target.number)


def _because_met(target: Quantity, actual: Quantity, matched: Matched) -> str:
    if actual.kind in EXACT and matched.number is not None:
        return f"实际 {_written(matched.number, target)}，达到目标“{target.raw}”"
    return f"实际完成值“{actual.raw}”只写了范围，没有写具体的数；范围里的数都达到目标“{target.raw}”"


def _range_reason(target: Quantity, actual: Quantity, met: bool | None) -> str:
    if met is False:
        return f"实际完成值“{actual.raw}”没有达到目标“{target.raw}”，但只写了范围，算不出得几分"
    return f"实际完成值“{actual.raw}”只写了范围，看不出有没有达到目标“{target.raw}”，请写具体的数"


def _missed(target: Quantity, number: Decimal, standard: Standard, *, less: bool) -> Award | None:
    """Return the share for a missed target; None where a negative target forbids one."""
    limit = target.number if target.number is not None else ZERO
    if limit < 0:
        return None
    actual, goal = _written(number, target), _written(limit, target)
    if limit == 0 or number <= 0:
        return Award(numerator=ZERO, because=f"实际 {actual}，没有达到目标“{target.raw}”")
    if not less:
        return Award(numerator=number, denominator=limit, text=f"{actual} ÷ {goal}")
    if standard.less_is_better is LessIsBetter.RATIO:
        return Award(numerator=limit, denominator=number, text=f"{goal} ÷ {actual}")
    if number >= 2 * limit:
        return Award(numerator=ZERO, because=f"实际 {actual} 达到目标 {goal} 的两倍或更多")
    text = f"[1 − ({actual} − {goal}) ÷ {goal}]"
    return Award(numerator=2 * limit - number, denominator=limit, text=text)


def _written(number: Decimal, target: Quantity) -> str:
    """Write a number for the formula; of the units only % belongs into arithmetic."""
    return f"{plain(number)}{target.unit if is_share(target.unit) else ''}"
