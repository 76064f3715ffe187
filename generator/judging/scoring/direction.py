"""Which way an indicator's number should go, and what tells it: sign, name, cost, time, the standard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.facts.standard import PlainCost, PlainNumber, Standard
from generator.judging.measuring.comparison import EXACT, FROM_ABOVE, FROM_BELOW, is_share
from generator.judging.scoring.indicator_names import (
    Sense,
    is_norm,
    is_spent,
    sense_of,
    sense_of_money,
)
from generator.judging.scoring.time_limits import time_sense


class ToldBy(Enum):
    """What tells the direction."""

    SIGN = auto()  # ≥, ≤, =, 下降
    NOTHING = auto()  # the target 0
    COLUMN = auto()  # 指标方向性: 反向
    NAME = auto()  # 投诉率, 满意度
    NORM = auto()  # 补助标准: what people are to get
    COST = auto()  # the standard's 成本无符号
    TIME = auto()  # 工期, 服务时长
    STANDARD = auto()  # the standard's 无符号
    NONE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """``sense`` and what tells it; OPEN where nobody can tell."""

    sense: Sense
    told_by: ToldBy

    @property
    def less(self) -> bool:
        """Whether less is better: the target is a limit."""
        return self.sense is Sense.LESS

    @property
    def named_only(self) -> bool:
        """Whether nothing but the name says that a number is a limit, or a norm to be paid in full.

        No standard says what a miss of such a target costs.
        """
        return self.told_by is ToldBy.NORM or (self.less and self.told_by is ToldBy.NAME)


def direction(indicator: Indicator, standard: Standard) -> Direction:
    """Tell which way the target of a line points: its sign first, then what its name says.

    Where neither tells, a plain number is to be reached only if the standard says so (无符号).

    Source:
        The standard's groups 成本无符号 and 无符号.
    """
    target = indicator.target
    if target.kind in FROM_ABOVE:
        return Direction(sense=Sense.LESS, told_by=ToldBy.SIGN)
    if target.kind in FROM_BELOW or target.change is not None:
        return Direction(sense=Sense.MORE, told_by=ToldBy.SIGN)
    if target.kind in EXACT and target.number == 0:
        return Direction(sense=Sense.LESS, told_by=ToldBy.NOTHING)
    if target.kind in EXACT and indicator.more_is_better is not None:
        sense = Sense.MORE if indicator.more_is_better else Sense.LESS
        return Direction(sense=sense, told_by=ToldBy.COLUMN)
    return _by_name(indicator, standard) or _assumed(indicator, standard)


def less_is_better(indicator: Indicator, standard: Standard) -> bool:
    """Tell whether the target of a line is a limit."""
    holds = indicator.target.number is not None or indicator.target.kind in FROM_ABOVE
    return holds and direction(indicator, standard).less


def points_either_way(indicator: Indicator, standard: Standard) -> bool:
    """Tell whether nobody can see if more or less is better: a bare rate of cost, some lengths of time."""
    return direction(indicator, standard).sense is Sense.OPEN


def is_cost(indicator: Indicator) -> bool:
    """Tell whether an indicator stands under 成本指标, as a first or a second level."""
    return "成本" in indicator.part or "成本" in indicator.aspect


def assumption(found: Direction, indicator: Indicator) -> str:
    """Say in brackets what was assumed of a target without “≥” or “≤”, empty for nothing."""
    written = "写的是“等于”" if indicator.target.kind is TargetKind.EXACTLY else "没有写符号"
    if indicator.target.kind is TargetKind.RANGE:
        written = "写的是区间"
    read = "不超过" if found.less else "不低于"
    match found.told_by:
        case ToldBy.COLUMN:
            return f"（目标{written}，“指标方向性”一栏是{found.sense}，按“{read}”理解）"
        case ToldBy.NAME:
            return f"（目标{written}，从名称看是{found.sense}，按“{read}”理解）"
        case ToldBy.NORM:
            return f"（目标{written}，名称说的是发给人的标准，按“{read}”理解）"
        case ToldBy.COST:
            return f"（成本目标{written}，按“{read}”理解）"
        case ToldBy.TIME if found.less:
            return f"（名称说的是时限，目标{written}，按“{read}”理解）"
        case ToldBy.TIME:
            return f"（名称说的是越长越好的时间，目标{written}，按“{read}”理解）"
        case ToldBy.STANDARD:
            return f"（目标{written}，按“{read}”理解）"
        case _:
            return ""


def why_open(indicator: Indicator) -> str:
    """Say why a target points either way, and what to write; no full stop."""
    raw = indicator.target.raw
    if is_cost(indicator) or is_spent(indicator):
        what = "成本指标的目标" if is_cost(indicator) else "写花了多少钱的目标"
        return f"{what}“{raw}”没有写符号，看不出是越高越好还是越低越好，请补写 ≥ 或 ≤"
    if time_sense(indicator) is Sense.OPEN:
        return f"目标“{raw}”没有写符号，看不出是时间越短越好还是越长越好，请补写 ≤ 或 ≥"
    return f"目标“{raw}”没有写符号，评分标准没有规定怎样理解，请补写 ≥ 或 ≤"


def _by_name(indicator: Indicator, standard: Standard) -> Direction | None:
    """Tell what name and part say of a number without “≥” or “≤”, None for nothing."""
    if is_cost(indicator):
        return _of_cost(indicator, standard)
    time = time_sense(indicator)
    if time is Sense.OPEN and indicator.target.kind is not TargetKind.EXACTLY:
        return Direction(sense=Sense.OPEN, told_by=ToldBy.NONE)
    if time in (Sense.LESS, Sense.MORE):
        return Direction(sense=time, told_by=ToldBy.TIME)
    if is_norm(indicator):
        return Direction(sense=Sense.MORE, told_by=ToldBy.NORM)
    sense = sense_of(indicator.name, indicator.part)
    if sense is Sense.OPEN and is_spent(indicator):
        return Direction(sense=Sense.OPEN, told_by=ToldBy.NONE)
    return None if sense is Sense.OPEN else Direction(sense=sense, told_by=ToldBy.NAME)


def _of_cost(indicator: Indicator, standard: Standard) -> Direction:
    """A cost is a limit, but for what people get, what is saved and rates that point either way."""
    if is_norm(indicator):
        return Direction(sense=Sense.MORE, told_by=ToldBy.NORM)
    money = sense_of_money(indicator.name)
    named = sense_of(indicator.name, indicator.part)
    if Sense.MORE in (money, named):
        return Direction(sense=Sense.MORE, told_by=ToldBy.NAME)
    if named is Sense.LESS and is_share(indicator.target.unit):
        return Direction(sense=Sense.LESS, told_by=ToldBy.NAME)
    if money is Sense.OPEN or is_share(indicator.target.unit):
        return Direction(sense=Sense.OPEN, told_by=ToldBy.NONE)
    limit = standard.plain_cost is PlainCost.LIMIT
    return Direction(sense=Sense.LESS if limit else Sense.MORE, told_by=ToldBy.COST)


def _assumed(indicator: Indicator, standard: Standard) -> Direction:
    if indicator.target.kind is TargetKind.EXACTLY:
        return Direction(sense=Sense.MORE, told_by=ToldBy.SIGN)
    if standard.plain_number is PlainNumber.GOAL:
        return Direction(sense=Sense.MORE, told_by=ToldBy.STANDARD)
    return Direction(sense=Sense.OPEN, told_by=ToldBy.NONE)
