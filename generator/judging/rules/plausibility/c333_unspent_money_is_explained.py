"""C333: money that was not spent is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.records.form import Project
from generator.facts.units import trimmed
from generator.facts.wordlists.results import result_words
from generator.judging.rules.consistency import c222_attainment_is_one_story
from generator.judging.rules.consistency.funds_table import EXECUTED, FUNDS, TOTAL, mixed_units
from generator.judging.rules.plausibility import c308_output_costs_money
from generator.judging.rules.plausibility.marks import said
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C333",
    severity=Severity.WARNING,
    needs=(
        Need.BUDGET,
        Need.EXECUTED,
    ),
    title="预算执行率低，没有写原因",
    why="钱没有花完，是省下来的、没有办成的，还是没有付的？不写原因，下一年的预算怎么定都没有依据。",
    way_out="在“备注”“未完成原因”或“问题与措施”里写明为什么没有花完、剩下的钱怎么办。",
    source="《项目支出绩效自评表》填表说明；90% 这条线是惯例（随程序提供的词表“要说明的执行率”）",
    example_bad="全年预算数: 100\n全年执行数: 75\n实际完成情况: 养护道路31公里，全部验收合格",
    example_good="全年预算数: 100\n全年执行数: 75\n备注: 中标价比预算低 25 万元，余款年底已收回财政",
    computed=(
        "全年执行数 ÷ 全年预算数低于 90%，而实际完成情况、未完成原因、备注、偏差原因、预算调整、问题与措施里，"
        "没有一处说到支付、结转、节约、招标、滞后一类的话。"
    ),
    exceptions=(
        "未完成原因、备注写了别的原因的也算写了（只说满意度、评分、来源的备注不算）；"
        "已由 C308、C222 报告的不重复报；资金表单位混用的（C218）、"
        "项目或报告的名称说是监控、中期、半年的不问。"
    ),
)

_SENTENCES = re.compile(r"[。；;！？\n]")
_WITHIN_THE_YEAR = re.compile(r"监控|中期|半年|季度|[1１]\s*[-—~～至]\s*[2-9]\s*月")
_OF_ELSE = re.compile(
    r"满意度|问卷|样本|得分|扣分|分值|自评|附件|原文|口径|公开|草稿|示例|虚构|联系|电话|负责人|填表人"
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C333: money that was not spent is explained."""
    project, rate = subject.project, subject.evaluation.execution.rate
    if rate is None or rate >= result_words().rate_to_explain or mixed_units(project.funds):
        return
    if _WITHIN_THE_YEAR.search(project.name + subject.unit_year.report.title):
        return
    if _is_explained(project) or any(c308_output_costs_money.ask(subject)):
        return
    if c222_attainment_is_one_story.hardly_spent(subject):
        return
    yield finding(
        RULE,
        project.places,
        (FUNDS, TOTAL, EXECUTED),
        f"预算执行率是 {trimmed(rate)}%，低于 {trimmed(result_words().rate_to_explain)}%，没有写原因。",
    )


def _is_explained(project: Project) -> bool:
    """Tell whether a text says why, or a reason of any kind stands where reasons belong."""
    goal = project.goal
    if any(
        said(part) and not _OF_ELSE.search(part)
        for text in (goal.shortfall_reason, project.note)
        for part in _SENTENCES.split(text)
    ):
        return True
    told = [goal.actual, *(line.deviation for line in project.indicators)]
    told += [line.note for line in project.indicators]
    told += [text for item in project.measures for text in (item.problem, item.measure)]
    told += [text for one in project.changes for text in (one.basis, one.reason)]
    return any(result_words().why_unspent.search(text) for text in told)
