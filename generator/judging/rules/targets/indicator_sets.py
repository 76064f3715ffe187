"""Questions about the set of indicators: parts, second levels, number, something counted, a time."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.standard import Standard
from generator.facts.units import ZERO

INDICATORS = Key.INDICATORS


OUTPUT, EFFECT = "产出指标", "效益指标"


def missing_parts(project: Project, standard: Standard) -> tuple[str, ...]:
    """Return the parts of the standard without a line.

    None where a line's part cannot be told, and where no line carries points: such a form is not
    scored by parts.
    """
    lines = project.indicators
    if not all(item.part for item in lines) or all(item.weight is None for item in lines):
        return ()
    there = {item.part for item in project.indicators}
    return tuple(part.level1 for part in standard.parts if part.level1 not in there)


def points_missing(project: Project, standard: Standard) -> Decimal:
    """Return the points (分) the standard gives to the parts without a line."""
    missing = missing_parts(project, standard)
    return sum((part.weight for part in standard.parts if part.level1 in missing), ZERO)


def output(project: Project) -> tuple[Indicator, ...]:
    """Return the lines of 产出指标."""
    return tuple(item for item in project.indicators if item.part == OUTPUT)
