"""A sign: one stretch of a text that should not go out, and what kind it is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]


class Kind(StrEnum):
    """What a sign shows; the value is the word for it in a sentence."""

    IDENTITY = "身份证号"
    MOBILE = "手机号"
    LANDLINE = "固定电话"
    BANK_CARD = "银行卡号"
    ACCOUNT = "个人账号"
    EMAIL = "电子邮箱"
    PLATE = "车牌号"
    CERTIFICATE = "个人证件号"
    CHAT = "微信、QQ 一类的账号"
    LOGIN = "用户名、密码"
    BIRTH = "出生日期"
    ADDRESS = "住址"
    PERSON_LIST = "人员名单"
    PERSON = "姓名"
    HANDLER = "经办人姓名"
    MARK = "涉密标志"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One stretch of a text, from ``start`` to before ``end``.

    ``parts`` are the stretches to mask where that is not the whole (the names of a list).
    ``official`` marks the telephone or e-mail of an office, ``aside`` a name that stands beside a
    number told of already; both are masked where a finding quotes them, and not told of.
    """

    kind: Kind
    start: int
    end: int
    parts: tuple[Span, ...] = ()
    official: bool = False
    aside: bool = False

    @property
    def masked_spans(self) -> tuple[Span, ...]:
        """The stretches to mask, in order; none for a mark, which is no secret itself."""
        if self.kind is Kind.MARK or self.official:
            return ()
        return self.parts or ((self.start, self.end),)

    @property
    def told(self) -> bool:
        """Whether it is a matter for a finding of its own."""
        return not self.official and not self.aside


def overlaps(start: int, end: int, spans: list[Span]) -> bool:
    """Tell whether a stretch shares a character with one of ``spans``: in order, none on another."""
    before = bisect_left(spans, (end, 0))
    return before > 0 and spans[before - 1][1] > start
