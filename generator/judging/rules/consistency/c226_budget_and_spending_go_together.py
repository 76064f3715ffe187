"""C226: what was spent is stated beside the budget, and the budget beside what was spent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.units import plain
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    FUNDS,
    TOTAL,
    empty_columns,
)
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C226",
    severity=Severity.WARNING,
    needs=(Need.BUDGET,),
    title="年度资金总额缺全年预算数或全年执行数",
    why="执行率是两个数相除；缺了一个，写出来的执行率和得分就没有人能核对。",
    way_out="补上缺的一个数；年中没有调整的，全年预算数就是年初预算数，没有支出的，全年执行数写 0。",
    source="《项目支出绩效自评表》“执行率（B/A）”",
    example_bad="年初预算数: 30\n全年执行数: 30\n执行率: 100%",
    example_good="年初预算数: 30\n全年预算数: 30\n全年执行数: 30\n执行率: 100%",
    computed=(
        "年度资金总额一行：写了大于 0 的全年执行数，没有写全年预算数；"
        "或者写了大于 0 的全年预算数，没有写全年执行数，而执行率、得分或自评总分已经写了。"
    ),
    exceptions=(
        "全年预算数是 0 的不问；来源里有数、总额空着的归 C202；"
        "还没有自评（执行率、得分、总分都没有写）的、申报表和监控表不问。"
    ),
    of_whole=True,
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C226: what was spent is stated beside the budget, and the budget beside what was spent."""
    total = subject.project.funds.total
    if not subject.project.document.is_result:
        return
    empty = empty_columns(subject.project.funds)
    judged = (total.stated_rate, total.score, subject.evaluation.stated_total)
    if total.executed and total.annual_budget is None and BUDGET not in empty:
        missing, there, amount = BUDGET, EXECUTED, total.executed
    elif total.annual_budget and total.executed is None and EXECUTED not in empty:
        missing, there, amount = EXECUTED, BUDGET, total.annual_budget
        if all(number is None for number in judged):
            return
    else:
        return
    yield finding(
        RULE,
        subject.project.places,
        (FUNDS, TOTAL, there),
        f"{TOTAL}写了{there} {plain(amount)} 万元，没有写{missing}，执行率和得分不能核对。",
    )
