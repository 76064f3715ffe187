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
    named = (
        project.standard_id if project is not None else "",
        unit_year.report.standard_id,
        unit_year.unit.standard_id,
        ledger.site.standard_id,
        DEFAULT_STANDARD,
    )
    known = {standard.id: standard for standard in ledger.standards}
    for name in named:
        if name in known:
            return known[name]
    raise LookupError(f"no scoring standard among {named!r}")
