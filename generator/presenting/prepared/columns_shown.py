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


def shown(columns: Sequence[Column], records: Sequence[object]) -> Shown:
    """Divide columns into those where some record states something and those where none does."""
    filled = {
        column.name
        for column in columns
        if any(getattr(record, column.name) not in (None, "") for record in records)
    }
    return Shown(
        columns=tuple(column for column in columns if column.name in filled),
        lacking=tuple(column.head for column in columns if column.name not in filled),
    )
