"""What a site shows its audience and what it holds back: counted, so that nothing is left out in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.facts.data_layout import DATA
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.states import Audience, Status, may_see

if TYPE_CHECKING:
    from generator.concluding.judged import Judged

_PROJECT = re.compile(rf"{DATA}/[^/]+/[^/]+/projects/[^/]+\.ya?ml")


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenYear:
    """A year that is held back as a whole, because its report is.

    ``projects`` are all that lie in it, ``contradicted`` those of them that are 公开 themselves.
    """

    unit: str
    year: int
    report: str
    status: Status
    opens: date | None  # 公开时间 that has not come
    projects: int
    contradicted: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Numbers of units, years and projects with pages, and what has none.

    ``examples`` of the units are invented ones. ``drafts`` are the files of projects that are
    drafts in years that are shown, ``in_review`` those that are 待审 or 已审, ``waiting`` those
    whose 公开时间 has not come, with that day, the first one first. ``withheld`` is the number of
    those told by number only. ``unread`` are the files that could not be read, ``stranded`` the
    projects nobody sees because report or unit are among these, ``empty_units`` the names of units
    without a year, ``bare_units`` those of which no year is shown: their pages say that, and
    nothing of the years.
    """

    audience: Audience
    units: int
    examples: int
    years: int
    projects: int
    hidden_years: tuple[HiddenYear, ...]
    drafts: tuple[str, ...]
    in_review: tuple[str, ...]
    waiting: tuple[tuple[date, str], ...]
    withheld: int
    unread: tuple[str, ...]
    stranded: int
    empty_units: tuple[str, ...]
    bare_units: tuple[str, ...]

    @property
    def contradicted(self) -> bool:
        """Whether a project that is 公开 is held back because its year is."""
        return any(year.contradicted for year in self.hidden_years)


def publication(judged: Judged) -> Publication | None:
    """Count what an audience gets; None where nobody asked for pages or nothing can be read."""
    ledger, audience = judged.shown, judged.audience
    if ledger is None or audience is None:
        return None
    units = {year.unit_year.unit.id: year.unit_year.unit for year in judged.years}
    shown = [year for year in ledger.years if may_see(year.report.status, audience)]
    hidden = [year for year in ledger.years if not may_see(year.report.status, audience)]
    inside = [project for year in shown for project in year.projects]
    unseen = [
        project
        for project in inside
        if project.status.in_preparation and not may_see(project.status, audience)
    ]
    begun = {PurePosixPath(name).parts[1] for name in judged.names if name.count("/") > 2}
    return Publication(
        audience=audience,
        units=len(units),
        examples=sum(unit.example for unit in units.values()),
        years=len(judged.years),
        projects=sum(len(year.evaluations) for year in judged.years),
        hidden_years=tuple(_hidden(year) for year in hidden),
        drafts=tuple(project.places.file for project in unseen if project.status is Status.DRAFT),
        in_review=tuple(
            project.places.file
            for project in unseen
            if project.status is not Status.DRAFT and not project.embargoed
        ),
        waiting=tuple(sorted(_waiting(unseen))),
        withheld=sum(project.status is Status.WITHHELD for project in inside),
        unread=tuple(sorted(judged.broken)),
        stranded=len(_projects(judged.names) - _known(ledger) - judged.broken),
        empty_units=tuple(unit.name for unit in ledger.units if unit.id not in begun),
        bare_units=tuple(
            unit.label for unit in ledger.units if unit.id in begun and unit.id not in units
        ),
    )


def _projects(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in names if _PROJECT.fullmatch(name))


def _known(ledger: Ledger) -> frozenset[str]:
    return frozenset(project.places.file for year in ledger.years for project in year.projects)


def _waiting(projects: Iterable[Project]) -> Iterator[tuple[date, str]]:
    for project in projects:
        if project.embargoed and project.opens:
            yield project.opens, project.places.file


def _hidden(year: UnitYear) -> HiddenYear:
    waits = year.report.embargoed
    public = (one for one in year.projects if one.status is Status.PUBLIC and not waits)
    return HiddenYear(
        unit=year.unit.label,
        year=year.year,
        report=year.report.places.file,
        status=year.report.status,
        opens=year.report.opens if waits else None,
        projects=len(year.projects),
        contradicted=tuple(project.places.file for project in public),
    )
