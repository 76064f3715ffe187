"""All questions asked of a ledger, in one run: every project, every unit's year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding
from generator.facts.model import Ledger, UnitYear
from generator.judging.checks import (
    disclosure,
    plausibility,
    tally_funds,
    tally_report,
    tally_scores,
    tally_texts,
)
from generator.judging.checks.subject import (
    ProjectCheck,
    ProjectSubject,
    YearCheck,
    YearSubject,
)
from generator.judging.scoring import evaluate
from generator.judging.standards_in_force import standard_of

PROJECT_CHECKS: tuple[ProjectCheck, ...] = (
    *tally_funds.CHECKS,
    *tally_scores.CHECKS,
    *plausibility.CHECKS,
)
YEAR_CHECKS: tuple[YearCheck, ...] = (
    *tally_report.CHECKS,
    *tally_texts.CHECKS,
    *disclosure.CHECKS,
)


def audit(ledger: Ledger, *, broken: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Ask every question of every project and every year, whatever their status.

    Args:
        ledger: What the site states.
        broken: Files that could not be read (posix paths from the repo root). A year with a broken
            project is not asked about its totals: they would only be wrong for the file's sake.

    Returns:
        The findings in file order, each once.
    """
    found = {finding for island in ledger.years for finding in _ask(ledger, island, broken)}
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def _ask(ledger: Ledger, island: UnitYear, broken: frozenset[str]) -> Iterator[Finding]:
    evaluations = tuple(
        evaluate(project, standard_of(ledger, island, project)) for project in island.projects
    )
    for evaluation in evaluations:
        subject = ProjectSubject(evaluation=evaluation)
        for check in PROJECT_CHECKS:
            yield from check(subject)
    folder = f"/{island.unit.id}/{island.year}/projects/"
    year = YearSubject(
        unit_year=island,
        standard=standard_of(ledger, island),
        evaluations=evaluations,
        complete=not any(folder in f"/{name}" for name in broken),
    )
    for question in YEAR_CHECKS:
        yield from question(year)
