"""The sentences of a comparison: why a number reached its target, why not, why nobody can tell."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import About, Quantity, TargetKind
from generator.facts.units import ZERO, plain
from generator.judging.measuring.comparison import is_share
from generator.judging.measuring.intervals import NEARBY_SAID
from generator.judging.scoring.direction import ToldBy, why_open
from generator.judging.scoring.held import STRICT, Held
from generator.judging.scoring.indicator_names import Sense


def because_met(indicator: Indicator, held: Held) -> str:
    """Say how a target was reached."""
    goal = indicator.target.raw
    if held.number is not None:
        return f"实际 {written(held.number, held.target)}，达到目标“{goal}”"
    raw = indicator.actual.raw
    if held.actual.about is not None:
        near = "" if held.actual.about is About.ABOVE else f"{NEARBY_SAID}，"
        return f"实际完成值“{raw}”不是准数，{near}怎么算都达到目标“{goal}”"
    return f"实际完成值“{raw}”只写了范围，没有写具体的数；范围里的数都达到目标“{goal}”"


def why_not_told(indicator: Indicator, held: Held, met: bool | None) -> str:
    """Say why an actual value earns no computed points: a direction nobody knows, a range, a rough number."""
    goal, raw = indicator.target.raw, indicator.actual.raw
    if held.way.sense is Sense.OPEN:
        return why_open(indicator)
    if met is False and held.number is None:
        what = "不是准数" if held.actual.about is not None else "只写了范围"
        return f"实际完成值“{raw}”没有达到目标“{goal}”，但{what}，算不出得几分"
    if met is False:
        return f"实际 {written(held.number or ZERO, held.target)}，没有达到目标“{goal}”；目标不是准数，算不出得几分"
    if held.target.about is not None:
        return f"目标“{goal}”不是准数，{NEARBY_SAID}，看不出实际“{raw}”有没有达到"
    if held.actual.about is not None:
        return (
            f"实际完成值“{raw}”不是准数，{NEARBY_SAID}，看不出有没有达到目标“{goal}”，请写具体的数"
        )
    if held.target.kind is TargetKind.RANGE and held.number is not None:
        return f"实际“{raw}”比目标“{goal}”多，评分标准没有规定超出范围怎么算"
    return f"实际完成值“{raw}”只写了范围，看不出有没有达到目标“{goal}”，请写具体的数"


def no_points_said(indicator: Indicator, held: Held) -> str:
    """Say why a plain miss earns no computed points, empty where it does."""
    actual = f"实际 {written(held.number or ZERO, held.target)}"
    goal = indicator.target.raw
    if held.target.kind in STRICT and held.number == held.limits.point:
        return f"{actual}，目标是“{held.target.kind}”，正好等于不算达到“{goal}”；按比例会得满分，算不出该扣几分"
    if held.way.told_by is ToldBy.NORM:
        return f"{actual}，低于发给人的标准“{goal}”，没有足额；评分标准没有规定少发扣多少分"
    if held.way.named_only:
        return f"{actual}，超过了目标“{goal}”；目标没有写“≤”，评分标准没有规定这样的目标超过了扣多少分，请补写符号"
    return ""


def written(number: Decimal, target: Quantity) -> str:
    """Write a number for the formula; of the units only % belongs into arithmetic."""
    return f"{plain(number)}{target.unit if is_share(target.unit) else ''}"
