"""Questions about cells of the indicator table that were left empty."""

from __future__ import annotations

from generator.facts.records.form import Indicator, Project
from generator.facts.records.quantity import TargetKind


def lines(project: Project, *, with_target: bool = False) -> list[tuple[int, Indicator]]:
    """Return the lines that apply with their places, all or those with a target."""
    return [
        (index, item)
        for index, item in enumerate(project.indicators)
        if not item.not_applicable and not (with_target and item.target.kind is TargetKind.EMPTY)
    ]
