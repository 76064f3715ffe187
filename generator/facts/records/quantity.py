"""A target or an actual value as read: what the cell says, never more than it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class TargetKind(StrEnum):
    """What a target or actual value says once its notation is read."""

    AT_LEAST = "不低于"
    MORE_THAN = "大于"
    AT_MOST = "不超过"
    LESS_THAN = "小于"
    EXACTLY = "等于"
    PLAIN = "数值"  # a number without a sign
    RANGE = "区间"  # 3-5次
    BY_DATE = "期限"
    RANKED = "等级"  # A级, 一等奖, 是
    SEVERAL = "多项"  # ≥50人次，≥3场
    CLAIM = "只说完成"  # 达成预期指标, 已完成: says that it was done and not how much
    UNDONE = "未完成"  # 未完成, 尚未开展
    DESCRIBED = "描述"
    EMPTY = "未填报"


class About(StrEnum):
    """Which way a number is inexact; the value is the word shown."""

    BELOW = "不到"  # 近, 接近
    ABOVE = "多于"  # 余, 多
    AROUND = "上下"  # 约, 左右


class Change(StrEnum):
    """Which way something changed by the number: 增长5%, 下降10%."""

    UP = "增长"
    DOWN = "下降"


class Span(StrEnum):
    """A stretch of time that something is counted in (每周2次)."""

    DAY = "天"
    WORKDAY = "工作日"
    WEEK = "周"
    MONTH = "月"
    QUARTER = "季度"
    HALF_YEAR = "半年"
    YEAR = "年"


class Order(StrEnum):
    """How the places of a list of ranks stand to each other."""

    BEST_FIRST = "从高到低"
    OPPOSED = "两个里选一个"  # 是 / 否: the other one is a miss, whichever was wanted
    UNKNOWN = "不知道"  # 1级, 2级: nobody can say which is better


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """How often the number comes: 每2个月1次 is once in ``count`` = 2 times ``span`` = 月."""

    span: Span
    count: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One place in one list of ranks: 二等奖 is ``place`` 1 (the best is 0) of ``scale`` 等奖.

    ``strict`` asks for something better than the place (优于Ⅲ类). ``soft``: the rank is a word of
    praise (良好), which the evaluator weighs within a band.
    """

    scale: str
    place: int
    order: Order = Order.BEST_FIRST
    strict: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A target (年度指标值) or an actual value (实际完成值), read but never guessed.

    ``raw`` is the text as typed. ``number`` and ``unit`` (``%``, ``人``, ``元/人`` …, empty where
    none) are set for numeric kinds, ``upper`` besides for a RANGE; ``about`` says how the number is
    inexact, ``change`` that something rose or fell by it, ``every`` how often it comes. ``thing`` is
    the noun behind a counting unit (5份“资料”).

    A BY_DATE holds the days that may be meant: from ``earliest`` to ``deadline``. For an actual
    value one of them is the day it was done (``earliest`` None: any day before); for a target one
    of them is the last day that counts (None: ``deadline`` itself).

    ``ranks`` are the places a word has in every list it stands in; a DESCRIBED has some where it is a
    word of praise or 是. ``parts`` are the values of a cell with several, each with its own
    words as ``raw``; ``label`` is what one of them is of. ``read_as`` is, in Chinese, how the text was
    read where that is not plainly as typed; ``unread`` why something that looks like a number or a
    date was not.
    """

    raw: str
    kind: TargetKind
    number: Decimal | None = None
    unit: str = ""
    deadline: date | None = None
    earliest: date | None = None
    upper: Decimal | None = None
    about: About | None = None
    change: Change | None = None
    every: Every | None = None
    thing: str = ""
    label: str = ""
    ranks: tuple[Rank, ...] = ()
    parts: tuple[Quantity, ...] = ()
    read_as: str = ""
    unread: str = ""

    @property
    def approximate(self) -> bool:
        """Whether the number is 余, 左右 or 约, or the date names no day."""
        if self.kind is TargetKind.BY_DATE:
            return self.earliest != self.deadline
        return self.about is not None

    @property
    def unit_in_full(self) -> str:
        """The unit with the time it is per: ``次/月``, ``元/人·月``."""
        if self.every is None:
            return self.unit
        count = "" if self.every.count == 1 else str(self.every.count)
        return f"{self.unit}{'·' if '/' in self.unit else '/'}{count}{self.every.span}"
