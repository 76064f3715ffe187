"""What a check is asked about: a project, a unit's year, or the whole site, with the evaluations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.facts.attachments import AttachedFile, RepoFiles
from generator.facts.diagnostics import Finding
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.standard import Standard
from generator.judging.scoring.evaluation import Evaluation


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectSubject:
    """One project of a unit's year, judged by the standard in force for it.

    ``earlier`` is the same project (same unit, same id or a former one) in the latest earlier year
    there is, None where there is none; ``earlier_year`` is that year. ``standards`` are those there
    are; ``standard_named`` tells whether somebody chose the one in force, or it is the default.
    """

    evaluation: Evaluation
    unit_year: UnitYear
    earlier: Project | None = None
    earlier_year: int | None = None
    standards: tuple[Standard, ...] = ()
    standard_named: bool = True

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
    ``earlier`` is the unit's latest earlier year, None where there is none. ``attached`` are the
    attachments to be published, looked into; ``names`` all files of the year's attachments/, by
    their path relative to the repo; both are empty where nobody looked.
    """

    unit_year: UnitYear
    standard: Standard
    evaluations: tuple[Evaluation, ...]
    complete: bool = True
    earlier: UnitYear | None = None
    attached: tuple[AttachedFile, ...] = ()
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSubject:
    """All that a site states: its units and years, judged.

    ``unread`` are files that are missing or broken: what they state is not known.
    """

    ledger: Ledger
    years: tuple[YearSubject, ...]
    files: RepoFiles = field(default_factory=RepoFiles)
    unread: frozenset[str] = frozenset()


def project_before(project: Project, earlier: Mapping[str, Project]) -> Project | None:
    """Return a project as it was among the ``earlier`` ones by id: its id, else one it had (曾用标识)."""
    ids = (project.id, *project.former_ids)
    return next((earlier[known] for known in ids if known in earlier), None)


ProjectQuestion = Callable[[ProjectSubject], Iterator[Finding]]
YearQuestion = Callable[[YearSubject], Iterator[Finding]]
SiteQuestion = Callable[[SiteSubject], Iterator[Finding]]
