"""Actual values that are none: 达成预期指标, 已完成, the target written over again."""

from __future__ import annotations

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Quantity, TargetKind
from generator.judging.measuring.comparison import FROM_ABOVE, FROM_BELOW

_SIGNED = (*FROM_BELOW, *FROM_ABOVE, TargetKind.RANGE)


def is_copied(target: Quantity, actual: Quantity) -> bool:
    """Tell whether an actual value is its target with its sign, range or deadline once more.

    ≥90% for ≥90%: whether it was 90 or 99 nobody can see. “=100%” says that it was 100.
    """
    if target.kind is TargetKind.SEVERAL and actual.kind is TargetKind.SEVERAL:
        pairs = zip(target.parts, actual.parts, strict=False)
        return len(target.parts) == len(actual.parts) and all(is_copied(*pair) for pair in pairs)
    if target.kind is TargetKind.BY_DATE and actual.kind is TargetKind.BY_DATE:
        return actual.earliest is None and actual.deadline == target.deadline
    if target.kind is not actual.kind or target.kind not in _SIGNED:
        return False
    said = [(one.number, one.upper, one.about, one.change, one.every) for one in (target, actual)]
    return said[0] == said[1] and (target.unit == actual.unit or not actual.unit)


def is_claimed(indicator: Indicator) -> bool:
    """Tell whether the actual value only says that the target was reached."""
    actual = indicator.actual
    return actual.kind is TargetKind.CLAIM or is_copied(indicator.target, actual)


def no_actual(indicator: Indicator) -> str:
    """Say why an actual value is none, without its full stop; empty where it is one."""
    target, actual = indicator.target, indicator.actual
    if actual.kind is TargetKind.EMPTY:
        return "表上没有写实际完成值"
    if actual.kind is TargetKind.CLAIM:
        return f"实际完成值“{actual.raw}”只是说做到了，没有写做到多少，不作为达到目标“{target.raw}”的依据"
    if is_copied(target, actual):
        return f"实际完成值“{actual.raw}”是把目标照抄了一遍，没有写做到多少，不作为达到目标的依据"
    return ""


def undone(indicator: Indicator) -> str:
    """Say that the actual value admits that something to be done is not; empty where it does not."""
    actual = indicator.actual
    if actual.kind is not TargetKind.UNDONE:
        return ""
    return f"实际完成值是“{actual.raw}”，没有达到目标“{indicator.target.raw}”；没有写做到多少，算不出得几分"
