"""C225: the actual cost of the whole project is what was spent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import plain
from generator.judging.measuring.comparison import EXACT, is_numeric
from generator.judging.rules.consistency.funds_table import EXECUTED, column_amounts
from generator.judging.rules.consistency.told_twice import units_in_doubt
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import is_whole_cost
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
        "名称就是总成本、项目成本、总费用、全年支出、经费总额等词，实际是多少元或万元的，"
        "换算成万元后按填写的小数位数与各行的全年执行数比较。"
    ),
    exceptions="没有写执行数的不问；实际写了范围或文字的不问；差一万倍的归 C219。",
    denies=(PageClaim.LINE,),
)

_MONEY_UNITS = ("元", "万元", "亿元")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C225: the actual cost of the whole project is what was spent."""
    spent = column_amounts(subject.project.funds, EXECUTED)
    if not spent or units_in_doubt(subject):
        return
    for index, indicator in enumerate(subject.project.indicators):
        actual = indicator.actual
        unit = actual.unit_in_full or indicator.target.unit_in_full
        if actual.number is None or not is_numeric(actual) or unit not in _MONEY_UNITS:
            continue
        if actual.kind not in EXACT:
            continue
        if indicator.not_applicable or actual.approximate or not is_whole_cost(indicator.name):
            continue
        cost = Stated(claim=MoneyKind.SPENT, number=actual.number, unit=unit, words=actual.raw)
        if any(cost.is_about(amount) for amount in spent):
            continue
        yield finding(
            RULE,
            subject.project.places,
            (Key.INDICATORS, index, Key.ACTUAL),
            f"指标“{indicator.name}”的实际完成值是“{actual.raw}”，{EXECUTED}是 {plain(spent[0])} 万元。",
        )
