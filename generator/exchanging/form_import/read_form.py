"""One form from its title to its last note, row by row, each by the words in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.exchanging.form_import.board import Board, is_numeric
from generator.exchanging.form_import.funds import read_fund_row, state_marks
from generator.exchanging.form_import.heads import Head, fund_head, indicator_head
from generator.exchanging.form_import.indicators import read_indicator, read_total_row
from generator.exchanging.form_import.pairs import (
    goal_head,
    is_named_inside,
    read_goal_row,
    read_pairs,
)
from generator.exchanging.form_import.stated import Gathered, ImportedForm
from generator.exchanging.office_tables.grid import GridCell
from generator.facts.form.keys import Key
from generator.facts.wordlists.form_words import FormWords, bare

_IN_YUAN = re.compile(
    r"(?<!万)(?<!亿)元\s{0,9}[)）]|单位\s{0,9}[:：]\s{0,9}(?:人民币)?\s{0,9}元|[(（]\s{0,9}元"
)
_IN_WAN = re.compile(r"万元")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年")

_RowReader = Callable[[Board, int, Head, FormWords, Gathered], bool]


def read_form(board: Board, title: str, kind: str, where: str, words: FormWords) -> ImportedForm:
    """Read a form; every cell of it is stated or left over."""
    found = Gathered(in_yuan=amounts_in_yuan(board, words))
    _FormReader(board, words, found).read()
    year = _YEAR.search(title)
    if year and board.cells:
        cell = next((one for one in board.cells if one.text == title), board.cells[0])
        if (Key.FORM_YEAR,) not in found.stated:
            found.state((Key.FORM_YEAR,), cell, year[1])
    for cell in board.left():
        if cell.text != title:
            found.leave(cell, _unknown(board, cell))
    return ImportedForm(
        kind=kind, where=where, statements=tuple(found.stated.values()), left=tuple(found.left)
    )


def _unknown(board: Board, cell: GridCell) -> str:
    """Say why a cell is left over; a mere number is told with the words left of it."""
    before = [one for one in board.row(cell.row) if one.column < cell.column]
    if not before or not is_numeric(cell.text):
        return "不认识的内容"
    return f"不认识的内容，左边是“{' '.join(before[-1].text.split())[:20]}”"


def amounts_in_yuan(board: Board, words: FormWords) -> bool:
    """Tell whether amounts are in 元: said above the indicators, where 万元 is not."""
    texts = []
    for row in board.rows:
        if indicator_head(board, row, words):
            break
        texts += [cell.text for cell in board.begun(row) if len(cell.text) < 60]
    said = "\n".join(texts)
    return bool(_IN_YUAN.search(said)) and not _IN_WAN.search(said)


class _FormReader:
    """Goes through the rows; ``head`` is the table it is in."""

    def __init__(self, board: Board, words: FormWords, found: Gathered) -> None:
        self.board, self.words, self.found = board, words, found
        self.head: Head | None = None
        self.reader: _RowReader | None = None
        self.lines: Head | None = None  # of the indicators, for the total below them

    def read(self) -> None:
        """Read all rows."""
        after = -1
        for row in self.board.rows:
            if row < after:
                continue
            after = self._new_head(row)
            if after > row:
                continue
            if self.lines is None or not self._total(row):
                self._row(row)

    def _new_head(self, row: int) -> int:
        """Begin a table where its head stands; return the row below it."""
        board, words = self.board, self.words
        head = indicator_head(board, row, words)
        if head is not None:
            self.head, self.reader, self.lines = head, _line, head
        elif (head := goal_head(board, row, words)) is not None:
            self.head, self.reader = head, read_goal_row
        elif self.lines is None and (head := fund_head(board, row, words)) is not None:
            self.head, self.reader = head, read_fund_row
            state_marks(head, board, self.found)
        if head is None:
            return row
        board.use(*head.cells)
        for one in range(row, head.below):
            board.use(*(c for c in board.row(one) if bare(c.text) in words.layout))
            read_pairs(board, one, words, self.found, early=False)
        return head.below

    def _total(self, row: int) -> bool:
        done = read_total_row(self.board, row, self.lines, self.words, self.found)
        if done and self.found.indicators:
            self.reader = None  # what stands below the total is no line
        return done

    def _row(self, row: int) -> None:
        board, words, found = self.board, self.words, self.found
        table = self.reader if not self._is_named(row) else None
        if table and self.head and table(board, row, self.head, words, found):
            board.use(*(c for c in board.begun(row) if bare(c.text) in words.layout))
            return
        if self.reader is not _line:
            self.reader = None
        read_pairs(board, row, words, found, early=self.lines is None)

    def _is_named(self, row: int) -> bool:
        """Tell whether a row begins with a name that is no row of a table."""
        begun = self.board.begun(row)
        if not begun:
            return False
        if any(is_named_inside(cell.text, self.words) for cell in begun[:2]):
            return True
        word = bare(begun[0].text)
        if self.reader is read_goal_row and self.head and word == bare(self.head.cells[0].text):
            return False  # the title at the side again, where its cells are not merged
        known = word in self.words.pairs or word in self.words.personal
        named = known or word in self.words.goal_titles or word in self.words.goal_heads
        wide = len(begun) == 1 and begun[0].columns > 5 and self.reader is _line
        return (named and word not in self.words.fund_rows) or wide


def _line(board: Board, row: int, head: Head, words: FormWords, found: Gathered) -> bool:
    return read_indicator(board, row, head, found, words)
