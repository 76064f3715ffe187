"""E-mail addresses and passwords in the address of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.around import is_of_an_office
from generator.judging.texts.sensitive.beside import person_beside
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
_OF_A_DEPARTMENT = re.compile(
    r"[a-z]{2,6}(?<=[bcjksztw])[0-9]{0,2}@(?:[a-z0-9\-]{1,40}\.){1,3}gov\.cn"
)
"""The initials of an office on a government's own host: czj, mzj, xzbgs."""

_CALLED = re.compile(
    r"(?:[邮信]箱|邮件|[Ee]-?[Mm]ail|电邮|反馈|投诉|举报|监督|咨询)[^@\n。；;]{0,16}\Z"
    r"|[局所股科室处部站会办院校府心委][）)]?[：:（( ]{0,3}\Z|[0-9]{4}[，,、；; ]{1,3}\Z"
)
_CONTACT = re.compile(r"[，,、；; （(]{1,2}(?:联系|联络|经办|负责)人")
_CALLED_BEHIND = re.compile(
    r"[ ）)]{0,2}[（(，, ]{0,2}[\u4e00-\u9fff]{0,10}"
    r"(?:[邮信]箱|[局所股科室处部站会办院校府心委][）)。，]|[局所股科室处部站会办院校府心委]\Z)"
)
_SOMEBODY_S = re.compile(
    r"(?:个人|本人|私人|其|他|她)(?:的)?(?:电子)?(?:[邮信]箱|邮件)?(?:地址)?[：:为是<（( ]{0,3}\Z"
)
_REACH = 30
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
    return Sign(kind=Kind.EMAIL, start=start, end=end, official=_is_official(text, start, end))


def _is_official(text: str, start: int, end: int) -> bool:
    """Tell whether an address is an office's: called its mailbox, or beside the name of the office.

    An office that only happens to stand in the sentence does not make it its own.
    """
    contact = _CONTACT.match(text, end)  # an office names who answers
    if (not contact and person_beside(text, start, end)) or _SOMEBODY_S.search(
        text, max(0, start - 16), start
    ):
        return False
    if _OF_A_DEPARTMENT.fullmatch(text, start, end):
        return True
    before = text[max(0, start - _REACH) : start]
    called = _CALLED.search(before) or _CALLED_BEHIND.match(text, end)
    if not called:
        return False
    line = text[:start].replace("信箱", "邮箱") + text[start:]  # whoever's it is
    return is_of_an_office(line, start, end)
