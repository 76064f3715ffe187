"""What a check is asked about: a project, a unit's year, or the whole site, with the evaluations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.facts.diagnostics import Finding
from generator.facts.model import Ledger, Project, UnitYear
from generator.facts.standard import Standard
from generator.judging.evaluation import Evaluation


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectSubject:
    """One project of a unit's year, judged by the standard in force for it.

    ``earlier`` is the same project (same unit and id) in the latest earlier year there is, None
    where there is none.
    """

    evaluation: Evaluation
    unit_year: UnitYear
    earlier: Project | None = None

    @property
    def project(self) -> Project:
        """The project."""
        return self.evaluation.project

    @property
    def standard(self) -> Standard:
        """The standard it was judged by."""
        return self.evaluation.standard


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSubject:
    """A unit's year: its report and the evaluations of all its projects, drafts and withheld too.

    ``complete`` is False where a project file could not be read: sums would then be too small.
    ``earlier`` is the unit's latest earlier year, None where there is none.
    """

    unit_year: UnitYear
    standard: Standard
    evaluations: tuple[Evaluation, ...]
    complete: bool = True
    earlier: UnitYear | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSubject:
    """All that a site states: its units and years, judged."""

    ledger: Ledger
    years: tuple[YearSubject, ...]


ProjectCheck = Callable[[ProjectSubject], Iterator[Finding]]
YearCheck = Callable[[YearSubject], Iterator[Finding]]
SiteCheck = Callable[[SiteSubject], Iterator[Finding]]
