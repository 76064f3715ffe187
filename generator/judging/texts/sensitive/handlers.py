"""People named as handling or vouching for a matter: 填表人：张三, 核实人：李四, 王五提供."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.wordlists.personal_names import name_words
from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.labels import letters_apart
from generator.judging.texts.sensitive.names import (
    is_name,
    is_name_in_a_column,
    name_behind_label,
    name_from,
    names_up_to,
    says_no_name,
)
from generator.judging.texts.sensitive.signs import Span

_LONGEST, _SHORTEST = 4, 2  # characters of a name
_AND = re.compile(r"[、，,/ 和]{1,2}")
_ANY_LABEL = re.compile(
    r"[\u4e00-\u9fff](?<!主持)(?<!主讲)(?<!发言)(?<!代言)(?<!讲解)(?<![作记编译])(?:人员?|员|者)(?:姓名|签[名字章])?(?:[（(][^（()）\n]{1,8}[)）])?\s{0,2}[：:]\s{0,4}[\"'“]?"
)
"""Any word for somebody who does something, with a colon behind it: 现场核实人：; not who speaks in public."""


def speaks_of_handlers(text: str) -> bool:
    """Tell whether a text has a word that ``find_handlers`` looks behind or before."""
    return bool(_ANY_LABEL.search(text) or _vouching().search(text))


def find_handlers(text: str) -> Iterator[Span]:
    """Yield names behind 联系人, 负责人, 填表人 and the like, and of those who vouch for something."""
    yield from _labelled(text)
    for found in _ANY_LABEL.finditer(text):
        yield from _joined(text, found.end(), name_from(text, found.end()))
    for found in _vouching().finditer(text):
        for start, end in names_up_to(text, found.start()):
            if not says_no_name(text[start:end]):
                yield start, end


def _joined(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a name and those joined to it by 、 or 和."""
    while end:
        yield start, end
        joint = _AND.match(text, end)
        start = joint.end() if joint else end
        end = _handler(text, start, colon=False) if joint else 0


@cache
def _vouching() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sensitive_words().vouching)))


def _labelled(text: str) -> Iterator[Span]:
    """Yield names behind the labels of the word list, with a colon or without."""
    for found in _handler_labels().finditer(text):
        start = found.end()
        yield from _joined(text, start, _handler(text, start, colon=bool(found["colon"])))


def _handler(text: str, start: int, *, colon: bool) -> int:
    """Return where the name of a handler ends, 0 for none: set apart, or what they did behind it."""
    end = name_behind_label(text, start) if colon else name_from(text, start)
    return end or _doer(text, start, labelled=colon)


def _doer(text: str, start: int, *, labelled: bool) -> int:
    """Return where a name ends behind which stands at once what somebody does (张三核对), 0 for none.

    Only behind a word for who handles a matter; where a colon stands behind that, a surname that
    begins hardly anything else is enough.
    """
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        word, end = text[start : start + length], start + length
        known = is_name(word) or (labelled and _begins_surely(word) and is_name_in_a_column(word))
        if len(word) == length and known and not says_no_name(word) and _acts().match(text, end):
            return end
    return 0


def _begins_surely(word: str) -> bool:
    words = name_words()
    return word[:1] in words.sure or word[:2] in words.compound


@cache
def _acts() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sensitive_words().acts)))


@cache
def _handler_labels() -> re.Pattern[str]:
    words = "|".join(map(letters_apart, sensitive_words().handlers))
    return re.compile(
        rf"(?:{words})(?:姓名|签[名字章])?(?:[及和与、/]?(?:联系)?(?:电话|方式|手机))?"
        rf"(?:[（(][^（()）\n]{{1,8}}[)）])?[\"'”]?"
        rf"(?:(?P<colon>\s{{0,2}}[：:|｜\t]\s{{0,4}})|[为是\s]{{0,2}})[\"'“]?"
    )
