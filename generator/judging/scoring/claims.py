"""Actual values that are none: 达成预期指标, 已完成, the target written over again."""

from __future__ import annotations

import re

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Quantity, TargetKind
from generator.judging.measuring.comparison import FROM_ABOVE, FROM_BELOW
from generator.judging.scoring.target_words import Promise, promise

_STOPS = "。.；;，,！!"
_EFFECT = re.compile(
    r"效果|成效|作用|效益|影响|能力|水平|改善|提[高升]|增强|加强|促进|推动|推进|完善|健全|优化|发展|改进|缓解|带动|发挥"
)
"""Words of an effect: how far it went nobody sees from the wish repeated."""

_DEGREE = re.compile("明显|显著|有效|逐步|不断|持续|进一步|较大|较好|良好|充分|大幅|稳步")
_SHORT = 14  # characters; a longer text says more than that something got better
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


def is_wish_again(indicator: Indicator) -> bool:
    """Tell whether a target that only wishes (明显改善) stands as the actual value once more.

    A state that is or is not (合格, 全覆盖, 长期) is said by the same words.
    """
    target, actual = indicator.target, indicator.actual
    if target.kind is not TargetKind.DESCRIBED or target.ranks:
        return False
    same = "".join(target.raw.split()).rstrip(_STOPS) == "".join(actual.raw.split()).rstrip(_STOPS)
    by_degree = len(target.raw) <= _SHORT and _DEGREE.search(target.raw) is not None
    wish = by_degree or promise(target) is Promise.VAGUE
    return same and wish and _EFFECT.search(target.raw) is not None


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
