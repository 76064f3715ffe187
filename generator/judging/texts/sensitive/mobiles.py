"""Mobile numbers in a text, however they are grouped and whatever they are glued to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from generator.judging.texts.sensitive.around import is_numbering, label_before
from generator.judging.texts.sensitive.beside import person_beside
from generator.judging.texts.sensitive.digit_runs import Number, Run, labelled, numbers
from generator.judging.texts.sensitive.labels import behind
from generator.judging.texts.sensitive.signs import Kind, Sign

# Three digits that numbers for people's phones begin with (工业和信息化部 号段; data cards left out).
_HEAD = r"1(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])"
_MOBILE = re.compile(_HEAD + "[0-9]{8}")
_ABROAD = re.compile("(?:(?:00)?86|0)(?=1)")
"""Before a number: the country, or the 0 that is dialled for one of another city."""

_BRACKETED = re.compile(
    rf"[(（]{_HEAD}[)）][ \-]?[0-9]{{4}}[ \-]?[0-9]{{4}}(?![0-9A-Za-z]|\.[0-9])"
)
_PHONE = (
    r"手机|移动电话|电话|联系方式|联系号码|微信|短信|致电|拨打"
    r"|(?<![a-zA-Z])(?:[Tt]el|TEL|[Pp]hone|[Mm]obile|[Mm]ob|[Cc]ell|sj)"
)
_LABELLED = behind(
    _PHONE, r"(?:\(?\+?(?:00)?86\)?[ \-]?)?1[3-9](?:[ \-./_]{0,2}[0-9]){6,11}(?![0-9A-Za-z])"
)
_PHONE_WORDS = (
    "手机", "电话", "联系", "微信", "机主", "短信", "致电", "拨打", "号码", "Tel", "TEL", "tel", "打"
)  # fmt: skip
_PHONE_BEHIND = re.compile(r"[（( ]{0,2}(?:手机|电话|微信同号)")
_DENSE = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4), (4, 3, 4), (1,) * 11})
"""Groups that a number is written in and hardly anything else."""

_LOOSE = frozenset(
    {(4, 4, 3), (3, 3, 5), (5, 6), (6, 5), (4, 7), (3, 3, 3, 2), (3, 2, 2, 2, 2), (3, 4, 2, 2)}
)
"""Groups that figures of a table may have too: joined by more than a blank, or one begins with 0."""

_LINK = re.compile(r"(?:https?://|www\.)[^\s，。；、）)》”]{1,2000}")
_OF_A_PHONE = re.compile(
    r"(?:(?:tel|phone|mobile|mob|sj|dh|lxdh)[=:/]|(?:电话|手机|手机号|号码|联系方式)[=:/]?)\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]+")
_GLUED = re.compile(r"([A-Za-z]{0,12})[0-9]{11}(?:[A-Za-z]{0,12})")
_LETTERS_OF_A_PHONE = {"", "tel", "phone", "mobile", "mob", "cell", "wx", "vx", "wechat", "qq"}


def find_mobiles(text: str, runs: Sequence[Run]) -> Iterator[Sign]:
    """Yield mobile numbers; not codes and amounts, not those in the address of a page."""
    links = [found.span() for found in _LINK.finditer(text)] if "//" in text else []
    for found in labelled(_LABELLED, text, runs, 7):
        if not is_numbering(text, *found.span(1)) and not _inside(text, found.start(1), links):
            yield Sign(kind=Kind.MOBILE, start=found.start(1), end=found.end(1))
    for number in numbers(text, runs, 11, 15):
        if not number.decimal and _is_mobile(text, number, links):
            yield Sign(kind=Kind.MOBILE, start=number.start, end=number.end)
    for found in _BRACKETED.finditer(text):
        if not is_numbering(text, *found.span()):
            yield Sign(kind=Kind.MOBILE, start=found.start(), end=found.end())


def _is_mobile(text: str, number: Number, links: list[tuple[int, int]]) -> bool:
    abroad = _ABROAD.match(number.digits)
    if not _MOBILE.fullmatch(number.digits, abroad.end() if abroad else 0):
        return False
    if abroad and len(number.lengths) > 1:
        return False  # the number without them is one of its own
    if is_numbering(text, number.start, number.end) or _inside(text, number.start, links):
        return False
    return _stands_free(text, number) and _is_grouped_so(text, number)


def _is_grouped_so(text: str, number: Number) -> bool:
    """Tell whether the groups are those of a number, or the words around say that it is one."""
    even = len(set(number.between)) <= 1
    if number.lengths in _DENSE and even and (not number.broken or number.whole):
        return True
    tight = even and bool(number.between) and not number.between[0].isspace()
    if number.lengths in _LOOSE and (tight or _has_a_leading_nought(text, number)):
        return True
    if number.lengths in _DENSE or len(number.digits) > len("13800138000"):
        return number.whole
    if _PHONE_BEHIND.match(text, number.end) is not None:
        return True
    return label_before(text, number.start, _PHONE_WORDS) or person_beside(
        text, number.start, number.end
    )


def _has_a_leading_nought(text: str, number: Number) -> bool:
    """Tell whether a group begins with 0, as no amount does."""
    return re.search(r"[^0-9]0", text[number.start : number.end]) is not None


def _stands_free(text: str, number: Number) -> bool:
    """Tell whether no letters touch the number but those of a word or of a person's name."""
    glued = _word_around(text, number)
    if glued == text[number.start : number.end]:
        return True
    found = _GLUED.fullmatch(glued)
    if not found:
        return False
    if found[1].lower() in _LETTERS_OF_A_PHONE or glued.islower():
        return True
    return label_before(text, number.start, _PHONE_WORDS) or person_beside(
        text, number.start - len(found[1]), number.end
    )


def _word_around(text: str, number: Number) -> str:
    """Return the number with the letters and digits that touch it, at most some of them."""
    start, end = number.start, number.end
    while (
        start > max(0, number.start - 14)
        and text[start - 1].isascii()
        and text[start - 1].isalnum()
    ):
        start -= 1
    while end < min(len(text), number.end + 14) and text[end].isascii() and text[end].isalnum():
        end += 1
    return text[start:end]


def _inside(text: str, start: int, links: list[tuple[int, int]]) -> bool:
    """Tell whether a number stands in an address, unless that says that it is somebody's."""
    before = bisect_right(
        links, start, key=itemgetter(0)
    )  # the links stand in order, none in another
    inside = bool(before) and start < links[before - 1][1]
    return inside and not _OF_A_PHONE.search(text, max(0, start - 8), start)
