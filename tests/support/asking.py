"""One family's questions put to a few records: which codes come back, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from generator.facts.diagnostics import Finding
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Report
from generator.judging.rules.subject import (
    ProjectQuestion,
    ProjectSubject,
    YearQuestion,
    YearSubject,
    project_before,
)
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.builders import island, standard


def ask(
    checks: Iterable[ProjectQuestion],
    project: Project,
    *,
    before: Project | None = None,
    year: int = 2024,
    gap: int = 1,
    **changes: Any,
) -> list[Finding]:
    """What the checks say of a project in ``year``, ``before`` being what it was ``gap`` years ago."""
    subject = ProjectSubject(
        evaluation=evaluate(project, standard(**changes)),
        unit_year=replace(island(project), year=year),
        earlier=before and project_before(project, {before.id: before}),
        earlier_year=year - gap if before else None,
    )
    return [item for check in checks for item in check(subject)]


def ask_year(
    checks: Iterable[YearQuestion],
    *projects: Project,
    about: Report | None = None,
    earlier: UnitYear | None = None,
    complete: bool = True,
) -> list[Finding]:
    """What the checks say of a unit's year 2024."""
    subject = YearSubject(
        unit_year=island(*projects, about=about),
        standard=standard(),
        evaluations=tuple(evaluate(project, standard()) for project in projects),
        complete=complete,
        earlier=earlier,
    )
    return [item for check in checks for item in check(subject)]


def codes(found: Iterable[Finding]) -> list[str]:
    return [item.code for item in found]


def last_year(*projects: Project, about: Report | None = None) -> UnitYear:
    return replace(island(*projects, about=about), year=2023)
