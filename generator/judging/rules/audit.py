"""All questions asked of a ledger, in one run: every project, every unit's year, the whole site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.facts.attachments import RepoFiles, YearFiles, by_folder
from generator.facts.data_layout import year_folder
from generator.facts.diagnostics import Finding
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.judging.rules.registry import (
    codes_of_whole_forms,
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
from generator.judging.scoring.standards_in_force import names_standard
from generator.judging.year.evaluated_year import EvaluatedYear


def audit(
    ledger: Ledger,
    years: Sequence[EvaluatedYear],
    *,
    broken: frozenset[str] = frozenset(),
    files: RepoFiles | None = None,
    asked: Callable[[UnitYear], bool] | None = None,
) -> tuple[Finding, ...]:
    """Ask every question of every project, every year and the site, whatever their status.

    Args:
        ledger: What the site states.
        years: Its years, every project scored.
        broken: Files that could not be read (posix paths from the repo root). A year with a broken
            project is not asked about its totals: they would only be wrong for the file's sake.
        files: What lies below data/ beside the ledger: attachments, names, files not read.
        asked: Which years and their projects are asked about one by one; None is all of them.

    Returns:
        The findings in file order, each once.
    """
    found: set[Finding] = set()
    files = files or RepoFiles()
    folders = by_folder(files)
    subjects = [_year(year, earlier, broken, folders) for year, earlier in _with_earlier(years)]
    for subject in subjects:
        if asked is not None and not asked(subject.unit_year):
            continue
        found.update(_ask(subject, ledger))
    site = SiteSubject(ledger=ledger, years=tuple(subjects), files=files, unread=broken)
    for question in site_questions():
        found.update(question(site))
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def _with_earlier(
    years: Sequence[EvaluatedYear],
) -> Iterator[tuple[EvaluatedYear, UnitYear | None]]:
    """Yield each year with the same unit's latest earlier one."""
    by_unit: dict[str, list[UnitYear]] = {}
    for year in years:
        by_unit.setdefault(year.unit_year.unit.id, []).append(year.unit_year)
    for year in years:
        own = by_unit[year.unit_year.unit.id]
        before = [item for item in own if item.year < year.unit_year.year]
        yield year, max(before, key=lambda item: item.year, default=None)


def _year(
    year: EvaluatedYear,
    earlier: UnitYear | None,
    broken: frozenset[str],
    folders: Mapping[str, YearFiles],
) -> YearSubject:
    unit_year = year.unit_year
    folder = year_folder(unit_year.unit.id, unit_year.year)
    files = folders.get(folder, YearFiles())
    return YearSubject(
        unit_year=unit_year,
        standard=year.standard,
        evaluations=year.evaluations,
        complete=not any(name.startswith(f"{folder}/projects/") for name in broken),
        earlier=earlier,
        attached=files.attached,
        names=files.names,
    )


def _ask(year: YearSubject, ledger: Ledger) -> Iterator[Finding]:
    before = _projects_by_id(year.earlier)
    for evaluation in year.evaluations:
        subject = ProjectSubject(
            evaluation=evaluation,
            unit_year=year.unit_year,
            earlier=project_before(evaluation.project, before),
            earlier_year=year.earlier.year if year.earlier else None,
            standards=ledger.standards,
            standard_named=names_standard(ledger, year.unit_year, evaluation.project),
        )
        unasked = codes_of_whole_forms() if evaluation.project.incomplete else frozenset()
        for question in project_questions():
            yield from (found for found in question(subject) if found.code not in unasked)
    for asked in year_questions():
        yield from asked(year)


def _projects_by_id(unit_year: UnitYear | None) -> dict[str, Project]:
    return {project.id: project for project in unit_year.projects} if unit_year else {}
