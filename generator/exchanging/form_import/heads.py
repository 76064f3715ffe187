"""The heads of tables: which column is which, by words, over one or more rows."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from generator.exchanging.form_import.board import Board, is_numeric
from generator.exchanging.office_tables.grid import GridCell
from generator.facts.form.keys import Key
from generator.facts.wordlists.form_words import FormWords, Named, bare, column_key

UNKNOWN = "不认"
_IN_BRACKETS = re.compile(r"\([^()]{1,10}\)")
_TALLEST = 3  # rows of a head
_ALONE = frozenset({Key.NATURE, Key.UNIT_OF_MEASURE, Key.MEASURED_IN})
_FUNDS = frozenset(
    {
        *(Key.INITIAL_BUDGET, Key.ANNUAL_BUDGET, Key.EXECUTED, Key.ARRIVED),
        Key.EXECUTION_RATE,
    }
)
_MEASURED = frozenset(
    {*(Key.TARGET, Key.ACTUAL, Key.WEIGHT, Key.SCORE, Key.SHARE_OF_MARKS), Key.LEVEL1}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column with a key: from its first place to one past the last, and the text of its head."""

    key: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A table's head: the row after it, its columns from the left, the cells it is made of."""

    below: int
    columns: tuple[Column, ...]
    cells: tuple[GridCell, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its columns."""
        return frozenset(column.key for column in self.columns)

    def column(self, key: str) -> Column | None:
        """Return the column of a key."""
        return next((one for one in self.columns if one.key == key), None)


def indicator_head(board: Board, row: int, words: FormWords) -> Head | None:
    """Return the head of a table of indicators that begins in a row."""
    titles = words.layout if _names_third_level(board, row, words) else frozenset[str]()
    head = _head(board, row, words, words.indicator_columns, titles)
    if head is None or len(head.columns) < 3:
        return None
    named = head.keys & {Key.LEVEL2, Key.LEVEL3}
    return head if named and head.keys & _MEASURED else None


def _names_third_level(board: Board, row: int, words: FormWords) -> bool:
    """Tell whether a head has a name for the third level beside a title such as 绩效指标."""
    texts = [bare(cell.text) for cell in board.begun(row)]
    plain = [text for text in texts if text not in words.layout]
    return any(column_key(words.indicator_columns, text) == Key.LEVEL3 for text in plain)


def fund_head(board: Board, row: int, words: FormWords) -> Head | None:
    """Return the head of a table of funds that begins in a row."""
    head = _head(board, row, words, words.fund_columns, words.fund_titles | words.layout)
    return head if head is not None and len(head.keys & _FUNDS) >= 2 else None


def list_head(board: Board, row: int, words: FormWords) -> Head | None:
    """Return the head of a list of projects that begins in a row."""
    begun = board.begun(row)
    if len(begun) < 3 or not any("项" in one.text for one in begun):
        return None
    named = (Key.PROJECT_NAME, ("=项目名称", "=项目", Key.PROJECT_NAME, "专项名称"))
    pairs = tuple(
        (key, tuple(f"={word}" for word, other in words.pairs.items() if other == key))
        for key in (Key.PROJECT_CODE, Key.DEPARTMENT, Key.IMPLEMENTER, Key.AREA, Key.STATED_GRADE)
    )
    amounts = tuple(one for one in words.list_columns if one[0] in _FUNDS)
    totals = (Key.STATED_TOTAL, (Key.STATED_TOTAL, "总分", "总得分"))
    lines = (named, *pairs, *amounts, totals, *words.indicator_columns)
    for columns, needed in ((lines, Key.LEVEL3), ((named, *pairs, *words.list_columns), "")):
        head = _head(board, row, words, columns, frozenset())
        keys = head.keys if head is not None and len(head.columns) >= 3 else frozenset[str]()
        if Key.PROJECT_NAME in keys and (not needed or needed in keys):
            return head
    return None


def _head(
    board: Board, row: int, words: FormWords, columns: Named, titles: Collection[str]
) -> Head | None:
    """Return a head made of the cells that begin in a row and the halves of heads below them."""
    cells = [cell for cell in board.begun(row) if bare(cell.text) not in titles]
    if len(cells) < 2 or any(is_numeric(cell.text) or len(cell.text) > 60 for cell in cells):
        return None
    known = [cell for cell in cells if column_key(columns, cell.text)]
    rest = known[1:] or known
    height = min(max((cell.rows for cell in rest), default=1), _TALLEST)
    beside = [one for one in board.begun(row) if one.rows > height or one not in cells]  # titles
    cells = [cell for cell in cells if cell not in beside]
    while height < _TALLEST and _is_half(board, row + height, words, cells):
        height += 1
    found, made = _columns(board, row, height, columns, words, beside)
    if not found or 2 * len([one for one in cells if column_key(columns, one.text)]) < len(cells):
        return None
    return Head(below=row + height, columns=found, cells=tuple(made | set(beside)))


def _is_half(board: Board, row: int, words: FormWords, above: list[GridCell]) -> bool:
    """Tell whether a row only goes on with the heads above it."""
    begun = board.begun(row)
    left = min((cell.column for cell in above), default=0)
    return bool(begun) and all(
        (bare(cell.text) in words.fragments or _IN_BRACKETS.fullmatch(bare(cell.text)))
        and cell.column >= left
        for cell in begun
    )


def _columns(  # noqa: PLR0917
    board: Board,
    row: int,
    height: int,
    columns: Named,
    words: FormWords,
    beside: list[GridCell],
) -> tuple[tuple[Column, ...], set[GridCell]]:
    found: list[Column] = []
    made = set[GridCell]()
    last: tuple[GridCell, ...] = ()
    cells = [one for r in range(row, row + height) for one in board.begun(r) if one not in beside]
    width = max((cell.column + cell.columns for cell in cells), default=0)
    for place in range(width):
        stack = _stack(board, row, height, place, beside)
        if not stack:
            last = ()
            continue
        if stack == last and found and found[-1].end == place:
            one = found[-1]
            found[-1] = Column(key=one.key, start=one.start, end=place + 1, text=one.text)
            continue
        last = stack
        key = _key_of(stack, columns, words)
        taken = any(one.key == key for one in found)
        text = "".join(cell.text for cell in stack)
        if key and key != UNKNOWN and not taken:
            found.append(Column(key=key, start=place, end=place + 1, text=text))
            made.update(stack)
        else:
            found.append(Column(key=f"?{place}", start=place, end=place + 1, text=text))
    return tuple(one for one in found if one.key[:1] != "?"), made


def _stack(
    board: Board, row: int, height: int, place: int, beside: list[GridCell]
) -> tuple[GridCell, ...]:
    cells = [board.at(r, place) for r in range(row, row + height)]
    kept = [cell for cell in cells if cell is not None and cell not in beside and cell.row >= row]
    return tuple(dict.fromkeys(kept))


def _key_of(stack: tuple[GridCell, ...], columns: Named, words: FormWords) -> str:
    last = stack[-1].text
    key = column_key(columns, last)
    if key in _ALONE or len(stack) == 1:
        return key
    joined = column_key(columns, "".join(bare(cell.text) for cell in stack))
    if bare(last) in words.fragments:
        return joined or key
    return key or joined or column_key(columns, stack[0].text)
