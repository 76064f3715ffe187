"""The table of funds: rows by their names, columns by their heads."""

from __future__ import annotations

import re

from generator.exchanging.form_import.board import Board, is_numeric, number_in
from generator.exchanging.form_import.heads import Column, Head
from generator.exchanging.form_import.stated import Gathered, Path
from generator.exchanging.office_tables.grid import GridCell
from generator.facts.form.keys import Key
from generator.facts.wordlists.form_words import FormWords, bare

TOTAL: Path = (Key.FUNDS, Key.FUNDS_TOTAL)
_MARKS = re.compile(r"[(（]\s*(\d+(?:\.\d+)?)\s*分")
_FUND = re.compile("资金|拨款|财政|预算|债券|收入")
_LONGEST_NAME = 24
_OF_WHICH = re.compile(r"^\s*其中\s*[:：]?\s*")


def read_fund_row(board: Board, row: int, head: Head, words: FormWords, found: Gathered) -> bool:
    """Read one row below the head; return whether it is one of the table."""
    first = min(column.start for column in head.columns)
    labels = [cell for cell in board.row(row) if cell.column + cell.columns <= first]
    own = [cell for cell in labels if cell.row == row]
    values = [
        (column, cell)
        for column in head.columns
        if (cell := board.at(row, column.start)) is not None and cell.row == row
    ]
    label = _label(own, words)
    known = label is not None and _names_funds(label.text, words)
    numeric = any(is_numeric(cell.text) for _, cell in values)
    if not (known or numeric):
        return False
    board.use(label, *(cell for cell in own if bare(cell.text) in words.layout))
    if values:
        _state_row(_row_path(label, words, found), values, board, found)
    return True


def _names_funds(text: str, words: FormWords) -> bool:
    word = bare(text)
    return word in words.fund_rows or (
        len(word) <= _LONGEST_NAME and _FUND.search(word) is not None
    )


def _label(own: list[GridCell], words: FormWords) -> GridCell | None:
    """Return the name of a row: the last text left of the amounts that is no heading of many rows."""
    named = [cell for cell in own if bare(cell.text) in words.fund_rows]
    if named:
        return named[-1]
    plain = [cell for cell in own if bare(cell.text) not in words.layout | words.fund_titles]
    return plain[-1] if plain else None


def _row_path(label: GridCell | None, words: FormWords, found: Gathered) -> Path:
    if label is None:
        return TOTAL
    key = words.fund_rows.get(bare(label.text))
    if key:
        return (Key.FUNDS, key)
    path: Path = (Key.FUNDS, Key.FUND_SOURCES, found.sources)
    found.sources += 1
    found.state((*path, Key.NAME), label, _OF_WHICH.sub("", label.text))
    return path


def _state_row(
    path: Path, values: list[tuple[Column, GridCell]], board: Board, found: Gathered
) -> None:
    for column, cell in values:
        if cell not in board.used:
            board.use(cell)
            found.state((*path, column.key), cell, head=column.text)


def state_marks(head: Head, board: Board, found: Gathered) -> None:
    """Keep the marks for execution where only a heading says them: 得分（20分×执行率）."""
    path = (*TOTAL, Key.WEIGHT)
    if path in found.stated or Key.WEIGHT in head.keys:
        return
    score = head.column(Key.SCORE)
    for cell in head.cells:
        marks = _MARKS.search(cell.text)
        if marks and (score is None or cell.column in (score.start, 0, 1)):
            found.state(path, cell, marks[1], hint=f"表头写的“{' '.join(cell.text.split())}”")
            return


def read_fund_pair(
    board: Board, cell: GridCell, words: FormWords, found: Gathered, key: str
) -> bool:
    """Read an amount that stands right of its name; return whether it is one."""
    value = board.right_of(cell)
    if value is None or not is_numeric(value.text):
        return False
    if key != Key.EXECUTION_RATE and number_in(value.text) is None:
        return False
    board.use(cell, value)
    found.state((*TOTAL, key), value, head=cell.text)
    return True
