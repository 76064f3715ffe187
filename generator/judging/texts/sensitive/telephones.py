"""Landline numbers in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.around import is_numbering, is_of_an_office
from generator.judging.texts.sensitive.beside import person_beside
from generator.judging.texts.sensitive.signs import Kind, Sign

_AREA = (
    r"0(?:10|2[0-9]|3(?:1[0-9]|35|4[0-9]|5[0-9]|7[0-9]|9[0-9])|4(?:1[0-9]|2[0-9]|3[0-9]|5[0-9]|6[0-9]|7[0-9]|8[23])"
    r"|5(?:1[0-9]|2[0-9]|3[0-9]|4[36]|5[0-9]|6[0-9]|7[0-9]|80|9[0-9])|6(?:3[0-9]|6[0-9]|9[12])"
    r"|7(?:01|1[0-9]|2[248]|3[0-9]|4[3-6]|[5679][0-9])|8(?:1[0-9]|2[5-9]|3[0-9]|5[0-9]|7[0-9]|8[0-9]|9[0-9])"
    r"|9(?:0[0-9]|1[0-9]|3[0-9]|4[13]|5[0-9]|7[0-9]|9[0-9]))"
)
_ANY_LANDLINE = re.compile(
    r"(?:0|86[ \-]?)[1-9][0-9]{1,2}(?:[ \-—./_]{0,3}\n?[ \t]{0,40}|[)）][ \-]?)[2-8]"
)
_LOCAL = r"(?:[2-8][0-9]{2}[ \-.]?[0-9]{4,5}|[2-8][0-9]{3}[ \-.]?[0-9]{4})"
_EXTENSION = r"(?:(?: ?转|[\-—])[0-9]{1,6})?"
_END = r"(?![0-9A-Za-z]|[.\-][0-9])"
_LANDLINE = re.compile(
    rf"(?<![0-9A-Za-z.\-/])(?:(?:\+?86|0086)[ \-]?)?"
    rf"(?:[(（]{_AREA}[)）][ \-]?|{_AREA}(?:[ \-—]{{1,3}}|[./_]|[)）]))"
    rf"{_LOCAL}{_EXTENSION}{_END}"
)
_ABROAD = re.compile(
    rf"(?<![0-9A-Za-z.\-/])(?:\+86|0086)[ \-]?{_AREA.removeprefix('0')}[ \-—]{{1,3}}{_LOCAL}{_EXTENSION}{_END}"
)
"""As it is dialled from abroad: the 0 of the area code left out."""

_OVER_A_LINE = re.compile(
    rf"(?<![0-9A-Za-z.\-/]){_AREA}(?:[ \-—]{{1,3}}\n[ \t]{{0,40}}|\n[ \t]{{0,40}}-[ \t]?){_LOCAL}{_END}"
)
"""Broken at its dash."""

_SOLID = re.compile(rf"(?<![0-9A-Za-z.\-/]){_AREA}[2-8][0-9]{{6,7}}{_END}")
_LABELLED = re.compile(
    rf"(?:电话|宅电|座机|传真|固话|联系方式|Tel|TEL|tel)(?:号码?)?(?:[为是]|[:：\s.]){{0,3}}"
    rf"({_AREA}[2-8][0-9]{{6,7}}|{_LOCAL}){_END}"
)
_DAY = re.compile(r"20[0-9]{2}[ \-]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def find_landlines(text: str) -> Iterator[Sign]:
    """Yield landline numbers with an area code set apart, or behind a word for telephone or a name."""
    for found in _LABELLED.finditer(text):
        if not _DAY.fullmatch(found[1]):
            yield _landline(text, found.start(1), found.end(1))
    if not _ANY_LANDLINE.search(text):
        return
    for pattern in (_LANDLINE, _ABROAD, _OVER_A_LINE):
        for found in pattern.finditer(text):
            if not is_numbering(text, *found.span()):
                yield _landline(text, *found.span())
    for found in _SOLID.finditer(text):
        if person_beside(text, *found.span()):
            yield _landline(text, *found.span())


def _landline(text: str, start: int, end: int) -> Sign:
    return Sign(
        kind=Kind.LANDLINE, start=start, end=end, official=is_of_an_office(text, start, end)
    )
