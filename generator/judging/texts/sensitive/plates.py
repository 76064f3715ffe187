"""Licence plates in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.signs import Kind, Sign

_PLATE_BODY = (
    r"[A-HJ-Z][·•.\-_ ]{0,3}(?:"
    r"[DFABCEGHJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[DFABCEGHJK]"  # 新能源
    r"|(?=(?:[A-Z]*[0-9]){2})[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])"
)
_PLATE = re.compile(rf"[京津沪渝冀豫辽湘皖鲁苏浙赣鄂桂甘晋陕闽粤琼] ?{_PLATE_BODY}")
_DOUBTFUL_PLATE = re.compile(rf"[云黑新蒙吉贵青藏川宁] ?{_PLATE_BODY}")
_NUMBERED = re.compile(r"[\-—][0-9]|[ ]?号(?![牌码车轿货客])")
"""Behind a document's or a case's number: 冀FZ2024-001号, 渝A12345号文."""

_DIGITS_TYPED_SMALL = 4  # of a plate in small letters: fewer, and it is a word
_SMALL = re.compile("[a-z]")
_CAPITALS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HAN_BEFORE = re.compile(r"[\u4e00-\u9fff]\Z")
_CAR = re.compile(r"(?:车|牌|车号|牌号|号牌|车辆|牌照|驾驶|驾乘|租用)[：: ]?\Z")
_CAR_BEFORE = re.compile(r"(?:车牌号?码?|车号|号牌|牌照|车辆|驾驶|驾乘|车|牌|为|是|由|用|将|对)\Z")


def find_plates(text: str) -> Iterator[Sign]:
    """Yield licence plates, those of new-energy cars with their six places too.

    Where the province's character is an everyday word (新, 青 …) it must stand apart or behind a
    word of cars.
    """
    capitals = text.translate(_CAPITALS)
    for found in _PLATE.finditer(capitals):
        if _is_plate(text, found):
            yield Sign(kind=Kind.PLATE, start=found.start(), end=found.end())
    for found in _DOUBTFUL_PLATE.finditer(capitals):
        before = text[max(0, found.start() - 6) : found.start()]
        apart = not _HAN_BEFORE.search(before) or _CAR_BEFORE.search(before)
        if apart and _is_plate(text, found):
            yield Sign(kind=Kind.PLATE, start=found.start(), end=found.end())


def _is_plate(text: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    if _NUMBERED.match(text, end):
        return _CAR.search(text[max(0, start - 6) : start]) is not None
    typed = text[start:end]
    small = _SMALL.search(typed) is not None and not _CAR.search(text, max(0, start - 6), start)
    return not small or sum(map(str.isdigit, typed)) >= _DIGITS_TYPED_SMALL
