"""Numbers of things that the goal's text states, to be held against the indicators' targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.model import Goal, Indicator
from generator.judging.comparison import is_share
from generator.judging.quantitative import is_numeric

_NUMBER = re.compile(r"(?<![\d.,A-Za-z])(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d+)?(?![\d.])\s*")
_BEFORE = re.compile(
    r"([\u4e00-\u9fff]{2,10}?)"
    r"(?:不少于|不低于|不超过|至少|达到|达|完成|约|共计|共|计|各|为|≥|>=|＞=|有|数量)*\s*$"
)
_AFTER = re.compile(r"[\u4e00-\u9fff]{1,8}")
_PER = re.compile(r"每|各|均|单[个次场]|其中|上年|去年|累计")
_SEVERAL = re.compile(r"[和及与、/／]")
_CLAUSE = re.compile(r"[，,。；;、：:\n（）()]")
_SINGLE = frozenset("村户")  # things that one character names
_LONGEST_NOUN = 6
_LONGEST_GOAL = 2000  # characters; a goal is a few sentences
_NEAR = 40  # characters before a number that belong to its clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A number of things in the goal's text: ``31个村`` is number 31, ``words`` as they stand."""

    number: Decimal
    words: str
    noun: str


def counted_in_goal(goal: Goal, indicator: Indicator) -> Iterator[Counted]:
    """Find how many of the indicator's things the goal speaks of, counted in the same unit.

    The thing stands right behind the unit (31个“村”) or right before the number (“智能水表”1180块)
    and in the indicator's name; numbers per head, village or quarter are left out, and so is an
    indicator that names several things (纪念碑和散葬墓).
    """
    target, text = indicator.target, goal.expected[:_LONGEST_GOAL]
    if not is_numeric(target) or not target.unit or is_share(target.unit):
        return
    if target.unit not in text or _PER.search(indicator.name) or _SEVERAL.search(indicator.name):
        return
    for found in _NUMBER.finditer(text):
        if not text.startswith(target.unit, found.end()):
            continue
        clause = _CLAUSE.split(text[max(0, found.start() - _NEAR) : found.start()])[-1]
        if _PER.search(clause):
            continue
        behind = text[found.end() + len(target.unit) :]
        noun = _noun_behind(behind, indicator.name) or _noun_before(clause, indicator.name)
        if noun:
            number = Decimal((found[1] + (found[2] or "")).replace(",", ""))
            words = f"{found[0].strip()}{target.unit}"
            shown = f"{words}{noun}" if behind.startswith(noun) else f"{noun}{words}"
            yield Counted(number=number, words=shown, noun=noun)


def _noun_behind(behind: str, name: str) -> str:
    """Return the longest beginning of what follows the unit that the name has too."""
    found = _AFTER.match(behind)
    if found is None:
        return ""
    for length in range(min(len(found[0]), _LONGEST_NOUN), 1, -1):
        if found[0][:length] in name:
            return found[0][:length]
    first = found[0][0]
    return (
        first if first in _SINGLE and name.endswith((first, f"{first}数", f"{first}个数")) else ""
    )


def _noun_before(clause: str, name: str) -> str:
    """Return the longest end of what stands before the number that the name has too."""
    found = _BEFORE.search(clause)
    if found is None:
        return ""
    for length in range(min(len(found[1]), _LONGEST_NOUN), 1, -1):
        if found[1][-length:] in name:
            return found[1][-length:]
    return ""
