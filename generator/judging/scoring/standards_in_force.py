"""Which scoring standard is in force: the project's, the report's, the unit's, the site's, the national one."""

from __future__ import annotations

from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.standard import Standard

DEFAULT_STANDARD = "caiyu-2020-10"


def standard_of(ledger: Ledger, unit_year: UnitYear, project: Project | None = None) -> Standard:
    """Return the standard in force for a project, or for the report where none is given.

    The nearest one named wins: project, report, unit, site, else 财预〔2020〕10号. A name that the
    ledger does not hold is passed over: reading has told the author, and a preview goes on.

    Raises:
        LookupError: not even the national standard is there; that is our bug.
    """
    known = {standard.id: standard for standard in ledger.standards}
    for name in (*_named(ledger, unit_year, project), DEFAULT_STANDARD):
        if name in known:
            return known[name]
    raise LookupError(f"not even {DEFAULT_STANDARD} is there")


def names_standard(ledger: Ledger, unit_year: UnitYear, project: Project | None = None) -> bool:
    """Tell whether a standard was chosen; else the national one is in force because none was."""
    known = {standard.id for standard in ledger.standards}
    return any(name in known for name in _named(ledger, unit_year, project))


def _named(ledger: Ledger, unit_year: UnitYear, project: Project | None) -> tuple[str, ...]:
    """Return what was named, the nearest first; empty where nothing was."""
    return (
        project.standard_id if project is not None else "",
        unit_year.report.standard_id,
        unit_year.unit.standard_id,
        ledger.site.standard_id,
    )
