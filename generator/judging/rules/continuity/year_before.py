"""Questions to a unit's year beside the last: measures followed up, projects not lost, ids kept."""

from __future__ import annotations

from generator.facts.records.form import Project
from generator.facts.records.states import Status


def may_name(before: Project, now: Project) -> bool:
    """Tell whether speaking of last year's project in this year's gives nothing away."""
    return before.status is Status.PUBLIC or now.status is not Status.PUBLIC
