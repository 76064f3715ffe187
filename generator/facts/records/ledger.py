"""All that a site states: its units and their years."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.records.form import Project
from generator.facts.records.released import Release
from generator.facts.records.report import Report
from generator.facts.records.review import Review
from generator.facts.records.site import Site, Unit
from generator.facts.standard import Standard


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitYear:
    """One island: a unit, a year, its report, its projects in order of id, the review if any.

    ``releases`` are the records of what was published of it, the oldest first.
    """

    unit: Unit
    year: int
    report: Report
    projects: tuple[Project, ...]
    review: Review | None = None
    releases: tuple[Release, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything a site states: the site, its units, its islands by unit id and year.

    ``standards`` holds the national ones of the package and the site's own, by id.
    """

    site: Site
    standards: tuple[Standard, ...]
    units: tuple[Unit, ...]
    years: tuple[UnitYear, ...]
