"""C319: different people are not satisfied to the same last digit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.records.states import Status
from generator.facts.units import plain
from generator.judging.measuring.comparison import EXACT, is_numeric
from generator.judging.rules.subject import YearSubject
from generator.judging.scoring.satisfaction import is_satisfaction

RULE = Rule(
    code="C319",
    severity=Severity.WARNING,
    needs=(Need.ACTUALS,),
    title="各个项目的满意度都是同一个数",
    why="不同的项目、不同的人，问出来的满意度不会分毫不差；都是一个数，多半没有调查。",
    way_out="按各项目的问卷、回访统计填写，并在“满意度调查”里写明样本数。",
    source="惯例",
    example_bad="（5 个项目，满意度的实际完成值都是 95%）",
    example_good="（5 个项目，满意度的实际完成值是 92.4%、96%、88.7%、95%、97.1%）",
    computed="公开的项目里，写了满意度实际数（百分数或分数）的有 5 个或更多，每一个数都相同。",
    exceptions="实际写了范围（≥95%）、文字或没有写的不算；不足 5 个的不问。",
)

TITLE = Key.TITLE
_MANY_SURVEYS = 5


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C319: different people are not satisfied to the same last digit."""
    numbers: list[Decimal] = []
    for project in subject.unit_year.projects:
        if project.status is Status.PUBLIC:
            numbers += _satisfactions(project)[:1]
    if len(numbers) < _MANY_SURVEYS or len(set(numbers)) > 1:
        return
    yield finding(
        RULE,
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
    if indicator.not_applicable or not is_numeric(indicator.actual):
        return False
    if indicator.actual.kind not in EXACT:
        return False
    if indicator.actual.unit not in ("", "%"):
        return False
    return is_satisfaction(indicator)
