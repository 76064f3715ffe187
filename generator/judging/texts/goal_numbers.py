"""Numbers of things that goal and result state, to be held against the indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.form import Goal, Indicator
from generator.facts.wordlists.results import result_words
from generator.judging.measuring.comparison import EXACT, is_numeric, is_share
from generator.judging.scoring.indicator_names import bare_name

_NUMBER = re.compile(r"(?<![\d.,A-Za-z])(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d+)?(?![\d.])\s*")
_BEFORE = re.compile(
    r"([\u4e00-\u9fff]{2,10}?)"
    r"(?:不少于|不低于|不超过|至少|达到|达|完成|约|共计|共|计|各|为|≥|>=|＞=|有|数量){0,4}+\s{0,9}$"
)
_AFTER = re.compile(r"[\u4e00-\u9fff]{1,8}")
_PER = re.compile(r"每|各|均|单[个次场]|其中|上年|去年|累计")
_SEVERAL = re.compile(r"[和及与、/／]")
_CLAUSE = re.compile(r"[，,。；;、：:\n（）()]")
_ROUGH = re.compile(r"\s*(?:左右|以上|以下|以内|余|多|上下|[-—~～至到]\s*\d)")
# In a result: a part, a change, another time, a plan, what is left or went wrong.
_NOT_THE_RESULT = re.compile(
    r"约|近|超|逾|比|较|由|从|提高|提升|增长|增加|新增|增至|减少|下降|降|其余|其他|余下|剩余|另|尚|未|没有|不|应|计划|目标|原|往年|"
    r"20\d\d年|\d月|[春夏秋冬]|季度|上半年|下半年|第[一二三四五\d]|[一二三四五]期|问题|整改|部分|分别|完好|损坏"
)
_SUFFIX = re.compile(
    r"(?:公里|千米)?(?:数量|个数|人数|人次|次数|场次|户数|件数|长度|里程|面积|总量|数)$"
)
_SENTENCE = re.compile(r"[^。；;！？\n]*")
_CONTINUED = re.compile(r"[的了等均已全都并得和及与在]")
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


def counted_in_result(result: str, indicator: Indicator) -> Counted | None:
    """Return how many of the indicator's things the result speaks of, where that is plain.

    Stricter than for the goal, as a result tells of parts and months too: one number of this unit
    in the whole text, in a sentence that speaks of no part or change, of a thing that the name
    bears in good part.
    """
    actual, text = indicator.actual, result[:_LONGEST_GOAL]
    unit = actual.unit or indicator.target.unit
    if actual.kind not in EXACT or not is_numeric(actual) or actual.approximate:
        return None
    if not unit or unit not in text or is_share(unit):
        return None
    if _PER.search(indicator.name) or _SEVERAL.search(indicator.name):
        return None
    found = [one for one in _NUMBER.finditer(text) if text.startswith(unit, one.end())]
    if len(found) != 1:
        return None
    (one,) = found
    end = one.end() + len(unit)
    before = re.split(r"[。；;！？\n]", text[: one.start()])[-1]
    behind = _SENTENCE.match(text, end)
    sentence = before + (behind[0] if behind else "")
    if _NOT_THE_RESULT.search(sentence) or _PER.search(sentence) or _ROUGH.match(text, end):
        return None
    clause = _CLAUSE.split(before[-_NEAR:])[-1]
    noun = _noun_before(clause, indicator.name) or _noun_behind(text[end:], indicator.name)
    thing = _SUFFIX.sub("", bare_name(indicator.name))
    if len(noun) < 2 or 2 * len(noun) < len(thing):
        return None
    words = f"{one[0].strip()}{unit}"
    shown = f"{words}{noun}" if text.startswith(noun, end) else f"{noun}{words}"
    number = Decimal((one[1] + (one[2] or "")).replace(",", ""))
    return Counted(number=number, words=shown, noun=noun)


def _noun_behind(behind: str, name: str) -> str:
    """Return the longest beginning of what follows the unit that the name has too."""
    found = _AFTER.match(behind)
    if found is None:
        return ""
    for length in range(min(len(found[0]), _LONGEST_NOUN), 1, -1):
        noun = found[0][:length]
        if noun in name:
            return noun if _goes_on_alike(found[0][length:], name.split(noun, 1)[1]) else ""
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
        noun = found[1][-length:]
        if noun in name:
            sides = _before_noun(found[1], noun), _before_noun(name, noun)
            return noun if _is_one_thing(*sides) else ""
    return ""


def _before_noun(words: str, noun: str) -> str:
    """Return what stands before a noun, to the end of a verb that the noun would cut in two."""
    start = words.rfind(noun)
    for deed in result_words().deeds.finditer(words):
        if deed.start() < start < deed.end():
            return words[: deed.end()]
    return words[:start]


def _goes_on_alike(text: str, name: str) -> bool:
    """Tell whether nothing behind the noun makes it another thing: 种薯基地, 种薯仓库."""
    text, name = _CONTINUED.split(text)[0], _SUFFIX.sub("", bare_name(name))
    return not text or not name or text.startswith(name) or name.startswith(text)


def _is_one_thing(text: str, name: str) -> bool:
    """Tell whether what stands before the noun in text and name makes it no other thing or deed.

    一级种薯基地 is not 原种基地, and new lamps are not those kept in repair.
    """
    words = result_words()
    text, name = (words.empty_deeds.sub("", side) for side in (text, bare_name(name)))
    deeds, named = (
        {found.lastindex for found in words.deeds.finditer(side)} for side in (text, name)
    )
    if deeds and named and not deeds & named:
        return False
    text, name = (words.deeds.sub("", side) for side in (text, name))
    return not text or not name or text.endswith(name) or name.endswith(text)
