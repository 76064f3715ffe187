"""C205: the stated execution score is the computed one, unless a wrong rate explains it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import cut_to, plain, round_half_up
from generator.judging.rules.consistency.execution_rates import (
    columns_empty,
    follows_wrong_rate,
    mixed,
)
from generator.judging.rules.consistency.funds_table import FUNDS, TOTAL, agreed_total
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C205",
    severity=Severity.WARNING,
    needs=(Need.EXECUTION_SCORE, Need.BUDGET, Need.EXECUTED),
    title="预算执行率得分与按标准算出来的不一致",
    why="预算执行率得分 = 分值 × 执行率，保留两位小数，最多得满分；它会带进自评总分。",
    way_out="按分值 × 全年执行数 ÷ 全年预算数重新计算得分，同时改正自评总分。",
    source="所用评分标准的“预算执行率”一组",
    example_bad="全年预算数: 43.2\n全年执行数: 37.24\n分值: 10\n得分: 9",
    example_good="全年预算数: 43.2\n全年执行数: 37.24\n分值: 10\n得分: 8.62",
    computed=(
        "分值 × 全年执行数 ÷ 全年预算数，最多得满分，四舍五入到评分标准的小数位数（国家版两位），"
        "与填写的得分比较；得分填了更多小数的（9.667），先四舍五入到同样的位数。"
    ),
    exceptions=(
        "标准不给执行率分值的不问；得分大于分值的归 C208；跟着错的执行率算出来的归 C204；"
        "元和万元混写的归 C218；按各来源合计算就一致的归 C201。"
    ),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C205: the stated execution score is the computed one, unless a wrong rate explains it."""
    execution = subject.evaluation.execution
    stated, computed = execution.stated, execution.computed
    if stated is None or computed is None or stated > execution.weight:
        return
    if computed in (stated, cut_to(stated, subject.standard.decimals)):
        return
    if columns_empty(subject) or follows_wrong_rate(subject) or mixed(subject):
        return
    if _follows_sources(subject):
        return
    yield finding(
        RULE,
        subject.project.places,
        (FUNDS, TOTAL, Key.SCORE),
        f"预算执行率自评得分 {plain(stated)} 分，按标准是 {plain(computed)} 分："
        f"{execution.arithmetic.formula}。",
    )


def _follows_sources(subject: ProjectSubject) -> bool:
    """Tell whether the stated score is what the sources' sums would earn: one cause, C201."""
    total, execution = subject.project.funds.total, subject.evaluation.execution
    agreed = agreed_total(subject.project)
    if agreed == total or not agreed.annual_budget or agreed.executed is None:
        return False
    share = min(agreed.executed / agreed.annual_budget, Decimal(1))
    earned = round_half_up(execution.weight * share, subject.standard.decimals)
    return earned == execution.stated
