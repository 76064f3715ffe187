"""C225: the actual cost of the whole project is what was spent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Quantity
from generator.facts.units import plain
from generator.judging.measuring.comparison import EXACT, is_numeric
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    INITIAL,
    column_amounts,
)
from generator.judging.rules.consistency.told_twice import units_in_doubt
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.direction import is_cost
from generator.judging.scoring.indicator_names import is_project_s_cost, is_whole_cost
from generator.judging.texts.stated_money import MoneyKind, Stated

RULE = Rule(
    code="C225",
    severity=Severity.WARNING,
    needs=(Need.ACTUALS, Need.EXECUTED),
    title="总成本指标的实际值与全年执行数不一致",
    why="整个项目花了多少钱只有一个数；成本指标写一个、资金表写一个，成本就无法核对。",
    way_out="核对两处，改正抄错的一处；成本还包括财政以外的钱的，在名称里写明。",
    source="惯例",
    example_bad="全年执行数: 3.8125\n三级指标: 项目总成本\n实际完成值: 3.9万元",
    example_good="全年执行数: 3.8125\n三级指标: 项目总成本\n实际完成值: 3.8125万元",
    computed=(
        "名称就是总成本、项目成本、总费用、全年支出、经费总额等词的，成本指标的名称就是项目名称的，实际是多少元或万元，"
        "换算成万元后按填写的小数位数与各行的全年执行数比较；"
        "其他成本指标的目标和实际都正好是预算数、全年执行数却不是这个数的，也算。"
    ),
    exceptions=(
        "没有写执行数的不问；实际写了范围、约数或文字的不问；说每人、每公里、单价的不问；差一万倍的归 C219。"
    ),
    denies=(PageClaim.LINE,),
)

_MONEY_UNITS = ("元", "万元", "亿元")
_WAN = "万"  # 150万 of a cost is money
_PER = re.compile(r"每|人均|户均|村均|亩均|平均|单位|单价|标准|/")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C225: the actual cost of the whole project is what was spent."""
    funds = subject.project.funds
    spent = column_amounts(funds, EXECUTED)
    if not spent or units_in_doubt(subject):
        return
    for index, indicator in enumerate(subject.project.indicators):
        cost = _cost(indicator, indicator.actual)
        if cost is None or any(cost.is_about(amount) for amount in spent):
            continue
        why = _why_whole(indicator, subject, cost)
        if why is None:
            continue
        yield finding(
            RULE,
            subject.project.places,
            (Key.INDICATORS, index, Key.ACTUAL),
            f"指标“{indicator.name}”{why}的实际完成值是“{indicator.actual.raw}”，"
            f"{EXECUTED}是 {plain(spent[0])} 万元。",
        )


def _cost(indicator: Indicator, value: Quantity) -> Stated | None:
    """Return a value as an amount of money; None for ranges, rough numbers and other things."""
    unit = value.unit_in_full or indicator.target.unit_in_full
    if unit == _WAN and is_cost(indicator):
        unit = "万元"
    if (
        value.number is None
        or not is_numeric(value)
        or value.kind not in EXACT
        or unit not in _MONEY_UNITS
    ):
        return None
    if indicator.not_applicable or value.approximate:
        return None
    return Stated(claim=MoneyKind.SPENT, number=value.number, unit=unit, words=value.raw)


def _why_whole(indicator: Indicator, subject: ProjectSubject, cost: Stated) -> str | None:
    """Say why a cost is that of the whole project; None where it is not known to be."""
    if is_whole_cost(indicator.name):
        return ""
    if not is_cost(indicator) or _PER.search(indicator.name):
        return None
    if is_project_s_cost(indicator.name, subject.project.name):
        return "就是这个项目，它"
    target, limit = indicator.target, indicator.target.number
    if limit is None or (limit, target.unit) != (indicator.actual.number, indicator.actual.unit):
        return None
    budgets = {
        label: column_amounts(subject.project.funds, label)[:1] for label in (BUDGET, INITIAL)
    }
    return next(
        (f"照{label}填，它" for label, row in budgets.items() if (cost.amount,) == row), None
    )
