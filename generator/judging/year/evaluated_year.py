"""A unit's year with all its projects scored: made once, for every audience and every question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.standard import Standard
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.scoring.standards_in_force import standard_of


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluatedYear:
    """A unit's year, the standard in force for it, and its projects' evaluations in order of id."""

    unit_year: UnitYear
    standard: Standard
    evaluations: tuple[Evaluation, ...]

    def only(self, wanted: Callable[[Project], bool]) -> EvaluatedYear:
        """Return the year with the projects wanted and no trace of the others."""
        return replace(
            self,
            unit_year=replace(
                self.unit_year, projects=tuple(filter(wanted, self.unit_year.projects))
            ),
            evaluations=tuple(one for one in self.evaluations if wanted(one.project)),
        )


def evaluate_years(ledger: Ledger) -> tuple[EvaluatedYear, ...]:
    """Score every project of a ledger once, drafts and withheld ones too, in the ledger's order."""
    return tuple(
        EvaluatedYear(
            unit_year=unit_year,
            standard=standard_of(ledger, unit_year),
            evaluations=tuple(
                evaluate(project, standard_of(ledger, unit_year, project))
                for project in unit_year.projects
            ),
        )
        for unit_year in ledger.years
    )
