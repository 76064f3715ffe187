"""The traits of each kind of page, from the records it is made of."""

from __future__ import annotations

from collections.abc import Iterable

from generator.facts.diagnostics import Finding
from generator.facts.records.site import Unit
from generator.presenting.prepared.page import Kind, Traits
from generator.presenting.prepared.prepared_year import PreparedYear


def project_traits(island: PreparedYear, index: int, findings: Iterable[Finding]) -> Traits:
    """Return the traits of a project's page.

    Args:
        island: Its unit's year.
        index: Place in ``island.entries``.
        findings: Findings in the project's own file, as far as the audience may see them.
    """
    entry, project = island.entries[index], island.evaluations[index].project
    return Traits(
        kind=Kind.PROJECT,
        unit=island.unit.id,
        unit_name=island.unit.label,
        year=island.unit_year.year,
        area=entry.area,
        grade="" if entry.grade_derived else entry.grade,
        grade_place=0 if entry.grade_derived else entry.band,
        executed=entry.executed,
        rate=entry.rate,
        score=entry.score,
        open_findings=sum(finding.open for finding in findings),
        spot_checked=any(checked.id == entry.id for _, checked in island.spot_checks),
        example=island.example or project.example,
        draft=entry.draft is not None,
    )


def year_traits(
    island: PreparedYear,
    kind: Kind = Kind.REPORT,
) -> Traits:
    """Return the traits of a report's page, or of another page about the whole year."""
    return Traits(
        kind=kind,
        unit=island.unit.id,
        unit_name=island.unit.label,
        year=island.unit_year.year,
        example=island.example,
        draft=island.report.status.in_preparation,
    )


def unit_traits(unit: Unit) -> Traits:
    """Return the traits of a unit's page."""
    return Traits(
        kind=Kind.UNIT,
        unit=unit.id,
        unit_name=unit.label,
        example=unit.example,
    )
