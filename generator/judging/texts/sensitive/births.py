"""Days of birth beside the name of whom they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.names import names_in
from generator.judging.texts.sensitive.signs import Kind, Sign, Span

_YEAR = r"(?:19[0-9]{2}|20[0-3][0-9])"
_CN = "〇零○一二三四五六七八九"
_DAY = (
    rf"(?:{_YEAR} ?年 ?[01]?[0-9] ?月(?: ?[0-3]?[0-9] ?[日号])?|{_YEAR}[\-./][01]?[0-9](?:[\-./][0-3]?[0-9])?"
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])?|{_YEAR} ?年"
    rf"|[一二][九〇零○][{_CN}]{{2}}年 ?(?:[{_CN}十]{{1,2}}|[01]?[0-9]) ?月"
    rf"(?: ?(?:[{_CN}十]{{1,3}}|[0-3]?[0-9]) ?[日号])?)(?![0-9])"
)
_BEHIND = re.compile(
    rf"(?:出生(?:日期|年月日?|时间|于)?|生于|生日|诞辰|降生于?)(?:[为是:：\s“（(\"]){{0,4}}({_DAY})"
)
_BEFORE = re.compile(rf"(?<![0-9])({_DAY})[）)]?(?:出)?生(?![产活态效成长育前源意命机动存物病日])")
_HEAD = re.compile(r"(?:姓名|户主|人员)[^\n]{0,60}出生|出生[^\n]{0,60}(?:姓名|户主)")
_A_DAY = re.compile(rf"(?<![0-9])(?:{_DAY})")
_SEX = re.compile(rf"[男女]性?[，,、\s]{{1,2}}(?:[汉回满蒙藏壮苗]族[，,、\s]{{1,2}})?({_DAY})")
_REACH = 24


def find_births(text: str) -> Iterator[Sign]:
    """Yield days of birth with a name shortly before or behind in the same line."""
    yield from _in_tables(text)
    for pattern in (_BEHIND, _BEFORE, _SEX):
        for found in pattern.finditer(text):
            if any(names_around(text, found.start(), found.end())):
                yield Sign(kind=Kind.BIRTH, start=found.start(1), end=found.end(1))


def _in_tables(text: str) -> Iterator[Sign]:
    """Yield the days in lines below a head that has a column for names and one for births."""
    offset, below = 0, False
    for line in text.split("\n") if "\n" in text else ():
        if _HEAD.search(line):
            below = True
        elif not line.strip():
            below = False
        elif below and (day := _A_DAY.search(line)) and any(names_in(line[: day.start()])):
            yield Sign(kind=Kind.BIRTH, start=offset + day.start(), end=offset + day.end())
        offset += len(line) + 1


def names_around(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the names shortly before a day of birth and shortly behind it."""
    low = max(0, start - _REACH)
    low += len(text[low:start].rpartition("\n\n")[0])
    for first, last in names_in(text[low:start]):
        yield low + first, low + last
    behind = text[end : end + _REACH // 2].partition("\n")[0]
    high = end + len(behind) - len(behind.removeprefix("的"))
    for first, last in names_in(behind.removeprefix("的")):
        yield high + first, high + last
