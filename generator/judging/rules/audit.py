"""All questions asked of a ledger, in one run: every project, every unit's year, the whole site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts.attachments import Beside, YearFiles, by_folder
from generator.facts.data_layout import year_folder
from generator.facts.diagnostics import Finding
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.judging.rules.registry import (
    project_questions,
    site_questions,
    year_questions,
)
from generator.judging.rules.subject import (
    ProjectSubject,
    SiteSubject,
    YearSubject,
    project_before,
)
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.standards_in_force import standard_of


def audit(
    ledger: Ledger, *, broken: frozenset[str] = frozenset(), beside: Beside | None = None
) -> tuple[Finding, ...]:
    """Ask every question of every project, every year and the site, whatever their status.

    Args:
        ledger: What the site states.
        broken: Files that could not be read (posix paths from the repo root). A year with a broken
            project is not asked about its totals: they would only be wrong for the file's sake.
        beside: What lies below data/ beside the ledger: attachments, names, files not read.

    Returns:
        The findings in file order, each once.
    """
    found: set[Finding] = set()
    years = []
    beside = beside or Beside()
    folders = by_folder(beside)
    for island, earlier in with_earlier(ledger.years):
        subject = _year(ledger, island, earlier, broken, folders)
        years.append(subject)
        found.update(_ask(subject))
    site = SiteSubject(ledger=ledger, years=tuple(years), beside=beside)
    for check in site_questions():
        found.update(check(site))
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def with_earlier(islands: tuple[UnitYear, ...]) -> Iterator[tuple[UnitYear, UnitYear | None]]:
    """Yield each island with the same unit's latest earlier one."""
    for island in islands:
        before = [
            item for item in islands if item.unit.id == island.unit.id and item.year < island.year
        ]
        yield island, max(before, key=lambda item: item.year, default=None)


def _year(
    ledger: Ledger,
    island: UnitYear,
    earlier: UnitYear | None,
    broken: frozenset[str],
    folders: Mapping[str, YearFiles],
) -> YearSubject:
    files = folders.get(year_folder(island.unit.id, island.year), YearFiles())
    folder = f"/{island.unit.id}/{island.year}/projects/"
    return YearSubject(
        unit_year=island,
        standard=standard_of(ledger, island),
        evaluations=tuple(
            evaluate(project, standard_of(ledger, island, project)) for project in island.projects
        ),
        complete=not any(folder in f"/{name}" for name in broken),
        earlier=earlier,
        attached=files.attached,
        names=files.names,
    )


def _ask(year: YearSubject) -> Iterator[Finding]:
    before = _projects_by_id(year.earlier)
    for evaluation in year.evaluations:
        subject = ProjectSubject(
            evaluation=evaluation,
            unit_year=year.unit_year,
            earlier=project_before(evaluation.project, before),
            earlier_year=year.earlier.year if year.earlier else None,
        )
        for check in project_questions():
            yield from check(subject)
    for question in year_questions():
        yield from question(year)


def _projects_by_id(island: UnitYear | None) -> dict[str, Project]:
    return {project.id: project for project in island.projects} if island else {}
