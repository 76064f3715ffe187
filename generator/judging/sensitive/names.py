"""Personal names in a text, seen only where a boundary on both sides sets them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.personal_names import name_words
from generator.facts.sensitive_words import sensitive_words
from generator.judging.sensitive.signs import Span

_LONGEST = 4
_VILLAGE = re.compile(
    r".家[营庄沟河湾桥坡岭山堡口台铺塘园寨屯楼洼窑坊集店村港滩坝井泉峪坪场院门街巷岗冲]"
)
_ODD_ONE = re.compile(r"([\u4e00-\u9fff]{2,3})[、，]")
_ODD_LAST = re.compile(r"[、，]([\u4e00-\u9fff]{2,3})\Z")
_JOINT = re.compile(r"[、，,；;\s和及]{1,2}")
_FULL = re.compile(r"[\u4e00-\u9fff]{2,4}")
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{2,6}[·•][\u4e00-\u9fff]{2,8}")


def is_name(word: str) -> bool:
    """Tell whether a word is a surname and one or two given characters, and no everyday word.

    Names already shortened (张某, 张某某) are none.
    """
    words = name_words()
    if word in words.ordinary:
        return False
    surname = 2 if word[:2] in words.compound else 1
    given = word[surname:]
    if surname == 1 and word[:1] not in words.surnames:
        return False
    if _VILLAGE.fullmatch(word):
        return False
    return 1 <= len(given) <= 2 and all(char in words.given for char in given)


def is_name_in_a_column(word: str) -> bool:
    """Tell whether a cell of a column of names holds one: there any surname will do."""
    word = word.strip()
    if _FOREIGN.fullmatch(word):
        return True
    if not _FULL.fullmatch(word) or "某" in word:
        return False
    words = name_words()
    return word[:2] in words.compound or (word[0] in words.surnames and len(word) <= 3)


def name_from(text: str, start: int) -> int:
    """Return where a name that begins at ``start`` ends, 0 for none; the longest one counts."""
    for length in range(_LONGEST, 1, -1):
        word = text[start : start + length]
        if len(word) == length and is_name(word) and _ends_well(text, start + length):
            return start + length
    return 0


def name_up_to(text: str, end: int) -> int:
    """Return where a name that ends at ``end`` begins, -1 for none; the longest one counts."""
    for length in range(_LONGEST, 1, -1):
        start = end - length
        if start >= 0 and is_name(text[start:end]) and begins_well(text, start):
            return start
    return -1


def names_from(text: str, start: int) -> Iterator[Span]:
    """Yield the name at ``start`` and those joined to it by 、 or 和.

    In a row of names one that is not known for a name counts too, if the next one does.
    """
    end = name_from(text, start)
    skipped: Span | None = None
    if not end:
        odd = _ODD_ONE.match(text, start)
        skipped = odd.span(1) if odd else None
        end = odd.end(1) if odd else 0
    while end:
        if skipped is None:
            yield start, end
        joint = _JOINT.match(text, end)
        if not joint:
            return
        start = joint.end()
        end = name_from(text, start)
        if end and skipped:
            yield skipped
        skipped = None


def names_up_to(text: str, end: int) -> Iterator[Span]:
    """Yield the name that ends at ``end`` and those joined to it from the left, last one first."""
    start = name_up_to(text, end)
    skipped: Span | None = None
    if start < 0:
        odd = _ODD_LAST.search(text[max(0, end - 4) : end])
        start = end - len(odd[1]) if odd else -1
        skipped = (start, end) if odd else None
    while start >= 0:
        if skipped is None:
            yield start, end
        end = start - 1
        if end < 0 or text[end] not in "、，,；; 和":
            return
        start = name_up_to(text, end)
        if start >= 0 and skipped:
            yield skipped
        skipped = None


def begins_well(text: str, start: int) -> bool:
    """Tell whether a name may begin here: no Chinese character before, or a word for a person."""
    return start == 0 or not _is_han(text[start - 1]) or text[:start].endswith(_before())


def _ends_well(text: str, end: int) -> bool:
    return end >= len(text) or not _is_han(text[end]) or _after().match(text, end) is not None


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


@cache
def _before() -> tuple[str, ...]:
    return sensitive_words().before_name


@cache
def _after() -> re.Pattern[str]:
    words = sensitive_words()
    return re.compile("|".join(map(re.escape, (*words.after_name, *words.conditions))))
