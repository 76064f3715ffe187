"""Mobile and landline numbers, e-mail addresses and licence plates in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.judging.texts.sensitive.around import (
    is_numbering,
    is_of_an_office,
    letters_before,
)
from generator.judging.texts.sensitive.signs import Kind, Sign

# Three digits that numbers for people's phones begin with (工业和信息化部 号段; data cards left out).
_MOBILE_HEAD = r"1(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])"
_ANY_MOBILE = re.compile(r"1[3-9](?:[ \-.—_]{0,2}[0-9]){9}|[(（]1[3-9][0-9][)）]")
_COUNTRY = r"(?:\(?\+?86\)?[ \-]?|0086[ \-]?)?"
_BRACKETED_MOBILE = re.compile(
    rf"[(（]{_MOBILE_HEAD}[)）][ \-]?[0-9]{{4}}[ \-]?[0-9]{{4}}(?![0-9A-Za-z]|\.[0-9])"
)
_MOBILE = re.compile(
    rf"(?<![0-9])(?<![0-9]\.)(?:{_COUNTRY})(?:{_MOBILE_HEAD}[0-9]{{8}}"
    rf"|{_MOBILE_HEAD}([ \-.—_]{{1,2}})[0-9]{{4}}\1[0-9]{{4}}"
    rf"|{_MOBILE_HEAD}[ \-][0-9]{{8}}"
    rf"|{_MOBILE_HEAD}[0-9]{{4}}[ \-][0-9]{{4}}"
    rf"|{_MOBILE_HEAD}[0-9][ \-][0-9]{{3}}[ \-][0-9]{{4}}"
    rf"|{_MOBILE_HEAD}[ \-][0-9]{{3}}[ \-][0-9]{{5}})"
    r"(?![0-9A-Za-z]|\.[0-9])"
)
_LABELLED_MOBILE = re.compile(
    rf"(?:手机|电话|联系方式|微信)(?:号码?)?(?:[为是]|[:：\s]){{0,3}}"
    rf"({_COUNTRY}1[3-9](?:[ \-.]{{0,2}}[0-9]){{9}})(?![0-9])"
)
_LETTERS_OF_A_PHONE = {"", "tel", "phone", "mobile", "mob", "cell", "wx", "vx", "wechat", "qq"}

_AREA = (
    r"0(?:10|2[0-9]|3(?:1[0-9]|35|4[0-9]|5[0-9]|7[0-9]|9[0-9])|4(?:1[0-9]|2[0-9]|3[0-9]|5[0-9]|6[0-9]|7[0-9]|8[23])"
    r"|5(?:1[0-9]|2[0-9]|3[0-9]|4[36]|5[0-9]|6[0-9]|7[0-9]|80|9[0-9])|6(?:3[0-9]|6[0-9]|9[12])"
    r"|7(?:01|1[0-9]|2[248]|3[0-9]|4[3-6]|[5679][0-9])|8(?:1[0-9]|2[5-9]|3[0-9]|5[0-9]|7[0-9]|8[0-9]|9[0-9])"
    r"|9(?:0[0-9]|1[0-9]|3[0-9]|4[13]|5[0-9]|7[0-9]|9[0-9]))"
)
_ANY_LANDLINE = re.compile(r"0[1-9][0-9]{1,2}(?:[ \-—]{1,2}|[)）][ \-]?)[2-8]")
_LANDLINE = re.compile(
    rf"(?<![0-9A-Za-z.\-/])(?:(?:\+?86|0086)[ \-]?)?(?:[(（]{_AREA}[)）][ \-]?|{_AREA}(?:[ \-—]{{1,2}}|[)）]))"
    r"[2-8][0-9]{2,3}[ \-]?[0-9]{4}(?:(?:转|[\-—])[0-9]{1,6})?(?![0-9A-Za-z]|[.\-][0-9])"
)
_LABELLED_LANDLINE = re.compile(
    rf"(?:电话|宅电|座机|传真|固话|联系方式|Tel|TEL|tel)(?:号码?)?(?:[为是]|[:：\s.]){{0,3}}"
    rf"({_AREA}[2-8][0-9]{{6,7}}|[2-8][0-9]{{2,3}}[ \-]?[0-9]{{4}})(?![0-9A-Za-z]|[.\-][0-9])"
)
_DAY = re.compile(r"20[0-9]{2}[ \-]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_ADDRESS = re.compile(r"https?://[^\s，。；、）)》”]+|www\.[^\s，。；、）)》”]+")

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+\-*/:])[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,62})\.){1,4}[A-Za-z]{2,10}(?![A-Za-z0-9])"
)
_LABELLED_EMAIL = re.compile(
    r"(?:邮箱|邮件|[Ee]-?[Mm]ail)[:：\s为是/]{0,3}([A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}@(?:[A-Za-z0-9\-]{1,63}\.){1,4}[A-Za-z]{2,10})"
)

_PLATE_BODY = (
    r"[A-HJ-Z][·•.\- ]?(?:"
    r"[DFABCEGHJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[DFABCEGHJK]"  # 新能源
    r"|(?=(?:[A-Z]*[0-9]){2})[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])"
)
_PLATE = re.compile(rf"[京津沪渝冀豫辽湘皖鲁苏浙赣鄂桂甘晋陕闽粤琼]{_PLATE_BODY}")
_DOUBTFUL_PLATE = re.compile(rf"[云黑新蒙吉贵青藏川宁]{_PLATE_BODY}")
_NUMBERED = re.compile(r"[\-—][0-9]|[ ]?号(?![牌码车轿货客])")
"""Behind a document's or a case's number: 冀FZ2024-001号, 渝A12345号文."""

_DIGITS_TYPED_SMALL = 4  # of a plate in small letters: fewer, and it is a word
_SMALL = re.compile("[a-z]")
_CAPITALS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HAN_BEFORE = re.compile(r"[\u4e00-\u9fff]\Z")
_CAR = re.compile(r"(?:车|牌|车号|牌号|号牌|车辆|牌照|驾驶|驾乘|租用)[：: ]?\Z")
_CAR_BEFORE = re.compile(r"(?:车牌号?码?|车号|号牌|牌照|车辆|驾驶|驾乘|车|牌|为|是|由|用|将|对)\Z")


def find_mobiles(text: str) -> Iterator[Sign]:
    """Yield mobile numbers, with or without blanks, hyphens and +86; not codes and amounts."""
    if not _ANY_MOBILE.search(text):
        return
    links = [found.span() for found in _ADDRESS.finditer(text)] if "://" in text else []
    for found in _LABELLED_MOBILE.finditer(text):
        yield Sign(kind=Kind.MOBILE, start=found.start(1), end=found.end(1))
    for found in (*_MOBILE.finditer(text), *_BRACKETED_MOBILE.finditer(text)):
        start, end = found.span()
        if letters_before(text, start) not in _LETTERS_OF_A_PHONE or _inside(start, links):
            continue
        if not is_numbering(text, start, end):
            yield Sign(kind=Kind.MOBILE, start=start, end=end)


def find_landlines(text: str) -> Iterator[Sign]:
    """Yield landline numbers with an area code set apart, or behind a word for telephone."""
    for found in _LABELLED_LANDLINE.finditer(text):
        if not _DAY.fullmatch(found[1]):
            yield _landline(text, found.start(1), found.end(1))
    if not _ANY_LANDLINE.search(text):
        return
    for found in _LANDLINE.finditer(text):
        if not is_numbering(text, *found.span()):
            yield _landline(text, *found.span())


def find_emails(text: str) -> Iterator[Sign]:
    """Yield e-mail addresses."""
    for pattern, group in ((_LABELLED_EMAIL, 1), (_EMAIL, 0)):
        for found in pattern.finditer(text):
            start, end = found.span(group)
            official = is_of_an_office(text, start, end)
            yield Sign(kind=Kind.EMAIL, start=start, end=end, official=official)


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
    small = _SMALL.search(typed) is not None
    return not small or sum(map(str.isdigit, typed)) >= _DIGITS_TYPED_SMALL


def _landline(text: str, start: int, end: int) -> Sign:
    return Sign(
        kind=Kind.LANDLINE, start=start, end=end, official=is_of_an_office(text, start, end)
    )


def _inside(start: int, spans: list[tuple[int, int]]) -> bool:
    nearest = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return nearest >= 0 and start < spans[nearest][1]
