"""Sums of an evaluation: the parts, the total with its formula, the scaling, the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.standard import Standard
from generator.facts.units import ZERO, plain, round_half_up, trimmed
from generator.judging.scoring.evaluation import (
    ExecutionScore,
    GoalScore,
    IndicatorScore,
    PartScore,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The computed total in 分 (None where a line is not computable) and its addition."""

    value: Decimal | None
    formula: str


def counting(lines: Sequence[IndicatorScore]) -> tuple[IndicatorScore, ...]:
    """Return the lines with points of their own: all but those within another one's (其中)."""
    return tuple(line for line in lines if line.counts)


def applicable(lines: Sequence[IndicatorScore]) -> tuple[IndicatorScore, ...]:
    """Return the lines that are added up: all but those marked 不适用 and those within another."""
    return tuple(line for line in counting(lines) if not line.indicator.not_applicable)


def weights_in_force(
    execution: ExecutionScore, lines: Sequence[IndicatorScore], goal: GoalScore | None = None
) -> Decimal | None:
    """Return the points at stake in the lines that count, execution included; None if unknown."""
    return _whole(execution, applicable(lines), goal)


def weights_on_form(
    execution: ExecutionScore, lines: Sequence[IndicatorScore], goal: GoalScore | None = None
) -> Decimal | None:
    """Return the points of all lines of the form, not applicable ones and execution included."""
    return _whole(execution, counting(lines), goal)


def weights_stated(
    execution: Decimal | None, lines: Sequence[IndicatorScore], goal: GoalScore | None = None
) -> Decimal:
    """Return the points a form states, whatever it leaves out: that may add, never take away.

    ``execution`` is the weight on the form, None where it has none.
    """
    weights = [execution, goal.weight if goal else None]
    weights += [line.weight for line in counting(lines)]
    return sum((weight for weight in weights if weight is not None), ZERO)


def _whole(
    execution: ExecutionScore, lines: Sequence[IndicatorScore], goal: GoalScore | None
) -> Decimal | None:
    weights = [line.weight for line in lines]
    if not any(weight is not None for weight in weights):
        return None
    weights += [goal.weight] if goal else []
    stated = [weight for weight in weights if weight is not None]
    if len(stated) < len(weights):
        return None
    return sum(stated, execution.weight if execution.scored else ZERO)


def compute_total(
    execution: ExecutionScore,
    lines: Sequence[IndicatorScore],
    standard: Standard,
    goal: GoalScore | None = None,
) -> Total:
    """Add the rounded lines; where some are not applicable, scale the sum to full marks.

    The scaled total is sum × full marks ÷ points in force, rounded once: what a reader with a
    pocket calculator gets from the printed lines. There is none where the goal itself has points.
    """
    counted = applicable(lines)
    scores = [line.computed for line in counted]
    if execution.scored:
        scores.insert(0, execution.computed)
    numbers = [score for score in scores if score is not None]
    if not counted or len(numbers) < len(scores) or goal is not None:
        return Total(value=None, formula="")
    addition = " + ".join(plain(number) for number in numbers)
    total = sum(numbers, ZERO)
    if len(counted) == len(counting(lines)):
        return Total(value=total, formula=f"{addition} = {plain(total)}")
    base = weights_in_force(execution, lines)
    scaled = scale(total, base, standard)
    if base is None or scaled is None:
        return Total(value=None, formula="")
    sign = "=" if scaled * base == total * standard.full_marks else "≈"
    formula = f"({addition}) × {plain(standard.full_marks)} ÷ {plain(base)} {sign} {plain(scaled)}"
    return Total(value=scaled, formula=formula)


def scale(total: Decimal, base: Decimal | None, standard: Standard) -> Decimal | None:
    """Scale a total of ``base`` points to full marks, rounded once; None where base is not > 0."""
    if base is None or base <= 0:
        return None
    return round_half_up(total * standard.full_marks / base, standard.decimals)


def stated_scores(
    execution: ExecutionScore, lines: Sequence[IndicatorScore], goal: GoalScore | None = None
) -> tuple[Decimal | None, ...]:
    """Return the stated scores that make up the total, execution's first; None where one is not stated.

    A line that is not applicable counts only where the form gives it a score all the same.
    """
    own = [
        line.stated
        for line in counting(lines)
        if not line.indicator.not_applicable or line.stated is not None
    ]
    if not own:
        return ()
    first = (execution.stated,) if execution.scored else ()
    return (*first, *([goal.stated] if goal else ()), *own)


def sum_stated(
    execution: ExecutionScore, lines: Sequence[IndicatorScore], goal: GoalScore | None = None
) -> Decimal | None:
    """Add the stated scores; None where one that counts is not stated."""
    scores = stated_scores(execution, lines, goal)
    stated = [score for score in scores if score is not None]
    return sum(stated, ZERO) if scores and len(stated) == len(scores) else None


def sum_parts(lines: Sequence[IndicatorScore]) -> tuple[PartScore, ...]:
    """Add up each first-level part, in the order of the form."""
    counted = applicable(lines)
    names = dict.fromkeys(_part_name(line) for line in counted)
    return tuple(
        _part(name, [line for line in counted if _part_name(line) == name]) for name in names
    )


def total_notes(
    execution: ExecutionScore,
    lines: Sequence[IndicatorScore],
    standard: Standard,
    goal: GoalScore | None = None,
) -> Iterator[str]:
    """Say what is not computable and why, and what kept the total from full marks as its base."""
    if execution.scored and execution.computed is None:
        yield execution.arithmetic.reason
    if not lines:
        yield "表上没有写绩效指标，总分不能复算。"
    for line in counting(lines):
        if line.computed is None:
            yield f"指标“{line.indicator.name}”不能复算：{line.arithmetic.reason}"
    if goal is not None:
        yield "表上给年度总体目标的完成情况另外打分，评分标准没有这一项的算法，总分不能复算。"
    left_out = len(counting(lines)) - len(applicable(lines))
    if left_out:
        yield f"有 {left_out} 项指标不适用，不计分，其余得分折算为满分 {plain(standard.full_marks)} 分。"
    weights = weights_on_form(execution, lines, goal)
    if weights is not None and weights != standard.full_marks:
        yield (
            f"表上的分值合计 {trimmed(weights)} 分，不是满分 {plain(standard.full_marks)} 分，"
            "复算的总分不评等级。"
        )


def _part_name(line: IndicatorScore) -> str:
    return line.indicator.part or line.indicator.level1


def _part(name: str, lines: Sequence[IndicatorScore]) -> PartScore:
    return PartScore(
        level1=name,
        weight=_sum([line.weight for line in lines]),
        stated=_sum([line.stated for line in lines]),
        computed=_sum([line.computed for line in lines]),
    )


def _sum(numbers: Sequence[Decimal | None]) -> Decimal | None:
    known = [number for number in numbers if number is not None]
    return sum(known, ZERO) if len(known) == len(numbers) else None
