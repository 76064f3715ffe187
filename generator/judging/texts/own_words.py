"""What people wrote in their own words: sentences, not names, numbers or quoted documents."""

from __future__ import annotations

from generator.facts.diagnostics import FieldPath
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.parts import Measure
from generator.facts.records.report import Report
from generator.judging.texts.report_sections import sections

Prose = tuple[FieldPath, str]

GOAL, RESULT, SHORTFALL = (
    (Key.GOAL, key) for key in (Key.EXPECTED, Key.GOAL_RESULT, Key.SHORTFALL_REASON)
)
DEVIATION = Key.DEVIATION


def project_prose(project: Project) -> list[Prose]:
    """Return the sentences of a project that hold something, in the order of the form."""
    goal = project.goal
    found: list[Prose] = [(GOAL, goal.expected), (RESULT, goal.actual)]
    found.append((SHORTFALL, goal.shortfall_reason))
    for index, change in enumerate(project.changes):
        found.append(((Key.BUDGET_CHANGES, index, Key.CAUSE), change.reason))
    for index, indicator in enumerate(project.indicators):
        found.append(((Key.INDICATORS, index, DEVIATION), indicator.deviation))
        found.append(((Key.INDICATORS, index, Key.NOTE), indicator.note))
    for index, decision in enumerate(project.decisions):
        found.append(((Key.DECISIONS, index, Key.DECIDED), decision.decided))
    found.extend(_measures(Key.MEASURES, project.measures))
    found.append(((Key.NOTE,), project.note))
    return [(path, text) for path, text in found if text.strip()]


def report_prose(report: Report) -> list[Prose]:
    """Return the sentences of a report that hold something, placeholders unresolved."""
    found: list[Prose] = [((Key.NARRATIVE, section), text) for section, text in sections(report)]
    for index, check in enumerate(report.spot_checks):
        found.append(((Key.SPOT_CHECKS, index, Key.VERDICT), check.result))
    found.extend(_measures(Key.REPORT_MEASURES, report.measures))
    found.append(((Key.NOTE,), report.note))
    return [(path, text) for path, text in found if text.strip()]


def _measures(key: str, measures: tuple[Measure, ...]) -> list[Prose]:
    return [
        ((key, index, name), text)
        for index, item in enumerate(measures)
        for name, text in (
            (Key.PROBLEM, item.problem),
            (Key.MEASURE, item.measure),
            (Key.PROGRESS_NOTE, item.progress_note),
        )
    ]
