"""A list of projects in one sheet: a row each, or a row an indicator with the project's cells merged."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exchanging.form_import.board import Board
from generator.exchanging.form_import.heads import Column, Head, list_head
from generator.exchanging.form_import.pairs import is_layout
from generator.exchanging.form_import.stated import (
    PROJECT_KIND,
    Gathered,
    ImportedForm,
    LeftOver,
    Path,
)
from generator.exchanging.office_tables.grid import GridCell
from generator.facts.form.keys import Key
from generator.facts.wordlists.form_words import FormWords, bare

_SPANNING = frozenset({Key.LEVEL1, Key.LEVEL2})
_FUNDS = frozenset(
    {
        *(Key.INITIAL_BUDGET, Key.ANNUAL_BUDGET, Key.EXECUTED, Key.EXECUTION_RATE),
        *(Key.ARRIVED, Key.SURPLUS),
    }
)
_GOAL = frozenset({Key.EXPECTED, Key.GOAL_RESULT})
_WHOLE = frozenset(
    {
        *(Key.PROJECT_CODE, Key.DEPARTMENT, Key.IMPLEMENTER, Key.AREA),
        *(Key.STATED_TOTAL, Key.STATED_GRADE, Key.NOTE, Key.DEVIATION),
    }
)


def read_list(
    board: Board, where: str, words: FormWords, in_yuan: bool
) -> tuple[tuple[ImportedForm, ...], tuple[LeftOver, ...]]:
    """Read a list; return its projects, and what belongs to none of them."""
    rows = board.rows
    head = next((one for row in rows if (one := list_head(board, row, words))), None)
    if head is None:
        return (), ()
    board.use(*head.cells)
    forms: list[ImportedForm] = []
    found: Gathered | None = None
    start = 0
    for row in (row for row in rows if row >= head.below):
        cell = _name_cell(board, row, head)
        if cell is None or bare(cell.text) in words.totals or _repeats(board, row, head):
            continue
        if cell.row == row and cell not in board.used:
            if found is not None:
                forms.append(_form(found, where, start))
            found, start = Gathered(in_yuan=in_yuan), row
            board.use(cell)
            found.state((Key.PROJECT_NAME,), cell)
        if found is not None:
            _read_row(board, row, head, words, found)
    if found is not None:
        forms.append(_form(found, where, start))
    return tuple(forms), tuple(_outside(board))


def _form(found: Gathered, where: str, row: int) -> ImportedForm:
    place = f"{where}第 {row + 1} 行起"
    statements = tuple(found.stated.values())
    return ImportedForm(
        kind=PROJECT_KIND, where=place, statements=statements, left=tuple(found.left)
    )


def _name_cell(board: Board, row: int, head: Head) -> GridCell | None:
    """Return the project's name of a row; a row without one goes on with the project above."""
    column = head.column(Key.PROJECT_NAME)
    if column is None:
        return None
    cell = board.at(row, column.start)
    if cell is not None:
        return cell
    above = (board.at(one, column.start) for one in reversed(board.rows) if head.below <= one < row)
    lined = Key.LEVEL3 in head.keys and _cell(board, row, head, Key.LEVEL3) is not None
    return next((one for one in above if one is not None), None) if lined else None


def _repeats(board: Board, row: int, head: Head) -> bool:
    """Tell whether the head stands here again, as at the top of a page."""
    texts = {"".join(one.text.split()) for one in head.cells}
    begun = board.begun(row)
    if begun and all("".join(cell.text.split()) in texts for cell in begun):
        board.use(*begun)
        return True
    return False


def _cell(board: Board, row: int, head: Head, key: str) -> GridCell | None:
    column = head.column(key)
    return board.at(row, column.start) if column else None


def _read_row(board: Board, row: int, head: Head, words: FormWords, found: Gathered) -> None:
    lined = Key.LEVEL3 in head.keys
    path: Path = (Key.INDICATORS, found.indicators)
    named = _cell(board, row, head, Key.LEVEL3) if lined else None
    found.indicators += named is not None
    for column in head.columns:
        cell = board.at(row, column.start)
        if cell is None or column.key == Key.PROJECT_NAME:
            continue
        place = _place(column, lined, path if named else ())
        if place is None or (cell.row < row and column.key not in _SPANNING):
            continue
        board.use(cell)
        found.state(place, cell, head=column.text)
    for cell in board.begun(row):
        if cell not in board.used:
            board.use(cell)
            if not _is_ordinal(board, cell, head, words):
                found.leave(cell, "不认识的栏目")


def _place(column: Column, lined: bool, path: Path) -> Path | None:
    key = column.key
    if key in _FUNDS:
        return (Key.FUNDS, Key.FUNDS_TOTAL, key)
    if key in _GOAL:
        return (Key.GOAL, key)
    if lined and (key not in _WHOLE or key == Key.DEVIATION):
        return (*path, key) if path else None
    if key == Key.DEVIATION:
        return (Key.FUNDS, Key.FUNDS_DEVIATION)
    return (key,)


def _is_ordinal(board: Board, cell: GridCell, head: Head, words: FormWords) -> bool:
    above = board.at(head.below - 1, cell.column)
    if above is not None and bare(above.text) in words.ordinals:
        board.use(above)
        return True
    return False


def _outside(board: Board) -> Iterator[LeftOver]:
    for cell in board.left():
        if not is_layout(cell.text):
            why = "不属于哪一个项目"
            yield LeftOver(address=cell.address, text=cell.text, why=why, in_file=False)
