"""E-mail addresses and passwords in the address of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.around import is_of_an_office
from generator.judging.texts.sensitive.signs import Kind, Sign

_LOCAL = r"[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}"
_LINE = r"(?:\n[ \t]{0,40})?"
_EMAIL = re.compile(
    rf"(?<![A-Za-z0-9._%+\-*])(?<!//)({_LOCAL}) ?@ ?{_LINE}"
    rf"((?:[A-Za-z0-9](?:[A-Za-z0-9\-]{{0,62}}) ?\. ?{_LINE}){{1,4}}[A-Za-z]{{2,10}})(?![A-Za-z0-9])"
)
_AT = (
    r"(?:[\[(（【{<〔] ?(?:at|AT|At|a|@|艾特) ?[\])）】}>〕]| (?:at|AT) |艾特|\(?#\)?|[_\-]at[_\-])"
)
_DOT = r"(?:\.|。|[\[(（【{<〔] ?(?:dot|DOT|Dot|\.|点) ?[\])）】}>〕]| (?:dot|DOT) |点|_dot_)"
_ENDS = r"(?:com|cn|net|org|edu|gov|info|top|vip|co|cc|io|me|hk|tw|biz|name|mobi|xyz)"
_SPELT = re.compile(
    rf"(?<![A-Za-z0-9._%+\-*])(?<!//)({_LOCAL}?) ?(?:{_AT}|@) ?"
    rf"((?:[A-Za-z0-9\-]{{1,63}} ?{_DOT} ?){{1,4}}{_ENDS})(?![A-Za-z0-9])"
)
_LOGIN = re.compile(
    r"[A-Za-z][A-Za-z0-9+.\-]{1,15}://([^\s/@:\"'<>]{0,64}:[^\s/@\"'<>]{1,64}|[A-Za-z0-9_\-]{16,128})@"
)
_PASSWORD = re.compile(
    r"(?:密码|口令|[Pp]assword|[Pp]asswd|[Pp]wd)(?:[为是]|[:：=]| ){1,3}[\"“']?([!-~]{4,40})"
    r"|(?:密码|口令)((?=[A-Za-z]{0,11}[0-9])[!-~]{6,40})(?!年|个|台|把|套)"
)
_LETTER_OR_DIGIT = re.compile("[A-Za-z0-9]")


def find_emails(text: str) -> Iterator[Sign]:
    """Yield e-mail addresses, also those spelt so that machines do not see them ([at], 点)."""
    for found in _EMAIL.finditer(text):
        yield _email(text, *found.span())
    for found in _SPELT.finditer(text):
        yield _email(text, *found.span())


def find_logins(text: str) -> Iterator[Sign]:
    """Yield name and password before the host in an address, and what stands behind 密码：."""
    for pattern in (_LOGIN, _PASSWORD):
        for found in pattern.finditer(text):
            group = found.lastindex or 0
            if _LETTER_OR_DIGIT.search(found[group]):
                yield Sign(kind=Kind.LOGIN, start=found.start(group), end=found.end(group))


def _email(text: str, start: int, end: int) -> Sign:
    return Sign(kind=Kind.EMAIL, start=start, end=end, official=is_of_an_office(text, start, end))
