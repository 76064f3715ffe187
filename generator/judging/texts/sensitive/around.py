"""What stands around a number and says what it is: labels, units, the words of an office."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.facts.wordlists.sensitive_words import sensitive_words

_NEAR = 14  # characters a label may stand before its number
_BETWEEN = " :：（(“\"'为是"
_MONEY = re.compile(
    r"\s{0,2}(?:元(?!旦|宵|月)|万元|亿元|人民币|%|％|人次|吨|公斤|立方|平方|公里|千瓦|度电)"
)
_LETTERS = re.compile(r"[A-Za-z]{1,12}\Z")
_LETTER_BEFORE = re.compile(r"[A-Za-z]\Z")
_LETTER = re.compile("[A-Za-z]")
_OVER_A_LINE = re.compile(r"\n[ \t]{0,40}(?:- ?)?[\"']?\Z")
_CLAUSE_END = re.compile(r"[。；;\n|\t]")
_OFFICE_BEFORE, _OFFICE_AFTER = 30, 14
_SOMEBODY_S = re.compile(r"(?<![大专国农回厂商店作画独])家(?:里|中)?(?:电话|座机)?[：: ]{0,2}\Z")
_HOME_BEFORE = 10  # 家里电话, 住户宅电: nearer than any office


def label_before(text: str, start: int, labels: Iterable[str]) -> bool:
    """Tell whether one of the labels stands shortly before, with no other number between."""
    broken = _OVER_A_LINE.search(text, max(0, start - _NEAR), start)  # 身份证号：, then the number
    end = broken.start() if broken else start
    before = re.split(r"[0-9]{5,}|[\n。；;]", text[max(0, end - _NEAR) : end])[-1]
    return any(label in before for label in labels)


def right_before(text: str, start: int, words: Iterable[str]) -> bool:
    """Tell whether one of the words ends right before, blanks and colons aside."""
    return text[max(0, start - 24) : start].rstrip(_BETWEEN).endswith(tuple(words))


def is_numbering(text: str, start: int, end: int) -> bool:
    """Tell whether a number is a code or an amount by the word before or the unit behind it."""
    if _MONEY.match(text, end):
        return True
    before = text[max(0, start - 16) : start].rstrip(_BETWEEN)
    return _numbering().search(before) is not None


def touches_letters(text: str, start: int, end: int) -> bool:
    """Tell whether Latin letters touch a number on either side."""
    before = _LETTER_BEFORE.search(text, max(0, start - 1), start)
    return before is not None or _LETTER.match(text, end) is not None


def letters_before(text: str, start: int) -> str:
    """Return the Latin letters that touch a number from the left, in lower case."""
    found = _LETTERS.search(text, max(0, start - 12), start)
    return found[0].lower() if found else ""


def is_of_an_office(text: str, start: int, end: int, *, also: Iterable[str] = ()) -> bool:
    """Tell whether the clause around a telephone or e-mail speaks of an office that gives it out.

    ``also`` are more words that say so.
    """
    before = _CLAUSE_END.split(text[max(0, start - _OFFICE_BEFORE) : start])[-1]
    if any(word in before[-_HOME_BEFORE:] for word in sensitive_words().home):
        return False
    if _SOMEBODY_S.search(before):
        return False
    after = _CLAUSE_END.split(text[end : end + _OFFICE_AFTER])[0]
    if any(word in before or word in after for word in also):
        return True
    return _office().search(before) is not None or _office().search(after) is not None


@cache
def _numbering() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sensitive_words().numbering))
    return re.compile(rf"(?:{words})(?:号码?|编号|代码)?(?:[为是]|[:：\s（(])*[A-Za-z0-9\-]*\Z")


@cache
def _office() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sensitive_words().office))
    return re.compile(
        rf"(?:{words})(?!生(?!活)|矫正|卡|编码)"
    )  # 小学生, 社区矫正, 银行卡 are no office
