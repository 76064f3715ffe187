"""Questions about cells of one form that must be filled together or cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.records.states import Attainment
from generator.facts.units import HUNDRED, ZERO, cut_to, plain, trimmed
from generator.judging.rules.consistency import book_form as rules
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    FUNDS,
    TOTAL,
    empty_columns,
    mixed_units,
)
from generator.judging.rules.consistency.tally_scores import total_is_explained
from generator.judging.rules.plausibility.plausibility_scores import output_costs_money, said
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.comparison import EXACT, FROM_BELOW
from generator.judging.scoring.quantitative import less_is_better

INDICATORS = "绩效指标"
_GOAL = "年度总体目标"
_EXECUTION_SCORE: FieldPath = ("年度资金", "年度资金总额", "得分")
_NAMED = 3
_PLAIN_MISS = Decimal(80)  # % of the target; what comes closer may be done in substance
_HARDLY_SPENT = Decimal(50)  # % of the budget
_WHY_UNSPENT = re.compile(r"支付|结算|付款|拨付|质保|尾款|结转|结余|节约|节余|节支|节省|次年|下年")


def weights_and_scores_go_together(subject: ProjectSubject) -> Iterator[Finding]:
    """C221: where some lines have both weight and score, none has only one; one finding a form."""
    found = _half_filled(subject)
    if found is not None:
        path, message = found
        yield finding(rules.HALF_FILLED, subject.project.places, path, message)


def attainment_is_one_story(subject: ProjectSubject) -> Iterator[Finding]:
    """C222: attainment, rate, reason, total, indicators and execution tell the same."""
    contradiction = _contradiction(subject)
    if contradiction:
        yield finding(
            rules.ATTAINMENT_CONTRADICTS,
            subject.project.places,
            (_GOAL, "完成程度"),
            f"完成程度写的是“{subject.project.goal.attainment}”，{contradiction}。",
        )


def total_within_full_marks(subject: ProjectSubject) -> Iterator[Finding]:
    """C223: the stated total is not above full marks, unless another finding says why it is."""
    total, full = subject.evaluation.stated_total, subject.standard.full_marks
    if total is None or cut_to(total, subject.standard.decimals) <= full:
        return
    if total_is_explained(subject):
        return
    yield finding(
        rules.TOTAL_ABOVE_FULL,
        subject.project.places,
        ("自评总分",),
        f"自评总分 {plain(total)} 分大于满分 {plain(full)} 分（所用评分标准：{subject.standard.short_name}）。",
    )


def valid_within_sample(subject: ProjectSubject) -> Iterator[Finding]:
    """C224: a survey has no more valid answers than it asked people."""
    for index, indicator in enumerate(subject.project.indicators):
        survey = indicator.survey
        if survey is None or survey.sample is None or survey.valid is None:
            continue
        if survey.valid > survey.sample:
            yield finding(
                rules.VALID_ABOVE_SAMPLE,
                subject.project.places,
                (INDICATORS, index, "满意度调查", "有效数"),
                f"指标“{indicator.name}”的满意度调查：有效数 {survey.valid} 大于样本数 {survey.sample}。",
            )


def budget_and_spending_go_together(subject: ProjectSubject) -> Iterator[Finding]:
    """C226: what was spent is stated beside the budget, and the budget beside what was spent."""
    total = subject.project.funds.total
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
        rules.NO_BUDGET_OR_SPENDING,
        subject.project.places,
        (FUNDS, TOTAL, there),
        f"{TOTAL}写了{there} {plain(amount)} 万元，没有写{missing}，执行率和得分不能核对。",
    )


def _half_filled(subject: ProjectSubject) -> tuple[FieldPath, str] | None:
    """Return the first cell that misses its partner and the sentence about all of them."""
    lines = [
        (index, line)
        for index, line in enumerate(subject.evaluation.lines)
        if not line.indicator.not_applicable
    ]
    if not any(line.weight is not None and line.stated is not None for _, line in lines):
        return None
    half = [item for item in lines if (item[1].weight is None) != (item[1].stated is None)]
    if not half:
        return _execution_half_filled(subject)
    names = "、".join(
        f"“{line.indicator.name}”没有写{'分值' if line.weight is None else '得分'}"
        for _, line in half[:_NAMED]
    )
    more = f"，这样的指标共 {len(half)} 项" if len(half) > _NAMED else ""
    index, first = half[0]
    key = "得分" if first.weight is None else "分值"
    return (INDICATORS, index, key), f"指标{names}{more}，加不出总分。"


def _execution_half_filled(subject: ProjectSubject) -> tuple[FieldPath, str] | None:
    execution, total = subject.evaluation.execution, subject.evaluation.stated_total
    if not execution.scored and execution.stated:
        standard = subject.standard.short_name
        words = f"预算执行率写了得分 {plain(execution.stated)} 分，没有写分值，评分标准“{standard}”也不给它分值。"
        return _EXECUTION_SCORE, words
    lines = [line for line in subject.evaluation.lines if not line.indicator.not_applicable]
    missing = execution.scored and execution.stated is None and total is not None
    if not missing or any(line.stated is None for line in lines):
        return None
    written = subject.project.funds.total.weight is not None
    if not written and sum((line.stated or ZERO for line in lines), ZERO) == total:
        return None  # a form that does not score execution: it adds up without it
    words = (
        f"各项指标都有得分，预算执行率（{trimmed(execution.weight)} 分）没有写得分，"
        f"自评总分 {plain(total or ZERO)} 分加不出来。"
    )
    return _EXECUTION_SCORE, words


def _contradiction(subject: ProjectSubject) -> str:
    goal, evaluation = subject.project.goal, subject.evaluation
    rate = goal.stated_rate
    if goal.attainment is Attainment.FULL:
        if rate is not None and rate < HUNDRED:
            return f"绩效目标完成率却是 {plain(rate)}%"
        if said(goal.shortfall_reason):
            return "又写了未完成原因"
        return _plain_miss(subject) or _hardly_spent(subject)
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


def _hardly_spent(subject: ProjectSubject) -> str:
    """Return the sentence about a budget mostly unspent without a word, unless C308 says it."""
    rate, project = subject.evaluation.execution.rate, subject.project
    if rate is None or rate >= _HARDLY_SPENT or mixed_units(project.funds):
        return ""
    told = [project.goal.expected, project.goal.actual]
    told += [line.deviation for line in project.indicators]
    if project.note or _WHY_UNSPENT.search("\n".join(told)) or any(output_costs_money(subject)):
        return ""
    return f"预算执行率却只有 {trimmed(rate)}%，没有写原因"


CHECKS = (
    weights_and_scores_go_together,
    attainment_is_one_story,
    total_within_full_marks,
    valid_within_sample,
    budget_and_spending_go_together,
)
