"""C309: a deep cut within the year that makes the rate look full is explained."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.units import HUNDRED, ZERO, plain, trimmed
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    FUNDS,
    INITIAL,
    TOTAL,
    filled_total,
    mixed_units,
)
from generator.judging.rules.plausibility.marks import said
from generator.judging.rules.plausibility.whole_form import change_within_the_year_is_explained
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.execution import execution_rate

RULE = Rule(
    code="C309",
    severity=Severity.WARNING,
    needs=(Need.INITIAL_BUDGET, Need.BUDGET),
    title="年中大幅调减预算，没有写原因，执行率因此很高",
    why="年底把没有花出去的预算调减掉，执行率就成了 100%；原来的目标为什么不需要那么多钱，读的人看不到。",
    way_out="在“预算调整”里写明调减的金额、依据和原因；任务没有做完的，在“未完成原因”里写明。",
    source="《中华人民共和国预算法》关于预算调整的规定（待核）",
    example_bad="年初预算数: 5.28\n全年预算数: 1.96\n全年执行数: 1.96",
    example_good=(
        "年初预算数: 5.28\n全年预算数: 1.96\n全年执行数: 1.96\n"
        "预算调整: [{类型: 调减, 金额: 3.32, 原因: 两个班次合并举办}]"
    ),
    computed=(
        "全年预算数比年初预算数少 30% 以上、少 1 万元以上，而全年执行数 ÷ 全年预算数 ≥ 95%。"
        "年度资金总额一行空着或是 0、各来源有数的（C202），按各来源合计比。"
    ),
    exceptions=(
        "“预算调整”写了依据或原因、“未完成原因”或“备注”写了原因的不问（“详见附件”一类的套话和只说满意度、"
        "评分的备注不算）；全年预算数调成 0 的没有执行率，"
        "不问；元和万元混写的归 C218。"
    ),
)

_CUT = Decimal("0.3")  # share of the initial budget
_CUT_AMOUNT = Decimal(1)  # 万元
_SPENT = Decimal(95)  # %


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C309: a deep cut within the year that makes the rate look full is explained."""
    project, total = subject.project, filled_total(subject.project.funds)
    start, end = total.initial_budget, total.annual_budget
    rate = execution_rate(end, total.executed)
    if start is None or end is None or rate is None or rate < _SPENT:
        return
    cut = start - end
    if cut < _CUT_AMOUNT or cut < start * _CUT or mixed_units(project.funds):
        return
    if change_within_the_year_is_explained(project) or said(project.goal.shortfall_reason):
        return
    against_start = (total.executed or ZERO) * HUNDRED / start
    yield finding(
        RULE,
        project.places,
        (FUNDS, TOTAL, BUDGET),
        f"{INITIAL} {plain(start)} 万元，{BUDGET}调减到 {plain(end)} 万元，少 {plain(cut)} 万元，没有写原因；"
        f"执行率因此是 {trimmed(rate)}%，按年初预算只有 {trimmed(against_start.quantize(Decimal('0.01')))}%"
        f"（{EXECUTED} {plain(total.executed or ZERO)} 万元）。",
    )
