"""The database of a year: the rows of its tables, exact amounts, the same bytes."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from generator.presenting.data.datafiles import table_rows
from generator.presenting.data.sqlite_file import year_database_file
from tests.support.pages_of import island
from tests.support.records import evaluation, summary


def test_it_answers_what_the_tables_say(tmp_path: Path):
    made = summary(evaluation())
    year = replace(island(evaluation()), unit_year=made.year, summary=made)
    file, content = year_database_file(year)
    assert (file.path.rpartition(".")[2], file.size) == ("sqlite", len(content))
    assert year_database_file(year)[1] == content
    path = tmp_path / "a.sqlite"
    path.write_bytes(content)
    base = sqlite3.connect(path)
    try:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for name, columns, rows in table_rows(year):
            asked = ", ".join(f'"{column.name}"' for column in columns)
            stored = base.execute(f"SELECT {asked} FROM {name}").fetchall()
            assert len(stored) == len(list(rows))
        found = base.execute("SELECT executed, executed_fen FROM projects WHERE executed > 0")
        pairs = found.fetchall()
        assert pairs
        assert all(fen == round(amount * 1_000_000) for amount, fen in pairs)
    finally:
        base.close()
