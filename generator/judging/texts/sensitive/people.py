"""People named beside what should not be told of them: figures, hardship, illness, money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.beside import names_beside
from generator.judging.texts.sensitive.births import names_around
from generator.judging.texts.sensitive.handlers import find_handlers
from generator.judging.texts.sensitive.labels import letters_apart
from generator.judging.texts.sensitive.name_lists import (
    find_lines,
    find_paid,
    find_rows,
    find_tables,
)
from generator.judging.texts.sensitive.names import (
    name_behind_label,
    name_up_to,
    names_from,
    names_up_to,
)
from generator.judging.texts.sensitive.signs import Kind, Sign, Span

_MANY = 2  # names that make a list
_STATES = (
    "丧偶",
    "离异",
    "怀孕",
    "病故",
    "溺亡",
    "自杀",
    "辍学",
    "失明",
    "瘫痪",
    "偏瘫",
    "截肢",
    "失聪",
)
"""Conditions that are said of somebody: what stands before them is who."""

_IN_BRACKETS = re.compile(
    "[（(](?:户主|本人|患者|病人|学生|幼儿|死者|家长|监护人|申请人|受助人|受益人|当事人)[）)]"
)
_LONGEST, _SHORTEST = 4, 2  # characters of a name
_AND = re.compile(r"[、，,/ 和]{1,2}")
_PERSONS = tuple("户人员众儿童女者象属生")
"""How a condition ends that is a word for people, not for their state: 低保户, not 低保."""

_TOUCHING = re.compile("(?:的|本村|该村)*")
_BEFORE_CONDITION = re.compile(
    r"(?:[，,、（(：:\s]{1,2}|[男女]性?|的(?:父亲|母亲|父母|妻子|丈夫|配偶|儿子|女儿|孩子|孙子|孙女)|(?:19|20)[0-9]{2}[年\-./][0-9]{1,2}[月\-./]?(?:[0-9]{1,2}日?)?"
    r"|(?:现年)?[0-9]{1,3}周?岁|[汉回满蒙藏壮苗彝侗瑶]族|同志|先生|女士|老人|大娘|大爷|家庭|一家|家(?:中|里|属)?|户"
    r"|等[0-9一二三四五六七八九十]{0,4}[户人名位]?|系|是|为|属于?|因病?|突发|突患|身患|患上?有?|确诊为?|诊断为|认定为|被?(?:确诊|诊断|认定|评定|评|纳入|列)(?:入|为)?"
    r"|享受|符合|长期|常年|多年|已|被|的|我?本村|我村|该村|村民|居民|[一二三四]级|重度|中度|轻度|肢体|视力|听力|智力|精神|言语|多重){0,14}\Z"
)
_REACH = 36
_ILL = re.compile(
    "(?:患有?|突发|突患|患上|罹患|身患|得了|确诊为?|诊断为?|因)[\u4e00-\u9fff]{1,6}?(?:病|症|炎|癌|瘤|结石|衰竭|梗死"
    "|骨折|断裂|脱位|坏死|障碍|中毒|烧伤|烫伤|损伤|瘫痪|失明|失聪)[（(，,]?"
)
_MONEY = re.compile(r"[0-9]\s?(?:元|万元)")
_AROUND = 60
_PERSONAL = (
    "性别", "身份证", "出生", "住址", "地址", "电话", "金额", "病", "民族", "年龄", "家庭",
    "账号", "卡号", "补助", "补贴",
)  # fmt: skip


def find_people(text: str, numbers: Sequence[Sign]) -> Iterator[Sign]:
    """Yield names beside personal figures or conditions, several in a line as one list.

    Args:
        text: Folded.
        numbers: The figures found already; a name beside one of them is told of with it, unless
            the figure is an office's own.
    """
    told: set[Span] = {
        *_beside_conditions(text),
        *_behind_labels(text),
        *_in_brackets(text),
        *find_paid(text),
    }
    for rows in (find_rows(text), find_tables(text), find_lines(text)):
        for row in rows:
            kind = Kind.PERSON_LIST if len(row) >= _MANY else Kind.PERSON
            yield Sign(kind=kind, start=row[0][0], end=row[-1][1], parts=tuple(row))
            told.difference_update(row)
    aside: set[Span] = set()
    for number in numbers:
        find = names_around if number.kind is Kind.BIRTH else names_beside
        (told if number.official else aside).update(find(text, number.start, number.end))
    for start, end in sorted(aside - told):
        yield Sign(kind=Kind.PERSON, start=start, end=end, aside=True)
    yield from _by_line(text, sorted(told))
    for start, end in sorted({*find_handlers(text)} - aside - told):
        yield Sign(kind=Kind.HANDLER, start=start, end=end)


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


def _beside_conditions(text: str) -> Iterator[Span]:
    """Yield names right before or behind a condition: 低保户张三, 张三（重度残疾）."""
    for found in chain(_conditions().finditer(text), _ILL.finditer(text)):
        person = found[0].rstrip("：:为是 “（(").endswith(_PERSONS)
        yield from names_from(text, found.end(), running_on=person)
        offset = max(0, found.start() - _REACH)
        gap = _BEFORE_CONDITION.search(text[offset : found.start()])
        if gap:
            touching = _TOUCHING.fullmatch(gap[0]) is not None and found[0] not in _STATES
            yield from names_up_to(text, offset + gap.start(), touching=touching)


def _in_brackets(text: str) -> Iterator[Span]:
    """Yield names with their part in brackets behind them: 王芳（户主）."""
    for found in _IN_BRACKETS.finditer(text):
        start = name_up_to(text, found.start())
        if start >= 0:
            yield start, found.start()


def _behind_labels(text: str) -> Iterator[Span]:
    """Yield names behind 户主：, 患者姓名： and the like; behind 姓名： only beside such a matter."""
    for found in _labels().finditer(text):
        end = name_behind_label(text, found.end())
        if end and (not found[0].startswith("姓名") or _of_a_matter(text, found.start(), end)):
            yield found.end(), end
    for found in _persons().finditer(text):
        yield from names_from(text, found.end(), running_on=True)


def _of_a_matter(text: str, start: int, end: int) -> bool:
    """Tell whether the lines around speak of a condition, of money or of other personal things."""
    around = text[max(0, start - _AROUND) : start].rpartition("\n\n")[2]
    around += text[start : end + _AROUND].partition("\n\n")[0]
    return bool(
        _conditions().search(around)
        or _MONEY.search(around)
        or any(word in around for word in _PERSONAL)
    )


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
    words = "|".join(map(letters_apart, sensitive_words().name_columns))
    return re.compile(
        rf"(?:{words})(?:姓名|签[名字章])?(?:[（(][^（()）\n]{{1,8}}[)）])?[\"'”]?[：:|｜\t]\s{{0,3}}[\"'“]?"
    )


@cache
def _persons() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sensitive_words().persons))
    return re.compile(rf"(?:{words})(?:姓名)?[：:（(“为是\s]{{0,2}}")
