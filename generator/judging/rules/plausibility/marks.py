"""Questions about marks: deducted without a reason, given for a miss, given for money not spent."""

from __future__ import annotations

from generator.facts.wordlists.empty_reasons import says_nothing
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicator_names import against_sense

_SHORTEST_WORD = (
    1  # character: 停电 is a reason on a form, where an explanation to a reviewer needs more
)


_AS_ABOVE = {"同上", "同前", "如上"}  # a table's way of giving the reason of the line above


def deducted_without_reason(line: IndicatorScore) -> bool:
    """Tell whether a line lost points and says nothing of why."""
    if line.stated is None or line.weight is None or line.indicator.not_applicable:
        return False
    return line.stated < line.weight and not said(line.indicator.deviation)


def full_marks_for_a_miss(line: IndicatorScore) -> bool:
    """Tell whether a line that missed its target was given all its points."""
    if line.met is not False or line.stated is None or line.stated != line.weight:
        return False
    if against_sense(line.indicator):
        return False
    return line.stated > 0 and (line.computed is None or line.computed < line.stated)


def said(text: str) -> bool:
    """Tell whether a text says anything; “无”, “0”, “正常”, “达到预期目标” and the like do not."""
    bare = text.strip(" 　。.")
    return bare in _AS_ABOVE or not says_nothing(bare, _SHORTEST_WORD)
