"""C222: attainment, rate, reason, total, indicators and execution tell the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.states import Attainment
from generator.facts.units import HUNDRED, ZERO, plain, trimmed
from generator.judging.measuring.comparison import EXACT, FROM_BELOW
from generator.judging.rules.consistency.funds_table import mixed_units
from generator.judging.rules.plausibility import c308_output_costs_money
from generator.judging.rules.plausibility.marks import said
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.direction import less_is_better

RULE = Rule(
    code="C222",
    severity=Severity.WARNING,
    needs=(Need.ATTAINMENT,),
    title="完成程度与完成率、未完成原因、自评总分、指标或执行率矛盾",
    why="写了“全部完成”，完成率却不到 100%，或者又写了未完成原因，读的人不知道目标到底完成了没有。",
    way_out="核对后改正其中一处。",
    source="惯例",
    example_bad="完成程度: 全部完成\n绩效目标完成率: 92%",
    example_good="完成程度: 部分完成\n绩效目标完成率: 92%",
    computed=(
        "全部完成而完成率小于 100%，或者写了未完成原因；部分完成、未完成而完成率达到 100%；"
        "未完成而自评总分在最高等级；全部完成而有计了分的产出指标只做到目标的 80% 以下，"
        "或者预算执行率不到 50%。一个项目只报一次。"
    ),
    exceptions=(
        "没有写完成程度的不问；未完成原因只写了“无”一类的字的不算写了；"
        "没有做到的指标写了偏差原因或备注的，越低越好的，约数，都不问；"
        "执行率低而写了备注，或者文字里说到支付、结转、节约的不问，已由 C308 报告的不重复报。"
    ),
    denies=(
        PageClaim.ATTAINMENT,
        PageClaim.ALL_LINES,
    ),
)

_GOAL = Key.GOAL
_PLAIN_MISS = Decimal(80)  # % of the target; what comes closer may be done in substance
_HARDLY_SPENT = Decimal(50)  # % of the budget
_WHY_UNSPENT = re.compile(r"支付|结算|付款|拨付|质保|尾款|结转|结余|节约|节余|节支|节省|次年|下年")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C222: attainment, rate, reason, total, indicators and execution tell the same."""
    contradiction = _contradiction(subject)
    if contradiction:
        yield finding(
            RULE,
            subject.project.places,
            (_GOAL, Key.ATTAINMENT),
            f"完成程度写的是“{subject.project.goal.attainment}”，{contradiction}。",
        )


def _contradiction(subject: ProjectSubject) -> str:
    goal, evaluation = subject.project.goal, subject.evaluation
    rate = goal.stated_rate
    if goal.attainment is Attainment.FULL:
        if rate is not None and rate < HUNDRED:
            return f"绩效目标完成率却是 {plain(rate)}%"
        if said(goal.shortfall_reason):
            return "又写了未完成原因"
        return _plain_miss(subject) or hardly_spent(subject)
    if goal.attainment is not None and rate is not None and rate >= HUNDRED:
        return f"绩效目标完成率却是 {plain(rate)}%"
    best = subject.standard.grades[0].name
    if goal.attainment is Attainment.NONE and evaluation.grade_of_stated == best:
        return f"自评总分却是 {plain(evaluation.stated_total or ZERO)} 分（{best}）"
    return ""


def _plain_miss(subject: ProjectSubject) -> str:
    """Return the sentence about a scored line that missed its target by far and does not say why."""
    for line in subject.evaluation.lines:
        indicator, achieved = line.indicator, line.achievement
        if line.met is not False or line.stated is None or achieved is None:
            continue
        if indicator.part != "产出指标" or indicator.target.kind not in FROM_BELOW + EXACT:
            continue
        if achieved >= _PLAIN_MISS or less_is_better(indicator, subject.standard):
            continue
        if indicator.actual.approximate or indicator.note or said(indicator.deviation):
            continue
        return (
            f"指标“{indicator.name}”却只做到“{indicator.actual.raw}”，"
            f"目标是“{indicator.target.raw}”，没有写偏差原因"
        )
    return ""


def hardly_spent(subject: ProjectSubject) -> str:
    """Return the sentence about a goal met in full for a budget mostly unspent, unless C308 says it."""
    rate, project = subject.evaluation.execution.rate, subject.project
    if (
        project.goal.attainment is not Attainment.FULL
        or rate is None
        or rate >= _HARDLY_SPENT
        or mixed_units(project.funds)
    ):
        return ""
    told = [project.goal.expected, project.goal.actual]
    told += [line.deviation for line in project.indicators]
    if (
        project.note
        or _WHY_UNSPENT.search("\n".join(told))
        or any(c308_output_costs_money.ask(subject))
    ):
        return ""
    return f"预算执行率却只有 {trimmed(rate)}%，没有写原因"
