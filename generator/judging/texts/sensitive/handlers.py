"""Names of those who handle a matter for an office, behind 联系人, 负责人, 填表人 and the like."""

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
    says_no_name,
)
from generator.judging.texts.sensitive.signs import Span

_LONGEST, _SHORTEST = 4, 2  # characters of a name
_AND = re.compile(r"[、，,/ 和]{1,2}")


def find_handlers(text: str) -> Iterator[Span]:
    """Yield names behind 联系人, 负责人, 填表人 and the like."""
    for found in _handler_labels().finditer(text):
        start = found.end()
        end = _handler(text, start, colon=bool(found["colon"]))
        while end:
            yield start, end
            joint = _AND.match(text, end)
            start = joint.end() if joint else end
            end = _handler(text, start, colon=False) if joint else 0


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
    return word[0] in words.sure or word[:2] in words.compound


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
