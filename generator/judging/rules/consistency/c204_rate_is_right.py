"""C204: the stated rate is the computed one, rounded to the digits typed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain
from generator.judging.rules.consistency.execution_rates import (
    follows_wrong_rate,
    rate_in_order,
)
from generator.judging.rules.consistency.funds_table import BUDGET, EXECUTED, FUNDS, TOTAL
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C204",
    severity=Severity.WARNING,
    needs=(Need.RATE, Need.BUDGET, Need.EXECUTED),
    title="执行率与预算数、执行数算出来的不一致",
    why="执行率 = 全年执行数 ÷ 全年预算数。按填写的小数位数四舍五入后仍不一致的，不是抄错就是算错。",
    way_out="按全年执行数 ÷ 全年预算数重新计算执行率，或者不填，由程序计算。",
    source="《项目支出绩效自评表》“执行率（B/A）”",
    example_bad="全年预算数: 4753.66\n全年执行数: 3824.26\n执行率: 100%",
    example_good="全年预算数: 4753.66\n全年执行数: 3824.26\n执行率: 80.45%",
    computed=(
        "全年执行数 ÷ 全年预算数 × 100，四舍五入到填写的小数位数，与填写的执行率比较。"
        "得分也是跟着错的执行率算的（四舍五入或去尾），一并说明，不另报 C205。"
    ),
    exceptions=(
        "没有写执行率、全年预算数是 0 或没有写、总额空着（C202）、元和万元混写（C218）的不问；"
        "总额与各来源对不上，按各来源合计算就一致的，归 C201。"
    ),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C204: the stated rate is the computed one, rounded to the digits typed."""
    total = subject.project.funds.total
    if rate_in_order(subject):
        return
    stated, rate = total.stated_rate or ZERO, subject.evaluation.execution.rate
    computed = plain(rate) if rate is not None else ""
    yield finding(
        RULE,
        subject.project.places,
        (FUNDS, TOTAL, Key.EXECUTION_RATE),
        f"执行率写的是 {plain(stated)}%，{EXECUTED} {plain(total.executed or ZERO)} ÷ {BUDGET} "
        f"{plain(total.annual_budget or ZERO)} 是 {computed}%{_score_note(subject)}。",
    )


def _score_note(subject: ProjectSubject) -> str:
    execution = subject.evaluation.execution
    if execution.computed is None or execution.stated in (None, execution.computed):
        return ""
    if not follows_wrong_rate(subject):
        return ""
    return f"，得分也应当是 {plain(execution.computed)} 分（{execution.arithmetic.formula}）"
