"""The name right before or right behind a number, which says whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.names import name_from, name_up_to
from generator.judging.texts.sensitive.signs import Span

_FARTHEST = 24
_BEFORE = re.compile(
    r"(?:[，,、（(\s]{0,2}[男女]性?)?(?:[的（(：:，,、\s]{0,2}(?:本人|联系|公民|办公室?|单位|值班室?)?"
    r"(?:电话|手机|身份证|证件|身份|银行卡|卡号|账号|邮箱|车牌|座机|微信|学籍号?|护照|残疾证|存折|账户|帐号|信箱)(?:号码?)?)?"
    r"[：:是为\s，,（(、<＜《_\-]{0,3}\Z"
)
_AFTER = re.compile(r"[\s，,、）)（(：:_\-]{0,2}(?:(?:联系人|机主|车主|户主|持卡人|户名)[：:]?)?")


def names_beside(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the name right before a figure and the one right behind it."""
    offset = max(0, start - _FARTHEST)
    gap = _BEFORE.search(text[offset:start])
    if gap:
        stop = offset + gap.start()
        begin = name_up_to(text, stop)
        if begin >= 0:
            yield begin, stop
    gap = _AFTER.match(text, end)
    if gap:
        stop = name_from(text, gap.end())
        if stop:
            yield gap.end(), stop


def person_beside(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands right before or right behind a figure."""
    return next(names_beside(text, start, end), None) is not None
