"""Questions to all projects of a year at once: full marks everywhere, one satisfaction for all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Indicator, Project
from generator.facts.records.states import Status
from generator.facts.units import plain
from generator.judging.rules.plausibility import book_year as rules
from generator.judging.rules.subject import YearCheck, YearSubject
from generator.judging.scoring.comparison import EXACT

TITLE = "标题"
_MANY_PROJECTS = 10
_MANY_SURVEYS = 5


def not_all_earn_full_marks(subject: YearSubject) -> Iterator[Finding]:
    """C318: in a year of many projects not every one is perfect."""
    judged = [
        item
        for item in subject.evaluations
        if item.project.status is Status.PUBLIC
        and item.stated_total is not None
        and item.project.funds.total.annual_budget != 0
    ]
    if len(judged) < _MANY_PROJECTS:
        return
    if any(item.stated_total != item.standard.full_marks for item in judged):
        return
    report = subject.unit_year.report
    yield finding(
        rules.ALL_FULL_MARKS,
        report.places,
        (TITLE,),
        f"{len(judged)} 个项目的自评总分全部是满分 {plain(subject.standard.full_marks)} 分。",
    )


def satisfaction_differs(subject: YearSubject) -> Iterator[Finding]:
    """C319: different people are not satisfied to the same last digit."""
    numbers: list[Decimal] = []
    for project in subject.unit_year.projects:
        if project.status is Status.PUBLIC:
            numbers += _satisfactions(project)[:1]
    if len(numbers) < _MANY_SURVEYS or len(set(numbers)) > 1:
        return
    yield finding(
        rules.SAME_SATISFACTION,
        subject.unit_year.report.places,
        (TITLE,),
        f"{len(numbers)} 个项目写了满意度，实际完成值都是 {plain(numbers[0])}%。",
    )


def _satisfactions(project: Project) -> list[Decimal]:
    """Return the satisfaction figures of a project that were counted, %."""
    return [
        item.actual.number
        for item in project.indicators
        if _is_satisfaction(item) and item.actual.number is not None
    ]


def _is_satisfaction(indicator: Indicator) -> bool:
    if indicator.not_applicable or indicator.actual.kind not in EXACT:
        return False
    if indicator.actual.unit not in ("", "%"):
        return False
    return indicator.part == "满意度指标" or "满意" in indicator.name


CHECKS: tuple[YearCheck, ...] = (not_all_earn_full_marks, satisfaction_differs)
