"""Questions about marks: deducted without a reason, given for a miss, given for money not spent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.units import ZERO, plain, trimmed
from generator.facts.wordlists.empty_reasons import says_nothing
from generator.judging.rules.consistency.funds_table import BUDGET, EXECUTED, mixed_units
from generator.judging.rules.plausibility import book_scores as rules
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicator_names import above_whole, against_sense
from generator.judging.scoring.quantitative import less_is_better

_INDICATORS = "绩效指标"
_UNSPENT = Decimal(20)  # % of the budget; far below what work done would have cost
_OUTPUT = ("数量指标", "质量指标", "时效指标", "成本指标")
_PAID_LATER = re.compile(r"支付|结算|付款|拨付|到位|质保金|结转")
_SHORTEST_WORD = (
    1  # character: 停电 is a reason on a form, where an explanation to a reviewer needs more
)
_AS_ABOVE = {"同上", "同前", "如上"}  # a table's way of giving the reason of the line above


def deductions_have_reasons(subject: ProjectSubject) -> Iterator[Finding]:
    """C301: a score below its weight comes with a reason."""
    for index, line in enumerate(subject.evaluation.lines):
        if not deducted_without_reason(line):
            continue
        met = line.met is True and line.computed not in (None, line.stated)
        right = f"；目标已经达到，按规则是 {plain(line.computed or ZERO)} 分" if met else ""
        yield finding(
            rules.NO_REASON,
            subject.project.places,
            (_INDICATORS, index, "得分"),
            f"指标“{line.indicator.name}”得分 {plain(line.stated or ZERO)} 分，少于分值 "
            f"{plain(line.weight or ZERO)} 分，没有写偏差原因{right}。",
        )


def misses_lose_marks(subject: ProjectSubject) -> Iterator[Finding]:
    """C302, C303: a missed target or an exceeded limit does not earn full marks."""
    for index, line in enumerate(subject.evaluation.lines):
        if not full_marks_for_a_miss(line):
            continue
        limit = less_is_better(line.indicator, subject.standard)
        rule, what = (
            (rules.EXCEEDED_FULL_MARKS, "超过了目标")
            if limit
            else (rules.MISSED_FULL_MARKS, "没有达到目标")
        )
        formula = f"；按规则：{line.arithmetic.formula}" if line.computed is not None else ""
        yield finding(
            rule,
            subject.project.places,
            (_INDICATORS, index, "得分"),
            f"指标“{line.indicator.name}”实际“{line.indicator.actual.raw}”，{what}"
            f"“{line.indicator.target.raw}”，却得满分 {plain(line.stated or ZERO)} 分{formula}。",
        )


def over_achievement_is_explained(subject: ProjectSubject) -> Iterator[Finding]:
    """C304: an actual far above its target comes with a word on how the target was set."""
    limit = subject.standard.over_achievement
    for index, line in enumerate(subject.evaluation.lines):
        indicator, achievement = line.indicator, line.achievement
        if achievement is None or achievement < limit or not line.met:
            continue
        if less_is_better(indicator, subject.standard) or said(indicator.deviation):
            continue
        if indicator.note or against_sense(indicator):
            continue
        if above_whole(indicator.name, indicator.actual):
            continue  # no achievement but a slip: C313
        yield finding(
            rules.OVER_ACHIEVED,
            subject.project.places,
            (_INDICATORS, index, "实际完成值"),
            f"指标“{indicator.name}”实际“{indicator.actual.raw}”是目标“{indicator.target.raw}”的 "
            f"{trimmed(achievement)}%，达到 {trimmed(limit)}% 的应当说明。",
        )


def output_costs_money(subject: ProjectSubject) -> Iterator[Finding]:
    """C308: where hardly any money was spent, full marks for the output come with a word."""
    rate, project = subject.evaluation.execution.rate, subject.project
    if rate is None or rate >= _UNSPENT or mixed_units(project.funds):
        return
    lines = [line for line in _output_lines(subject) if not line.indicator.not_applicable]
    weights = [line.weight for line in lines if line.weight is not None]
    scores = [line.stated for line in lines if line.stated is not None]
    if not lines or len(weights) < len(lines) or len(scores) < len(lines):
        return
    texts = [project.note, project.goal.shortfall_reason]
    texts += [line.indicator.deviation for line in lines]
    if sum(scores) < sum(weights) or _PAID_LATER.search("\n".join(texts)):
        return
    total = project.funds.total
    yield finding(
        rules.UNSPENT_FULL_OUTPUT,
        project.places,
        ("年度资金", "年度资金总额", EXECUTED),
        f"{EXECUTED} {plain(total.executed or ZERO)} 万元只有{BUDGET} "
        f"{plain(total.annual_budget or ZERO)} 万元的 {trimmed(rate)}%，"
        f"产出指标却得满分 {trimmed(sum(scores, ZERO))} 分，没有说明。",
    )


def deducted_without_reason(line: IndicatorScore) -> bool:
    """Tell whether a line lost points and says nothing of why."""
    if line.stated is None or line.weight is None or line.indicator.not_applicable:
        return False
    return line.stated < line.weight and not said(line.indicator.deviation)


def full_marks_for_a_miss(line: IndicatorScore) -> bool:
    """Tell whether a line that missed its target was given all its points."""
    if line.met is not False or line.stated is None or line.stated != line.weight:
        return False
    if against_sense(line.indicator):
        return False
    return line.stated > 0 and (line.computed is None or line.computed < line.stated)


def said(text: str) -> bool:
    """Tell whether a text says anything; “无”, “0”, “正常”, “达到预期目标” and the like do not."""
    bare = text.strip(" 　。.")
    return bare in _AS_ABOVE or not says_nothing(bare, _SHORTEST_WORD)


def _output_lines(subject: ProjectSubject) -> list[IndicatorScore]:
    """Return the lines of 产出指标; where no first level is written, the second decides."""
    return [
        line
        for line in subject.evaluation.lines
        if line.indicator.part == "产出指标"
        or (not line.indicator.level1 and line.indicator.aspect in _OUTPUT)
    ]


CHECKS = (
    deductions_have_reasons,
    misses_lose_marks,
    over_achievement_is_explained,
    output_costs_money,
)
