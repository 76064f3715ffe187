"""Which columns of a table hold anything: an empty one is said once below it, not in every row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.form.keys import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a page's table: the attribute its cells show, and its head."""

    name: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The columns with at least one value, and the heads of those without any."""

    columns: tuple[Column, ...]
    lacking: tuple[str, ...]


MEASURE_COLUMNS = (
    Column(name="problem", head=Key.PROBLEM),
    Column(name="measure", head=Key.MEASURE),
    Column(name="responsible", head=Key.RESPONSIBLE),
    Column(name="due", head=Key.DUE),
    Column(name="progress", head=Key.PROGRESS),
)
CHECK_COLUMNS = (
    Column(name="checker", head=Key.CHECKER),
    Column(name="dated", head=Key.DATED),
    Column(name="result", head=Key.VERDICT),
)
CHANGE_COLUMNS = (
    Column(name="amount", head="金额（万元）"),
    Column(name="dated", head=Key.DATED),
    Column(name="basis", head=Key.CHANGE_BASIS),
    Column(name="reason", head=Key.CAUSE),
)
FUND_COLUMNS = (
    Column(name="arrived", head="到位数（万元）"),
    Column(name="surplus", head="结余（万元）"),
    Column(name="recovered", head="收回（万元）"),
    Column(name="deviation", head=Key.ROW_DEVIATION),
)
"""What a row of the funds table may state beyond the columns of the official form."""

SPENDING_COLUMNS = (
    Column(name="annual_budget", head="全年预算数（万元）"),
    Column(name="executed", head="全年执行数（万元）"),
)
MANAGEMENT_COLUMNS = (
    Column(name="said", head=Key.MANAGEMENT_SAID),
    Column(name="problem", head=Key.MANAGEMENT_PROBLEM),
)
LINE_COLUMNS = (
    Column(name="core", head=Key.CORE),
    Column(name="nature", head=Key.NATURE),
    Column(name="direction", head=Key.DIRECTION),
    Column(name="unit_of_measure", head=Key.UNIT_OF_MEASURE),
    Column(name="measured_in", head=Key.MEASURED_IN),
    Column(name="last_actual", head=Key.LAST_ACTUAL),
    Column(name="stated_achievement", head="完成率（%）"),
    Column(name="share", head=Key.SHARE_OF_MARKS),
    Column(name="coefficient", head="得分系数（%）"),
    Column(name="target_basis", head=Key.TARGET_BASIS),
    Column(name="scoring_rule", head=Key.SCORING_RULE),
    Column(name="evidence", head=Key.LINE_EVIDENCE),
)
"""What an indicator may state beyond the columns of the official form."""


def shown(columns: Sequence[Column], records: Sequence[object]) -> Shown:
    """Divide columns into those where some record states something and those where none does."""
    filled = {
        column.name
        for column in columns
        if any(_states(getattr(record, column.name)) for record in records)
    }
    return Shown(
        columns=tuple(column for column in columns if column.name in filled),
        lacking=tuple(column.head for column in columns if column.name not in filled),
    )


def _states(value: object) -> bool:
    """Tell whether a value says anything; a yes-no that is not yes does not, a 0 does."""
    return value is not None and value is not False and value != ""
