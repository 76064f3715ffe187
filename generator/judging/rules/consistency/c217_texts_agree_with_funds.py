"""C217: what goal and result say of the whole money is what the table says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import plain
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    INITIAL,
    all_amounts,
    column_amounts,
)
from generator.judging.rules.consistency.told_twice import units_in_doubt
from generator.judging.rules.subject import ProjectSubject
from generator.judging.texts.stated_money import MoneyKind, Stated, stated_figures
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C217",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="文字里的金额或执行率与资金表不一致",
    why="目标和完成情况里写的钱，与资金表说的是同一笔；两处不同，读的人不知道该信哪一个。",
    way_out="核对后改正文字或资金表；说的是其中一部分的，写明用在哪里。",
    source="惯例",
    example_bad="全年执行数: 91\n实际完成情况: 全年支出 80 万元，建成泵站 3 座",
    example_good="全年执行数: 91\n实际完成情况: 全年支出 91 万元，建成泵站 3 座",
    computed=(
        "“全年支出”“全年累计支付”“实际支付”“共使用”“项目预算”“全年预算”等说法后面的金额，"
        "以及全文只有一个金额时的“支出”“安排”，"
        "按文字的小数位数（四舍五入或舍去）与资金表比较：完成情况里的支出与各行的全年执行数比，"
        "其他的与资金表和预算调整里的任何一个数比；"
        "执行率与算出的、填写的执行率比。"
    ),
    exceptions=(
        "句子里说到其中、每、上年、结转、结余、追加、自筹、计划、合同、别的年份、几年或约数的不问；"
        "引号和书名号里的字不问；"
        "资金表没有填的不问；差一万倍的归 C219。"
    ),
)

_EXPECTED: FieldPath = (Key.GOAL, Key.EXPECTED)
_ACTUAL: FieldPath = (Key.GOAL, Key.GOAL_RESULT)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C217: what goal and result say of the whole money is what the table says."""
    project, year = subject.project, subject.unit_year.year
    if units_in_doubt(subject):
        return
    for path, text in ((_EXPECTED, project.goal.expected), (_ACTUAL, project.goal.actual)):
        for stated in stated_figures(text, year):
            right = _right(stated, path, subject)
            if not right or any(stated.is_about(number) for number in right):
                continue
            made = finding(
                RULE,
                project.places,
                path,
                f"{path[-1]}里写的是“{stated.words}”，{_table_says(stated, path, subject)}。",
            )
            yield at_words(made, project.places, path, stated.words)


def _right(stated: Stated, path: FieldPath, subject: ProjectSubject) -> tuple[Decimal, ...]:
    """Return the numbers the figure may be; empty where the table does not tell."""
    if stated.claim is MoneyKind.RATE:
        rates = (subject.evaluation.execution.rate, subject.evaluation.execution.stated_rate)
        known = tuple(rate for rate in rates if rate is not None)
        return known if path == _ACTUAL else ()
    funds = subject.project.funds
    if stated.claim is MoneyKind.SPENT and path == _ACTUAL:
        return column_amounts(funds, EXECUTED)
    changes = (change.amount for change in subject.project.changes if change.amount)
    budgets = (*column_amounts(funds, BUDGET), *column_amounts(funds, INITIAL))
    return (*all_amounts(funds), *changes) if budgets else ()


def _table_says(stated: Stated, path: FieldPath, subject: ProjectSubject) -> str:
    if stated.claim is MoneyKind.RATE:
        return f"按资金表算出的执行率是 {plain(subject.evaluation.execution.rate or Decimal(0))}%"
    label = EXECUTED if stated.claim is MoneyKind.SPENT and path == _ACTUAL else BUDGET
    amounts = column_amounts(subject.project.funds, label)
    if not amounts:
        return "资金表里没有这个数"
    return f"资金表里{label}是 {plain(amounts[0])} 万元"
