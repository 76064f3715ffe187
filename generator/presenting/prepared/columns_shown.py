"""Which columns of a table hold anything: an empty one is said once below it, not in every row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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
    Column(name="problem", head="问题"),
    Column(name="measure", head="措施"),
    Column(name="responsible", head="责任单位"),
    Column(name="due", head="完成时限"),
    Column(name="progress", head="进展"),
)
CHECK_COLUMNS = (
    Column(name="checker", head="抽查单位"),
    Column(name="dated", head="日期"),
    Column(name="result", head="结论"),
)
CHANGE_COLUMNS = (
    Column(name="amount", head="金额（万元）"),
    Column(name="dated", head="日期"),
    Column(name="basis", head="依据"),
    Column(name="reason", head="原因"),
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
