"""The table of indicators: one line a row, levels and shared marks merged downwards."""

from __future__ import annotations

from decimal import Decimal

from generator.exchanging.form_import.board import Board, is_numeric, number_in
from generator.exchanging.form_import.funds import TOTAL
from generator.exchanging.form_import.heads import Column, Head
from generator.exchanging.form_import.stated import Gathered, Path
from generator.exchanging.office_tables.grid import GridCell
from generator.facts.form.keys import Key
from generator.facts.wordlists.form_words import FormWords, bare
from generator.facts.wordlists.grades import grade_named

_REPEATED = frozenset({Key.LEVEL1, Key.LEVEL2, Key.LEVEL3, Key.NATURE, Key.UNIT_OF_MEASURE})
_LEVELS = (Key.LEVEL3, Key.LEVEL2, Key.LEVEL1)
_VALUES = (Key.LEVEL3, Key.TARGET, Key.ACTUAL, Key.WEIGHT, Key.SHARE_OF_MARKS, Key.SCORE)
_YES = frozenset({"是", "√", "✓", "★", "☑", "核心"})
_FULL_MARKS = 100
_EXECUTION = "预算执行率"


def read_indicator(board: Board, row: int, head: Head, found: Gathered, words: FormWords) -> bool:
    """Read one line below the head; return whether it is one of the table."""
    cells = {column.key: _cells(board, row, column) for column in head.columns}
    begun = {key: [one for one in line if one.row == row] for key, line in cells.items()}
    if not any(begun.values()):
        return False
    if not _is_execution(cells) and _is_wide(begun):
        return False
    if _is_execution(cells) and _state_execution(board, begun, found):
        return True
    named = next((key for key in _LEVELS if begun.get(key)), None)
    if named is None and not cells.get(Key.LEVEL3):
        return False
    telling = [key for key, line in begun.items() if line and key not in (Key.LEVEL1, Key.LEVEL2)]
    if not telling:
        _leave_empty(board, begun, found)
        return True
    path: Path = (Key.INDICATORS, found.indicators)
    found.indicators += 1
    if not cells.get(Key.LEVEL3):
        _state_name(board, path, cells, found)
    for column in head.columns:
        if column.key == Key.LEVEL3 and cells[Key.LEVEL3]:
            _state_name(board, path, cells, found)
        elif column.key != Key.LEVEL3:
            _state_column(board, (*path, column.key), row, cells[column.key], found)
    _state_shared(path, row, cells, found)
    _carry_levels(path, row, (head, cells), found)
    return True


def _carry_levels(
    path: Path, row: int, line: tuple[Head, dict[str, list[GridCell]]], found: Gathered
) -> None:
    """Give a line the levels of the line above where its cells are empty instead of merged."""
    head, cells = line
    if not cells.get(Key.LEVEL3):
        return
    above: Path = (Key.INDICATORS, found.indicators - 2)
    for key in (Key.LEVEL1, Key.LEVEL2):
        mine = cells.get(key)
        if mine and mine[0].row == row:
            return  # another group begins, with its own second level or none
        known = found.stated.get((*above, key))
        if not mine and known is not None and head.column(key) is not None:
            found.repeat((*path, key), known)


def _is_wide(begun: dict[str, list[GridCell]]) -> bool:
    """Tell whether one cell takes the place of several columns: no line of the table."""
    values = [line[0] for key, line in begun.items() if line and key in _VALUES]
    return len(values) > len(set(values))


def _cells(board: Board, row: int, column: Column) -> list[GridCell]:
    places = (board.at(row, place) for place in range(column.start, column.end))
    return list(dict.fromkeys(cell for cell in places if cell is not None))


def _state_name(
    board: Board, path: Path, cells: dict[str, list[GridCell]], found: Gathered
) -> None:
    """Keep the name; a line without one goes by the level above."""
    key = next((one for one in _LEVELS if cells.get(one)), None)
    if key is None:
        return
    line = cells[key]
    board.use(*line)
    hint = "" if key == Key.LEVEL3 else f"表上没有三级指标，写的是{key}"
    found.state((*path, Key.LEVEL3), line[0], _joined(key, line), hint)


def _joined(key: str, line: list[GridCell]) -> str:
    between = "" if key in (Key.TARGET, Key.ACTUAL) else " "
    return between.join(cell.text for cell in line)


def _state_column(
    board: Board, place: Path, row: int, line: list[GridCell], found: Gathered
) -> None:
    key = str(place[-1])
    mine = line if key in _REPEATED else [cell for cell in line if cell.row == row]
    if not mine:
        return
    board.use(*mine)
    text = _joined(key, mine)
    if key == Key.CORE:
        text = "是" if text.strip() in _YES else "否" if text.strip() in ("否", "×") else ""
        if not text:
            found.leave(mine[0], f"“{key}”不是“是”或“否”")
            return
    found.state(place, mine[0], text)


def _state_shared(path: Path, row: int, cells: dict[str, list[GridCell]], found: Gathered) -> None:
    """Mark a line whose marks are those of the line above it."""
    marks = cells.get(Key.WEIGHT) or cells.get(Key.SHARE_OF_MARKS) or cells.get(Key.SCORE)
    if marks and marks[0].row < row:
        found.state((*path, Key.CHILD), marks[0], "是", "和上一行合用一个分值")


def _is_execution(cells: dict[str, list[GridCell]]) -> bool:
    levels = [bare(line[0].text) for key in _LEVELS if (line := cells.get(key))]
    return bool(levels) and set(levels) <= {_EXECUTION, "预算执行", Key.EXECUTION_RATE}


def _state_execution(board: Board, begun: dict[str, list[GridCell]], found: Gathered) -> bool:
    """Keep the line of budget execution with the funds, where their table says no marks."""
    if (*TOTAL, Key.WEIGHT) in found.stated:
        return False
    for key, line in begun.items():
        if not line:
            continue
        board.use(*line)
        if key in (Key.WEIGHT, Key.SHARE_OF_MARKS):
            found.state((*TOTAL, Key.WEIGHT), line[0])
        elif key == Key.SCORE:
            found.state((*TOTAL, key), line[0])
        elif key == Key.ACTUAL:
            found.state((*TOTAL, Key.EXECUTION_RATE), line[0])
        elif key not in _LEVELS and line[0].text != "100%":
            found.leave(line[0], f"预算执行率这一行的“{key}”")
    return True


def _leave_empty(board: Board, begun: dict[str, list[GridCell]], found: Gathered) -> None:
    for line in begun.values():
        for cell in line:
            board.use(cell)
            found.leave(cell, "这一行没有填指标")


def read_total_row(
    board: Board, row: int, head: Head | None, words: FormWords, found: Gathered
) -> bool:
    """Read the line of the total; return whether it is one."""
    begun = [cell for cell in board.begun(row) if bare(cell.text) not in words.layout]
    if not begun or bare(begun[0].text) not in words.totals:
        return False
    board.use(begun[0])
    numbers = [cell for cell in begun[1:] if is_numeric(cell.text)]
    score = head.column(Key.SCORE) if head else None
    weight = (head.column(Key.WEIGHT) or head.column(Key.SHARE_OF_MARKS)) if head else None
    for cell in begun[1:]:
        if cell not in numbers and (grade := grade_named(cell.text)):
            board.use(cell)
            found.state((Key.STATED_GRADE,), cell, grade)
    for cell in numbers:
        place = range(cell.column, cell.column + cell.columns)
        if weight and weight.start in place and not (score and score.start in place):
            board.use(cell)
            if not _is_sum(cell, found):
                found.leave(cell, "合计行的分值，和各行之和不同")
        elif (score and score.start in place) or len(numbers) == 1:
            board.use(cell)
            found.state((Key.STATED_TOTAL,), cell)
    return True


def _is_sum(cell: GridCell, found: Gathered) -> bool:
    """Tell whether a total of marks is the full marks, or only adds up those of the lines."""
    number = number_in(cell.text)
    marks = [
        Decimal(one.value)
        for one in found.stated.values()
        if one.path[0] == Key.INDICATORS and one.path[-1] in (Key.WEIGHT, Key.SHARE_OF_MARKS)
    ]
    return number is not None and number[0] in (_FULL_MARKS, sum(marks))
