"""How a form shares out its points (分), held against the standards there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.child_lines import carriers
from generator.facts.records.form import Indicator, Project
from generator.facts.standard import Standard
from generator.facts.units import ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWeights:
    """The points a form states, 分: execution (None: it has none), each part, all indicators."""

    execution: Decimal | None
    parts: dict[str, Decimal]
    indicators: Decimal


def own_weights(project: Project) -> OwnWeights | None:
    """Return how a form shares out its points; None where a line does not say."""
    counts = carriers(project.indicators)
    lines = [line for line, counted in zip(project.indicators, counts, strict=True) if counted]
    if not lines or any(line.weight is None for line in lines) or project.goal.weight is not None:
        return None
    if not all(line.part or line.level1 for line in lines):
        return None  # nobody can tell which part a line is of
    total = project.funds.total
    if total.weight is None and total.score is not None:
        return None  # execution is scored, out of what the form does not say
    return OwnWeights(
        execution=total.weight,
        parts=_parts(lines),
        indicators=sum((line.weight or ZERO for line in lines), ZERO),
    )


def leaves_execution_out(project: Project, standard: Standard) -> bool:
    """Tell whether a form gives execution no points: its indicators alone make up full marks."""
    own = own_weights(project)
    return own is not None and own.execution is None and own.indicators == standard.full_marks


def fitting(project: Project, standards: Iterable[Standard]) -> tuple[Standard, ...]:
    """Return the standards a form shares out its points by, those that say most first."""
    own = own_weights(project)
    found = [one for one in standards if own is not None and fits(own, one)]
    return tuple(sorted(found, key=lambda one: (not one.parts, one.id)))


def fits(own: OwnWeights, standard: Standard) -> bool:
    """Tell whether a form's points are those of a standard, part by part where it has parts."""
    execution = own.execution
    if execution is None:  # not stated: as much as is left to full marks
        execution = standard.full_marks - own.indicators
    if execution != standard.execution_weight or own.indicators != standard.indicator_weight:
        return False
    wanted = {part.level1: part.weight for part in standard.parts}
    return not wanted or own.parts == wanted


def _parts(lines: Iterable[Indicator]) -> dict[str, Decimal]:
    parts: dict[str, Decimal] = {}
    for line in lines:
        name = line.part or line.level1
        parts[name] = parts.get(name, ZERO) + (line.weight or ZERO)
    return parts
