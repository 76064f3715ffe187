"""Ranges of scores (得分分布): who lies in one, what a report declares of it, how it is called."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.facts.records.form import Project
from generator.facts.records.report import Report, ScoreCount, Totals
from generator.facts.standard import Standard
from generator.facts.units import HUNDRED, ZERO, trimmed


def in_range(score: Decimal, item: ScoreCount) -> bool:
    """Tell whether a score lies in a declared range: the lower limit belongs to it."""
    above = item.lower is None or score >= item.lower
    return above and (item.upper is None or score < item.upper)


def remainder_count(remainder: Totals | None, item: ScoreCount) -> int | None:
    """Return how many of the projects not itemised are declared to lie in a range of scores.

    A range that the remainder does not name holds none where the ranges it names hold all of it;
    else it cannot be told (None).
    """
    if remainder is None:
        return 0
    named = [
        part for part in remainder.scores if (part.lower, part.upper) == (item.lower, item.upper)
    ]
    if named:
        return named[0].projects
    counted = sum(part.projects for part in remainder.scores)
    return 0 if remainder.projects is not None and counted >= remainder.projects else None


def range_words(item: ScoreCount) -> str:
    """Say a range of scores in words: ``90 分及以上``."""
    parts = []
    if item.lower is not None:
        parts.append(f"{trimmed(item.lower)} 分及以上")
    if item.upper is not None:
        parts.append(f"{'、' if parts else ''}{trimmed(item.upper)} 分以下")
    return "".join(parts) or "全部"


def best_range(standard: Standard) -> ScoreCount:
    """Return the range of scores of the best grade, its count left at 0."""
    return ScoreCount(projects=0, lower=_points(standard.grades[0].lower, standard))


def worst_range(standard: Standard) -> ScoreCount:
    """Return the range of scores of the lowest grade: below the limit of the one above it."""
    above = standard.grades[-2] if len(standard.grades) > 1 else None
    upper = _points(above.lower, standard) if above else None
    return ScoreCount(projects=0, upper=upper)


def count_in(report: Report, projects: Sequence[Project], wanted: ScoreCount) -> int | None:
    """Return how many projects scored within a range: as declared, else counted.

    Counted are the stated totals of what is listed and the declared remainder; None where a
    project that is listed has none or the remainder cannot be told.
    """
    for item in report.declared.scores if report.declared else ():
        if _limits(item) == _limits(wanted):
            return item.projects
    scores = [project.stated_total for project in projects]
    rest = remainder_count(report.remainder, wanted)
    if rest is None or any(score is None for score in scores):
        return None
    return rest + sum(in_range(score, wanted) for score in scores if score is not None)


def _limits(item: ScoreCount) -> tuple[Decimal, Decimal | None]:
    """Return the limits of a range; a lower limit of 0 is none."""
    return (item.lower or ZERO, item.upper)


def _points(percent: Decimal, standard: Standard) -> Decimal:
    return percent * standard.full_marks / HUNDRED
