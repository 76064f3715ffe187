"""The tables of a (unit, year) as one SQLite file, for Datasette and whoever asks in SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from generator.concluding.judged import JudgedYear
from generator.facts.office_files import OfficeFile, year_database
from generator.presenting.data.datafiles import table_rows
from generator.presenting.prepared.columns import AMOUNT, Cell, Column

_FEN = Decimal(1_000_000)  # in one 万元
_KINDS = {"string": "TEXT", "number": "REAL", "integer": "INTEGER", "boolean": "INTEGER", "date": "TEXT"}  # fmt: skip
_KEYS = {
    "projects": "PRIMARY KEY (id)",
    "indicators": "PRIMARY KEY (project, line), FOREIGN KEY (project) REFERENCES projects (id)",
    "findings": "PRIMARY KEY (number), FOREIGN KEY (project) REFERENCES projects (id)",
}
_VERSIONS = slice(92, 100)  # of the header: which library wrote the file, and how often


def year_database_file(judged: JudgedYear) -> tuple[OfficeFile, bytes]:
    """Return the file with its tables ``projects``, ``indicators`` and ``findings``.

    An amount stands in 万元 as a number, and beside it in 分 as an integer (``…_fen``), exact. What
    is not stated is NULL.
    """
    base = sqlite3.connect(":memory:")
    try:
        for name, columns, rows in table_rows(judged):
            _fill(base, name, columns, rows)
        base.commit()
        made = bytearray(base.serialize())
    finally:
        base.close()
    made[_VERSIONS] = bytes(8)
    content = bytes(made)
    file = OfficeFile(
        path=year_database(judged.unit.id, judged.year),
        name="年度数据（SQLite）",
        holds="项目、指标、问题三张表，可以用 SQL 查",
        size=len(content),
        for_programs=True,
    )
    return file, content


def _fill(
    base: sqlite3.Connection, name: str, columns: Sequence[Column[Any]], rows: Iterable[Any]
) -> None:
    amounts = [column for column in columns if column.unit == AMOUNT]
    kinds = [f'"{column.name}" {_KINDS[column.type]}' for column in columns]
    kinds += [f'"{column.name}_fen" INTEGER' for column in amounts]
    base.execute(f'CREATE TABLE "{name}" ({", ".join(kinds)}, {_KEYS[name]})')
    places = ", ".join("?" for _ in kinds)
    base.executemany(
        f'INSERT INTO "{name}" VALUES ({places})',
        (
            [
                *(_stored(column.value(row)) for column in columns),
                *(_in_fen(column.value(row)) for column in amounts),
            ]
            for row in rows
        ),
    )


def _stored(value: Cell) -> str | int | float | None:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    return value if value != "" else None


def _in_fen(value: Cell) -> int | None:
    """Return an amount of 万元 in whole 分; None where it is stated to less than that."""
    fen = value * _FEN if isinstance(value, Decimal) else None
    return int(fen) if fen is not None and fen == fen.to_integral_value() else None
