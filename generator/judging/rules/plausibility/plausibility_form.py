"""Questions to the whole form: everything exact, a cut that hides, one indicator twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Indicator, Project, TargetKind
from generator.facts.units import HUNDRED, ZERO, plain, trimmed
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    FUNDS,
    INITIAL,
    TOTAL,
    mixed_units,
)
from generator.judging.rules.plausibility import book_form as rules
from generator.judging.rules.plausibility.plausibility_scores import said
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.comparison import EXACT, is_share, match_units
from generator.judging.scoring.indicator_names import bare_name
from generator.judging.scoring.quantitative import is_numeric

INDICATORS = "绩效指标"
_ENOUGH = 5  # lines that could have come out otherwise
_CUT = Decimal("0.3")  # share of the initial budget
_CUT_AMOUNT = Decimal(1)  # 万元
_SPENT = Decimal(95)  # %
_SENTENCES = re.compile(r"[。；;！？\n]")
_OF_MONEY = re.compile(r"预算|资金|经费|万元|追加|调减|调增|调整|压减|核减|核增|缩减|减少|增加")
_OF_ELSE = re.compile(
    r"满意度|问卷|样本|得分|扣分|分值|自评|附件|原文|口径|公开|草稿|示例|虚构|联系|电话"
)
_RISE = Decimal("0.5")  # share of the initial budget
_RISE_AMOUNT = Decimal(10)  # 万元


def not_all_is_exact(subject: ProjectSubject) -> Iterator[Finding]:
    """C306: not every number lands on its target to the last digit."""
    if subject.project.note:
        return
    open_lines = [item for item in subject.project.indicators if _could_differ(item)]
    if len(open_lines) < _ENOUGH or not all(_lands_on_target(item) for item in open_lines):
        return
    shown = "、".join(f"“{item.name}”{item.actual.raw}" for item in open_lines[:2])
    yield finding(
        rules.ALL_EXACT,
        subject.project.places,
        (INDICATORS,),
        f"{len(open_lines)} 项数值指标的实际完成值全部正好等于目标（{shown}……），没有一项多、没有一项少。",
        at_key=True,
    )


def cuts_have_reasons(subject: ProjectSubject) -> Iterator[Finding]:
    """C309: a deep cut within the year that makes the rate look full is explained."""
    project, total = subject.project, subject.project.funds.total
    start, end, rate = total.initial_budget, total.annual_budget, subject.evaluation.execution.rate
    if start is None or end is None or rate is None or rate < _SPENT:
        return
    cut = start - end
    if cut < _CUT_AMOUNT or cut < start * _CUT or mixed_units(project.funds):
        return
    if _change_within_the_year_is_explained(project) or said(project.goal.shortfall_reason):
        return
    against_start = (total.executed or ZERO) * HUNDRED / start
    yield finding(
        rules.CUT_HIDES_UNSPENT,
        project.places,
        (FUNDS, TOTAL, BUDGET),
        f"{INITIAL} {plain(start)} 万元，{BUDGET}调减到 {plain(end)} 万元，少 {plain(cut)} 万元，没有写原因；"
        f"执行率因此是 {trimmed(rate)}%，按年初预算只有 {trimmed(against_start.quantize(Decimal('0.01')))}%"
        f"（{EXECUTED} {plain(total.executed or ZERO)} 万元）。",
    )


def rises_have_reasons(subject: ProjectSubject) -> Iterator[Finding]:
    """C320: a budget half as large again within the year comes with a word."""
    project, total = subject.project, subject.project.funds.total
    start, end = total.initial_budget, total.annual_budget
    if not start or end is None or mixed_units(project.funds):
        return
    if _change_within_the_year_is_explained(project):
        return
    rise = end - start
    if rise < _RISE_AMOUNT or rise < start * _RISE:
        return
    yield finding(
        rules.UNEXPLAINED_RISE,
        project.places,
        (FUNDS, TOTAL, BUDGET),
        f"{INITIAL} {plain(start)} 万元，{BUDGET} {plain(end)} 万元，年中多了 {plain(rise)} 万元，没有写原因。",
    )


def change_is_explained(project: Project) -> bool:
    """Tell whether the form says why its budget is another: in 预算调整 or 备注."""
    return said(project.note) or _is_told_in_changes(project)


def _change_within_the_year_is_explained(project: Project) -> bool:
    """Tell the same where a 备注 on the survey or the scores says nothing of the budget."""
    if _is_told_in_changes(project):
        return True
    return any(
        said(part) and (_OF_MONEY.search(part) or not _OF_ELSE.search(part))
        for part in _SENTENCES.split(project.note)
    )


def _is_told_in_changes(project: Project) -> bool:
    return any(said(text) for one in project.changes for text in (one.basis, one.reason))


def indicators_stand_once(subject: ProjectSubject) -> Iterator[Finding]:
    """C310: the same indicator does not earn points in two places."""
    seen: dict[str, list[Indicator]] = {}
    for index, indicator in enumerate(subject.project.indicators):
        name = bare_name(indicator.name)
        if not name or indicator.not_applicable:
            continue
        twin = next((one for one in seen.get(name, ()) if _is_twin(one, indicator)), None)
        seen.setdefault(name, []).append(indicator)
        if twin is not None:
            yield finding(
                rules.SAME_INDICATOR,
                subject.project.places,
                (INDICATORS, index, "三级指标"),
                f"指标“{indicator.name}”已在{_position(twin)}写过，这里（{_position(indicator)}）又写了一遍。",
            )


def _could_differ(indicator: Indicator) -> bool:
    """Tell whether a target leaves room: not 0, not 100 %, not an exact number asked for."""
    target, actual = indicator.target, indicator.actual
    if indicator.not_applicable or not (is_numeric(target) and is_numeric(actual)):
        return False
    if target.kind is TargetKind.EXACTLY or not target.number:
        return False
    if is_share(target.unit) and target.number == HUNDRED:
        return False
    return actual.kind in EXACT and match_units(target, actual).number is not None


def _lands_on_target(indicator: Indicator) -> bool:
    return match_units(indicator.target, indicator.actual).number == indicator.target.number


def _is_twin(one: Indicator, other: Indicator) -> bool:
    elsewhere = (one.part or one.level1, one.aspect or one.level2) != (
        other.part or other.level1,
        other.aspect or other.level2,
    )
    same_target = bool(one.target.raw) and one.target.raw == other.target.raw
    return elsewhere or same_target


def _position(indicator: Indicator) -> str:
    words = "—".join(word for word in (indicator.level1, indicator.level2) if word)
    return f"“{words}”" if words else "前面"


CHECKS = (not_all_is_exact, cuts_have_reasons, indicators_stand_once, rises_have_reasons)
