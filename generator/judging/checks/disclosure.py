"""Questions about what must not go out: projects named that are withheld or still drafts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Rule, finding
from generator.facts.model import Measure, Report, Status
from generator.facts.rulebook import disclosure as rules
from generator.judging.checks.subject import ProjectCheck, SiteCheck, YearCheck, YearSubject
from generator.judging.checks.text_places import at_words

_SHORTEST_NAME = 4
_RULES: dict[Status, Rule] = {
    Status.WITHHELD: rules.WITHHELD_NAMED,
    Status.DRAFT: rules.DRAFT_NAMED,
}


def hidden_projects_are_not_named(subject: YearSubject) -> Iterator[Finding]:
    """C701, C702: the texts of a public report do not name a withheld project or a draft."""
    report, projects = subject.unit_year.report, subject.unit_year.projects
    if report.status is not Status.PUBLIC:
        return
    public = sorted(
        {item.name for item in projects if item.status is Status.PUBLIC}, key=len, reverse=True
    )
    hidden = [item for item in projects if item.status in _RULES and item.name not in public]
    for path, text in _texts(report):
        for name in public:
            text = text.replace(name, "")  # noqa: PLW2901 - a public name may hold a hidden one
        for project in hidden:
            if len(project.name) >= _SHORTEST_NAME and project.name in text:
                made = finding(
                    _RULES[project.status],
                    report.places,
                    path,
                    f"这里写了项目“{project.name}”，它的状态是“{project.status}”。",
                )
                yield at_words(made, report.places, path, project.name)


def _texts(report: Report) -> Iterator[tuple[FieldPath, str]]:
    """All texts of a report that go out with it, with the way to each."""
    yield ("标题",), report.title
    for section, text in sections(report):
        yield ("正文", section), text
    for index, measure in enumerate(report.measures):
        yield from ((("整改措施", index, *path), text) for path, text in _measure(measure))
    for key, totals in (("声明合计", report.declared), ("未逐项列出", report.remainder)):
        if totals is not None:
            yield (key, "说明"), totals.note
    yield ("备注",), report.note


def sections(report: Report) -> tuple[tuple[str, str], ...]:
    """The four sections with their headings; empty texts where one is not written."""
    narrative = report.narrative
    return (
        ("绩效自评工作组织开展情况", narrative.organisation),
        ("绩效目标实现情况", narrative.attainment),
        ("绩效目标设定质量情况", narrative.quality),
        ("整改措施及结果应用", narrative.improvement),
    )


def _measure(measure: Measure) -> Iterator[tuple[FieldPath, str]]:
    yield ("问题",), measure.problem
    yield ("措施",), measure.measure
    yield ("进展说明",), measure.progress_note


PROJECT_CHECKS: tuple[ProjectCheck, ...] = ()
YEAR_CHECKS: tuple[YearCheck, ...] = (hidden_projects_are_not_named,)
SITE_CHECKS: tuple[SiteCheck, ...] = ()
