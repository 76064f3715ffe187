"""C320: a budget half as large again within the year comes with a word."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.units import plain
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    FUNDS,
    INITIAL,
    TOTAL,
    mixed_units,
)
from generator.judging.rules.plausibility.whole_form import change_within_the_year_is_explained
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C320",
    severity=Severity.NOTE,
    needs=(Need.INITIAL_BUDGET, Need.BUDGET),
    title="年中大幅追加预算，没有写原因",
    why="年初的目标是照年初的钱定的；钱多了一半以上而目标不变，要么年初漏列了，要么目标定低了。",
    way_out="在“预算调整”里写明追加的金额、依据和原因，目标有变的一并说明。",
    source="《中华人民共和国预算法》关于预算调整的规定（待核）",
    example_bad="年初预算数: 861.1\n全年预算数: 2030.12",
    example_good=(
        "年初预算数: 20\n全年预算数: 42\n"
        "预算调整: [{类型: 追加, 金额: 22, 依据: 示财字〔2024〕31号, 原因: 水毁修复}]"
    ),
    computed="年初预算数大于 0，全年预算数比它多 50% 以上、多 10 万元以上。",
    exceptions=(
        "“预算调整”写了依据或原因、“备注”写了原因的不问（只说满意度、评分的备注不算）；"
        "年初没有列预算（0）、全年由上级下达的不问；"
        "列了调整而加不起来的归 C215；元和万元混写的归 C218。"
    ),
)

_RISE = Decimal("0.5")  # share of the initial budget
_RISE_AMOUNT = Decimal(10)  # 万元


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C320: a budget half as large again within the year comes with a word."""
    project, total = subject.project, subject.project.funds.total
    start, end = total.initial_budget, total.annual_budget
    if not start or end is None or mixed_units(project.funds):
        return
    if change_within_the_year_is_explained(project):
        return
    rise = end - start
    if rise < _RISE_AMOUNT or rise < start * _RISE:
        return
    yield finding(
        RULE,
        project.places,
        (FUNDS, TOTAL, BUDGET),
        f"{INITIAL} {plain(start)} 万元，{BUDGET} {plain(end)} 万元，年中多了 {plain(rise)} 万元，没有写原因。",
    )
