"""People named beside what should not be told of them: figures, hardship, illness, money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.name_lists import find_rows, find_tables
from generator.judging.texts.sensitive.names import (
    name_from,
    name_up_to,
    names_from,
    names_up_to,
)
from generator.judging.texts.sensitive.signs import Kind, Sign, Span

_MANY = 2  # names that make a list
_BEFORE_NUMBER = re.compile(
    r"(?:[的（(：:，,、\s]{0,2}(?:本人|联系|公民|办公室?|单位|值班室?)?"
    r"(?:电话|手机|身份证|证件|身份|银行卡|卡号|账号|邮箱|车牌|座机|微信)(?:号码?)?)?"
    r"[：:是为\s，,（(、_\-]{0,3}\Z"
)
_AFTER_NUMBER = re.compile(r"[\s，,、）)（(：:_\-]{0,2}(?:(?:联系人|机主|车主|户主|持卡人)[：:]?)?")
_PERSONS = tuple("户人员众儿童女者象属生")
"""How a condition ends that is a word for people, not for their state: 低保户, not 低保."""

_TOUCHING = re.compile("(?:的|本村|该村)*")
_BEFORE_CONDITION = re.compile(
    r"(?:[，,、（(\s]?[男女]性?)?(?:[，,、\s]?[0-9]{1,3}岁)?(?:[，,、\s]?[汉回满蒙藏壮苗]族)?"
    r"(?:同志|先生|女士|老人|大娘|大爷|家庭|一家|家|户)?(?:等[0-9一二三四五六七八九十]{0,5}[户人名位]?)?[，,（(：:\s、]?"
    r"(?:系|是|为|属于|属|因|身患|患有|患)?(?:的|本村|该村|[一二三四]级|重度|中度|轻度|肢体|视力|听力|智力|精神|言语|多重){0,6}"
    r"[，,（(：:\s]?\Z"
)
_MONEY = re.compile(r"[0-9]\s?(?:元|万元)")


def find_people(text: str, numbers: Sequence[Sign]) -> Iterator[Sign]:
    """Yield names beside personal figures or conditions, several in a line as one list.

    Args:
        text: Folded.
        numbers: The figures found already; a name beside one of them is told of with it, unless
            the figure is an office's own.
    """
    told: set[Span] = {*_beside_conditions(text), *_behind_labels(text)}
    for rows in (find_rows(text), find_tables(text)):
        for row in rows:
            yield Sign(kind=Kind.PERSON_LIST, start=row[0][0], end=row[-1][1], parts=tuple(row))
            told.difference_update(row)
    aside: set[Span] = set()
    for number in numbers:
        (told if number.official else aside).update(_beside_number(text, number))
    for start, end in sorted(aside - told):
        yield Sign(kind=Kind.PERSON, start=start, end=end, aside=True)
    yield from _by_line(text, sorted(told))


def _by_line(text: str, spans: Sequence[Span]) -> Iterator[Sign]:
    """Yield one sign for the names of each line."""
    lines: dict[int, list[Span]] = {}
    number, seen = 0, 0
    for span in spans:
        number, seen = number + text.count("\n", seen, span[0]), span[0]
        lines.setdefault(number, []).append(span)
    for line in lines.values():
        kind = Kind.PERSON_LIST if len(line) >= _MANY else Kind.PERSON
        yield Sign(kind=kind, start=line[0][0], end=line[-1][1], parts=tuple(line))


def _beside_number(text: str, number: Sign) -> Iterator[Span]:
    """Yield the name right before a figure or right behind it."""
    offset = max(0, number.start - 24)
    gap = _BEFORE_NUMBER.search(text[offset : number.start])
    if gap:
        end = offset + gap.start()
        start = name_up_to(text, end)
        if start >= 0:
            yield start, end
    gap = _AFTER_NUMBER.match(text, number.end)
    if gap:
        end = name_from(text, gap.end())
        if end:
            yield gap.end(), end


def _beside_conditions(text: str) -> Iterator[Span]:
    """Yield names right before or behind a condition: 低保户张三, 张三（重度残疾）."""
    for found in _conditions().finditer(text):
        person = found[0].rstrip("：:为是 “（(").endswith(_PERSONS)
        yield from names_from(text, found.end(), running_on=person)
        offset = max(0, found.start() - 24)
        gap = _BEFORE_CONDITION.search(text[offset : found.start()])
        if gap:
            touching = _TOUCHING.fullmatch(gap[0]) is not None
            yield from names_up_to(text, offset + gap.start(), touching=touching)


def _behind_labels(text: str) -> Iterator[Span]:
    """Yield names behind 姓名： and the like where the line speaks of a condition or of money."""
    ends, speaks = -1, False  # where the line ends, and whether it speaks of such a thing
    for found in _labels().finditer(text):
        if found.start() > ends:
            begins = text.rfind("\n", max(0, ends), found.start()) + 1
            ends = text.find("\n", found.end())
            ends = len(text) if ends < 0 else ends
            speaks = _speaks(text, max(begins, 0), ends)
        end = name_from(text, found.end()) if speaks else 0
        if end:
            yield found.end(), end


def _speaks(text: str, start: int, end: int) -> bool:
    """Tell whether a line speaks of a condition or of money."""
    return bool(_conditions().search(text, start, end) or _MONEY.search(text, start, end))


@cache
def _conditions() -> re.Pattern[str]:
    words = sensitive_words()
    conditions = "|".join(map(re.escape, words.conditions))
    groups = "|".join(map(re.escape, words.groups))
    return re.compile(
        rf"(?:{conditions})(?:{groups}){{0,2}}(?:姓名|名单)?[：:为是\s]{{0,2}}[“（(]?"
    )


@cache
def _labels() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sensitive_words().name_columns))
    return re.compile(rf"(?:{words})[：:]\s{{0,2}}")
