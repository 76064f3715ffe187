"""Questions of the family 公开: projects named that are withheld or drafts, and the family's others."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, finding
from generator.facts.records.states import Status
from generator.judging.rules.disclosure import book as rules
from generator.judging.rules.disclosure import disclosure_dates
from generator.judging.rules.disclosure.disclosure_files import (
    attachments_are_listed,
    attachments_can_be_opened,
)
from generator.judging.rules.disclosure.disclosure_links import (
    project_links_work,
    report_links_work,
    site_links_work,
)
from generator.judging.rules.disclosure.disclosure_reasons import (
    evidence_can_be_had,
    readers_can_ask,
    withheld_by_law,
)
from generator.judging.rules.subject import ProjectCheck, SiteCheck, YearCheck, YearSubject
from generator.judging.texts.all_texts import report_texts
from generator.judging.texts.text_places import at_words

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
    for path, text in report_texts(report):
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


PROJECT_CHECKS: tuple[ProjectCheck, ...] = (withheld_by_law, project_links_work)
YEAR_CHECKS: tuple[YearCheck, ...] = (
    hidden_projects_are_not_named,
    *disclosure_dates.CHECKS,
    evidence_can_be_had,
    attachments_can_be_opened,
    attachments_are_listed,
    report_links_work,
)
SITE_CHECKS: tuple[SiteCheck, ...] = (readers_can_ask, site_links_work)

__all__ = ["PROJECT_CHECKS", "SITE_CHECKS", "YEAR_CHECKS"]
