"""The columns of the project explorer, chosen from those of the published tables, and its rows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.year.summary import Summary
from generator.presenting.prepared.columns import PROJECT_COLUMNS, Cell, Column, ProjectRow

SHOWN_FIRST = (
    *("name", "unit_name", "year", "area", "annual_budget", "executed"),
    *("execution_rate", "stated_total", "grade_of_stated", "attainment"),
)
"""The columns that a reader sees at first, in this order; the others can be chosen."""

_LEFT_OUT = frozenset(
    {"execution_weight", "execution_stated", "execution_computed", "shortfall_reason", "page"}
    | {"attribute", "project_type", "office", "office_phone", "division", "form_year", "filled_on"}
    | {"incomplete", "arrived", "surplus", "recovered", "funds_deviation", "goal_weight"}
    | {"goal_score", "conclusion", "remarks"}
)
EXPLORE_COLUMNS: tuple[Column[ProjectRow], ...] = tuple(
    column for column in PROJECT_COLUMNS if column.name not in _LEFT_OUT
)

OURS = frozenset(
    {"execution_rate", "computed_total", "grade", "score_gap"}
    | {"indicators", "missed", "missed_aspects", "standard"}
)
"""The columns that we compute: an empty cell is —, since nobody left anything out.

等级（自评得分） is not among them: it is empty only where the unit stated no score.
"""


def explore_rows(summary: Summary) -> tuple[tuple[Cell, ...], ...]:
    """Return the projects of a year in the columns of the explorer, those of the audience only."""
    return tuple(tuple(_row(summary, place)) for place in range(len(summary.evaluations)))


def _row(summary: Summary, place: int) -> Iterator[Cell]:
    row = ProjectRow(island=summary.year, evaluation=summary.evaluations[place])
    return (column.value(row) for column in EXPLORE_COLUMNS)
