"""Corrections with the numbers they changed, and the releases of a site: what its history tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.facts.records.parts import Correction
from generator.facts.records.released import NumberChange, Release
from generator.presenting.prepared.addresses import Address
from generator.presenting.prepared.prepared_year import PreparedYear

Corrected = tuple[Correction, tuple[NumberChange, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedPage:
    """A correction in the history of the site: which page it is about, the numbers it changed."""

    made: Correction
    changes: tuple[NumberChange, ...]
    name: str
    where: str  # unit and year
    address: Address
    example: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedYear:
    """A release of a unit's year in the history of the site."""

    dated: date
    release: Release
    where: str
    address: Address
    example: bool


def corrections_of(island: PreparedYear, project: str = "") -> tuple[Corrected, ...]:
    """Return the corrections of a project (of the report where none is named), in their order.

    The numbers changed between two releases go with the last correction made there: which of
    several changed what, only their words tell.
    """
    stated = _stated(island, project)
    told: dict[Correction, tuple[NumberChange, ...]] = {}
    for revision in island.revisions(project):
        if revision.corrections and revision.changes:
            last = revision.corrections[-1]
            told[last] = (*told.get(last, ()), *revision.changes)
    return tuple((made, told.get(made, ())) for made in stated)


def history(years: Iterable[PreparedYear]) -> tuple[CorrectedPage, ...]:
    """Return every correction that the audience may see, the latest first."""
    found = [one for year in years for one in _of_year(year)]
    return tuple(sorted(found, key=lambda one: one.made.dated, reverse=True))


def releases(years: Iterable[PreparedYear]) -> tuple[ReleasedYear, ...]:
    """Return every release of a year that the audience may see, the latest first."""
    found = [
        ReleasedYear(
            dated=release.dated,
            release=release,
            where=_where(year),
            address=year.address,
            example=year.example,
        )
        for year in years
        for release in year.unit_year.releases
        if release.dated is not None
    ]
    return tuple(sorted(found, key=lambda one: one.dated, reverse=True))


def _stated(island: PreparedYear, project: str) -> tuple[Correction, ...]:
    if not project:
        return island.report.corrections
    known = (one.project for one in island.evaluations if one.project.id == project)
    return next(known).corrections


def _of_year(year: PreparedYear) -> Iterator[CorrectedPage]:
    for made, changes in corrections_of(year):
        yield CorrectedPage(
            made=made,
            changes=changes,
            name="自评报告",
            where=_where(year),
            address=year.report_address,
            example=year.example,
        )
    for entry, evaluation in zip(year.entries, year.evaluations, strict=True):
        if not (evaluation.project.corrections):
            continue
        for made, changes in corrections_of(year, entry.id):
            yield CorrectedPage(
                made=made,
                changes=changes,
                name=entry.name,
                where=_where(year),
                address=entry.address,
                example=year.example or evaluation.project.example,
            )


def _where(year: PreparedYear) -> str:
    return f"{year.unit.label} {year.year} 年度"
