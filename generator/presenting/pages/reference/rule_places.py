"""Where on this site a rule fires: the findings its readers may see, by rule, each with its page and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.facts.diagnostics import Finding
from generator.facts.records.states import Status
from generator.presenting.prepared.addresses import Address
from generator.presenting.prepared.prepared_year import PreparedYear

MOST = 100
"""Rows of a rule's page; what is beyond stands on the pages 数据质量 of the years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePlace:
    """One place where a rule fires: a project or a report, and the line of its data file."""

    unit: str
    year: int
    name: str
    address: Address
    quality: Address
    finding: Finding
    example: bool
    draft: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePlaces:
    """The places of a rule that its page lists, and how many more there are."""

    listed: tuple[RulePlace, ...] = ()
    more: int = 0

    @property
    def count(self) -> int:
        """All places."""
        return len(self.listed) + self.more


def places_by_rule(years: Iterable[PreparedYear]) -> Mapping[str, RulePlaces]:
    """Gather what the audience may be told of all years by code, real units before fictional ones.

    The newest year stands first; within a year reports stand before projects, as on its page
    数据质量, of which these are the same findings in the same words.
    """
    ordered = sorted(years, key=lambda year: (year.example, -year.year, year.unit.id))
    found: dict[str, list[RulePlace]] = {}
    for year in ordered:
        for place in _places(year):
            found.setdefault(place.finding.code, []).append(place)
    return {
        code: RulePlaces(listed=tuple(places[:MOST]), more=max(0, len(places) - MOST))
        for code, places in found.items()
    }


def _places(year: PreparedYear) -> Iterator[RulePlace]:
    """Yield the findings of a year that stand in its report or in a project with a page."""
    about: dict[str, tuple[str, Address, Status | None]] = {
        year.report.places.file: ("自评报告", year.report_address, year.report.status.stage)
    }
    for entry, evaluation in zip(year.entries, year.evaluations, strict=True):
        about[evaluation.project.places.file] = (entry.name, entry.address, entry.draft)
    for item in year.findings:
        if item.place.file not in about:
            continue
        name, address, draft = about[item.place.file]
        yield RulePlace(
            unit=year.unit.label,
            year=year.year,
            name=name,
            address=address,
            quality=year.quality_address,
            finding=item,
            example=year.example,
            draft=draft,
        )
