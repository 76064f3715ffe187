"""A project scored by another standard: what changes, and which figure or rule changes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.standard import Standard
from generator.facts.units import ZERO, trimmed
from generator.judging.review.reweighing import Reweighed, part_under, reweigh
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore

EXECUTION = "预算执行率"
_WHOLE = "全部指标"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One reason for a change: what it is about, what was and what is in words, its effect in 分.

    The effects of all causes add up to the difference.
    """

    item: str
    words: str
    effect: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescored:
    """One project under its own standard and under another one; totals in 分.

    ``own`` is scored with the weights on the form, ``other`` with those weights turned into the
    other standard's. ``difference`` is other − own, None where one of the two cannot be computed;
    ``notes`` are Chinese sentences on what could not be turned or computed.
    """

    unit_year: UnitYear
    own: Evaluation
    other: Evaluation
    difference: Decimal | None
    causes: tuple[Cause, ...]
    notes: tuple[str, ...]

    @property
    def project(self) -> Project:
        """The project as stated."""
        return self.own.project

    @property
    def grade_changed(self) -> bool:
        """Whether both totals have a grade and not the same."""
        return bool(self.own.grade and self.other.grade) and self.own.grade != self.other.grade


def rescore(unit_year: UnitYear, before: Evaluation, other: Standard) -> Rescored:
    """Score an evaluated project by another standard too, and say where the difference is from.

    First the lines are scored by the other standard's rules with the weights on the form: what
    differs there is the effect of a rule. Then the weights are turned: what differs further is the
    effect of weights.
    """
    project = before.project
    ruled = evaluate(project, other)
    turned = reweigh(project, other)
    after = evaluate(turned.project, other)
    known = before.computed_total is not None and after.computed_total is not None
    difference = (
        after.computed_total - before.computed_total
        if before.computed_total is not None and after.computed_total is not None
        else None
    )
    causes: list[Cause] = []
    if known:
        causes += _execution_causes(before, ruled, after)
        causes += _rule_causes(before, ruled)
        causes += _weight_causes(ruled, after, turned)
        causes += _scaling_cause(causes, difference or ZERO)
    return Rescored(
        unit_year=unit_year,
        own=before,
        other=after,
        difference=difference,
        causes=tuple(cause for cause in causes if cause.effect),
        notes=tuple(_notes(before, after, turned, other)),
    )


def _execution_causes(before: Evaluation, ruled: Evaluation, after: Evaluation) -> Iterator[Cause]:
    """Tell the rule's effect (0 ÷ 0, rounding) on the execution score, then the weight's."""
    scores = [item.execution.computed or ZERO for item in (before, ruled, after)]
    weights = [item.execution.weight for item in (before, ruled, after)]
    effect = scores[2] - scores[0]
    if weights[0] != weights[2]:
        words = f"{trimmed(weights[0])} → {trimmed(weights[2])} 分"
        yield Cause(item=EXECUTION, words=words, effect=effect)
    elif effect:
        words = f"算法不同：{_way(before.execution.arithmetic.formula)} → "
        words += _way(ruled.execution.arithmetic.formula)
        yield Cause(item=EXECUTION, words=words, effect=effect)


def _way(formula: str) -> str:
    return formula or "不计分"


def _rule_causes(before: Evaluation, ruled: Evaluation) -> Iterator[Cause]:
    """Tell each line that scores otherwise with the same weight, by the rule that makes it so."""
    for old, new in zip(before.lines, ruled.lines, strict=True):
        effect = (new.computed or ZERO) - (old.computed or ZERO)
        if effect and not old.indicator.not_applicable:
            words = f"{_formula(old)} → {_formula(new)}"
            item = f"指标“{old.indicator.name}”{_rule_words(old, before.standard, ruled.standard)}"
            yield Cause(item=item, words=words, effect=effect)


def _rule_words(line: IndicatorScore, own: Standard, other: Standard) -> str:
    """Name the figures of the standards that differ and bear on a line."""
    found = []
    if own.less_is_better is not other.less_is_better and line.met is False:
        found.append(f"反向指标算法 {own.less_is_better} → {other.less_is_better}")
    if own.quality_bands != other.quality_bands and line.achievement is None:
        found.append("定性指标分档")
    if own.plain_cost is not other.plain_cost:
        found.append(f"成本无符号 {own.plain_cost} → {other.plain_cost}")
    if own.plain_number is not other.plain_number:
        found.append(f"无符号 {own.plain_number} → {other.plain_number}")
    if own.decimals != other.decimals:
        found.append(f"小数 {own.decimals} → {other.decimals} 位")
    return f"（{'、'.join(found)}）" if found else ""


def _formula(line: IndicatorScore) -> str:
    return line.arithmetic.formula or line.arithmetic.reason.rstrip("。")


def _weight_causes(ruled: Evaluation, after: Evaluation, turned: Reweighed) -> Iterator[Cause]:
    """Tell the effect of turned weights: by part where the parts fit, else of all together."""
    if not turned.possible:
        return
    if not turned.by_part:
        old, new = ruled.lines, after.lines
        yield from _weight_cause(_WHOLE, old, new)
        return
    names = [part_under(line.indicator, after.standard) for line in after.lines]
    for name in dict.fromkeys(names):
        chosen = [index for index, found in enumerate(names) if found == name]
        old = tuple(ruled.lines[index] for index in chosen)
        new = tuple(after.lines[index] for index in chosen)
        yield from _weight_cause(name, old, new)


def _weight_cause(
    name: str, old: Sequence[IndicatorScore], new: Sequence[IndicatorScore]
) -> Iterator[Cause]:
    weights = [sum((line.weight or ZERO for line in lines), ZERO) for lines in (old, new)]
    scores = [
        sum((line.computed or ZERO for line in lines if not line.indicator.not_applicable), ZERO)
        for lines in (old, new)
    ]
    if weights[0] != weights[1] or scores[0] != scores[1]:
        words = f"{trimmed(weights[0])} → {trimmed(weights[1])} 分"
        yield Cause(item=name, words=words, effect=scores[1] - scores[0])


def _scaling_cause(causes: Sequence[Cause], difference: Decimal) -> Iterator[Cause]:
    """Tell what is left: the scaling to full marks where lines are not applicable."""
    rest = difference - sum((cause.effect for cause in causes), ZERO)
    if rest:
        yield Cause(item="不适用指标", words="其余得分折算为满分，折算的基数不同", effect=rest)


def _notes(
    before: Evaluation, after: Evaluation, turned: Reweighed, other: Standard
) -> Iterator[str]:
    if not before.lines:
        yield "表上没有写绩效指标，总分不能复算。"
    elif not turned.possible:
        yield "表上的分值不全，不能按另一套标准折算，沿用表上的分值。"
    elif other.parts and not turned.by_part:
        yield (
            "表上的一级指标和该标准的不一一对应，"
            f"全部指标合起来按 {trimmed(other.indicator_weight)} 分折算。"
        )
    if before.lines and before.computed_total is None:
        yield "有的项按现行标准不能复算。"
    if before.lines and after.computed_total is None:
        yield "有的项按另一套标准不能复算。"
