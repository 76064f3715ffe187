"""What a check is asked about: one project with its evaluation, or one unit's year with all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.facts.diagnostics import Finding
from generator.facts.model import Project, UnitYear
from generator.facts.standard import Standard
from generator.judging.evaluation import Evaluation


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectSubject:
    """One project, judged by the standard in force for it."""

    evaluation: Evaluation

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
    """

    unit_year: UnitYear
    standard: Standard
    evaluations: tuple[Evaluation, ...]
    complete: bool = True


ProjectCheck = Callable[[ProjectSubject], Iterator[Finding]]
YearCheck = Callable[[YearSubject], Iterator[Finding]]
