"""What stands outside the tables: a name and beside it, below it or behind a colon what it is."""

from __future__ import annotations

import re

from generator.exchanging.form_import.board import Board, is_numeric
from generator.exchanging.form_import.funds import read_fund_pair
from generator.exchanging.form_import.heads import UNKNOWN, Column, Head
from generator.exchanging.form_import.stated import Gathered, Path
from generator.exchanging.office_tables.grid import GridCell
from generator.facts.form.keys import Key
from generator.facts.wordlists.form_words import FormWords, bare, column_key

_COLON = re.compile(r"\s{0,9}[:：]\s{0,9}")
_YEAR_ALONE = re.compile(r"[(（]?\s{0,9}((?:19|20)\d\d)\s{0,9}年?度?\s{0,9}[)）]?")
_IN_UNITS = re.compile(
    r"[(（]?\s{0,9}(?:金额)?单位\s{0,9}[:：]\s{0,9}(?:人民币)?\s{0,9}(?:万元|元|万元、%|元、%)\s{0,9}[)）]?"
)
_ONLY_LAYOUT = re.compile(
    _IN_UNITS.pattern
    + r"|(?:公开|附件?|附表|表)\s{0,9}[0-9一二三四五六七八九十]{1,3}(?:-\d+)?\s{0,9}表?\s{0,9}[:：]?"
)
_NOTE = re.compile(
    r"\s{0,9}(?:备?注\s{0,9}\d{0,3}\s{0,9}[:：.、]|填[表报]说明|说明\s{0,9}[:：]\s{0,9}\d|\*|※)"
)
_UNITS = ("单位", Key.AMOUNT_UNIT)
_LONGEST_NAME = 12  # characters of a name beside its text
_PERSONAL = "人名、电话不写进要公开的数据"
_NESTED: dict[str, Path] = {
    Key.PROBLEM: (Key.MEASURES, 0, Key.PROBLEM),
    Key.MEASURE: (Key.MEASURES, 0, Key.MEASURE),
    Key.SHORTFALL_REASON: (Key.GOAL, Key.SHORTFALL_REASON),
    Key.ROW_DEVIATION: (Key.FUNDS, Key.FUNDS_DEVIATION),
}


def goal_head(board: Board, row: int, words: FormWords) -> Head | None:
    """Return the head of the goal where its two names stand side by side above the texts."""
    cells = board.begun(row)
    height = min((cell.rows for cell in cells[1:]), default=1)
    named = cells[1:] if len(cells) > 2 and _is_aside(cells[0], height, words) else cells
    keys = [words.goal_key(cell.text) for cell in named]
    if len(named) > 2 and (not keys[0] or keys[0] in keys[1:]):
        named, keys = named[1:], keys[1:]  # a title at the side by another name
    if len(keys) < 2 or not all(keys) or len(set(keys)) != len(keys):
        return None
    columns = tuple(
        Column(key=key, start=cell.column, end=cell.column + cell.columns, text=cell.text)
        for key, cell in zip(keys, named, strict=True)
    )
    return Head(below=row + min(cell.rows for cell in named), columns=columns, cells=tuple(cells))


def _is_aside(cell: GridCell, height: int, words: FormWords) -> bool:
    """Tell whether the first cell is the title at the side of the goal, not one of its columns."""
    return cell.rows > height or bare(cell.text) in words.goal_titles | words.layout


def read_goal_row(board: Board, row: int, head: Head, words: FormWords, found: Gathered) -> bool:
    """Read the texts below the head of the goal; return whether there are any in this row."""
    cells = [(one.key, cell) for one in head.columns for cell in _below(board, row, one)]
    if not cells or any(words.is_label(cell.text) for _, cell in cells):
        return False
    for key, cell in cells:
        board.use(cell)
        path = (Key.GOAL, key)
        before = found.stated.pop(path, None)
        text = f"{before.value}\n{cell.text}" if before else cell.text
        found.state(path, cell, text)
    return True


def _below(board: Board, row: int, column: Column) -> list[GridCell]:
    places = (board.at(row, place) for place in range(column.start, column.end))
    found = dict.fromkeys(cell for cell in places if cell is not None and cell.row == row)
    return [cell for cell in found if cell not in board.used]


def read_pairs(board: Board, row: int, words: FormWords, found: Gathered, *, early: bool) -> None:
    """Read what a row says by name; ``early`` is above the indicators, where amounts may stand so."""
    for cell in board.begun(row):
        if cell not in board.used:
            _read_cell(board, cell, words, found, early=early)


def _read_cell(
    board: Board, cell: GridCell, words: FormWords, found: Gathered, *, early: bool
) -> None:
    word = bare(cell.text)
    column = column_key(words.fund_columns, cell.text) if early else ""
    if words.is_personal(word):
        _leave_personal(board, cell, words, found)
    elif word in words.pairs:
        _state_beside(board, cell, words, found, _path(words.pairs[word]))
    elif word in words.goal_titles | frozenset(words.goal_heads) and _has_text(board, cell, words):
        key = words.goal_heads.get(word, Key.EXPECTED)
        _state_beside(board, cell, words, found, (Key.GOAL, key))
    elif early and len(word) <= _LONGEST_NAME and (key := _goal_beside(board, cell, words)):
        _state_beside(board, cell, words, found, (Key.GOAL, key))
    elif column and column != UNKNOWN and read_fund_pair(board, cell, words, found, column):
        return
    elif words.is_label(cell.text) or is_layout(cell.text):
        board.use(cell)
    elif year := _YEAR_ALONE.fullmatch(cell.text.strip()):
        board.use(cell)
        found.stated.pop((Key.FORM_YEAR,), None)
        found.state((Key.FORM_YEAR,), cell, year[1])
    elif _NOTE.match(cell.text) and cell.columns > 2:
        board.use(cell)
        found.leave(cell, "表上的注", in_file=False)
    else:
        _read_colons(board, cell, words, found)


def _path(key: str) -> Path:
    return _NESTED.get(key, (key,))


def _has_text(board: Board, cell: GridCell, words: FormWords) -> bool:
    value = board.right_of(cell)
    return value is not None and not words.is_label(value.text)


def _goal_beside(board: Board, cell: GridCell, words: FormWords) -> str:
    """Return which part of the goal stands right of a name that is none of the usual ones."""
    key = words.goal_key(cell.text)
    value = board.right_of(cell)
    told = key and value is not None and value not in board.used and not is_numeric(value.text)
    return key if told and _has_text(board, cell, words) else ""


def _state_beside(
    board: Board, cell: GridCell, words: FormWords, found: Gathered, path: Path
) -> None:
    board.use(cell)
    value = board.right_of(cell)
    if value is None or value in board.used or words.is_label(value.text):
        return
    if value.row < cell.row and value.rows > 1 and is_numeric(value.text):
        return
    board.use(value)
    found.state(path, value)


def _leave_personal(board: Board, cell: GridCell, words: FormWords, found: Gathered) -> None:
    board.use(cell)
    value = board.right_of(cell)
    if value is not None and value not in board.used and not words.is_label(value.text):
        board.use(value)
        found.leave(value, f"{bare(cell.text)}：{_PERSONAL}", in_file=False)


def _read_colons(board: Board, cell: GridCell, words: FormWords, found: Gathered) -> None:
    """Read a cell that holds names and values: 填报单位：某镇  填报日期：2025年1月6日."""
    pieces = _pieces(cell.text, words)
    if not pieces:
        return
    board.use(cell)
    for name, text in pieces:
        if not text:
            continue
        if name == Key.FORM_YEAR:
            found.stated.pop((Key.FORM_YEAR,), None)
            found.state((Key.FORM_YEAR,), cell, text)
            continue
        if words.is_personal(name):
            found.leave(cell, f"{name}：{_PERSONAL}", text, in_file=False)
        elif name in words.pairs:
            found.state(_path(words.pairs[name]), cell, text)
        elif name in words.goal_heads:
            found.state((Key.GOAL, words.goal_heads[name]), cell, text)
        elif not _IN_UNITS.fullmatch(f"{name}：{text}"):
            found.leave(cell, "不认识的栏目", f"{name}：{text}")


def is_named_inside(text: str, words: FormWords) -> bool:
    """Tell whether a cell says by name what it holds: 填表人：…."""
    named = (words.pairs, words.goal_heads)
    return any(
        words.is_personal(name) or any(name in one for one in named)
        for name, _ in _pieces(text, words)
    )


def is_layout(text: str) -> bool:
    """Tell whether a cell only says in which unit amounts are, or which annex this is."""
    return _ONLY_LAYOUT.fullmatch(text.strip()) is not None


def _pieces(text: str, words: FormWords) -> list[tuple[str, str]]:
    """Return the names before colons with the text up to the next name; nothing where there is none."""
    found: list[tuple[str, str]] = []
    for part in re.split(r"\n|[ \u3000\t]{2,}|(?<=[）)])(?=\S{2,8}[:：])", text):
        year = _YEAR_ALONE.fullmatch(part.strip())
        if year and not found:
            found.append((Key.FORM_YEAR, year[1]))
            continue
        name, colon, value = _partition(part)
        if colon and bare(name) != Key.CHILD and (words.is_label(name) or name in _UNITS):
            found.append((bare(name), value.strip()))
        elif found and part.strip() and found[-1][0] != Key.FORM_YEAR:
            before = found.pop()
            found.append((before[0], f"{before[1]}\n{part.strip()}".strip()))
        elif part.strip():
            return []
    return found


def _partition(text: str) -> tuple[str, str, str]:
    mark = _COLON.search(text)
    return (text[: mark.start()].strip(), ":", text[mark.end() :]) if mark else (text, "", "")
