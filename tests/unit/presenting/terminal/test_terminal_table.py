"""Columns in line though characters are of two widths."""

from __future__ import annotations

from generator.presenting.terminal.terminal_table import table_lines
from generator.presenting.words.finding_text import cells


def test_columns_are_in_line():
    lines = list(table_lines(("领域", "n", "名"), [("甲", "1", "x"), ("ab", "10", "")], right=(1,)))
    assert lines == ["领域   n  名", "甲     1  x", "ab    10"]
    assert {cells(line[: line.index(mark)]) for line, mark in zip(lines, "名x", strict=False)} == {
        10
    }


def test_what_moves_the_cursor_is_shown():
    (_, line) = table_lines(("甲",), [("\x1b[31m乙\n丙",)])
    assert line == "␛[31m乙 丙"
