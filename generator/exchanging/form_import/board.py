"""A stretch of a grid that is read as one form: cells by place, and which of them were used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.exchanging.office_tables.grid import GridCell

_AMOUNT = re.compile(
    r"[¥￥]?([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(亿元|万元|千元|元|分)?"
)
_NOTHING = re.compile(r"[-—－–―─/／\\\\*＊]{1,4}|无|空")
_RATE = re.compile(r"[0-9]+(?:\.[0-9]+)?%?")


class Board:
    """Cells by row and column; a merged cell stands at every place it covers."""

    def __init__(self, cells: Iterable[GridCell]) -> None:
        self.cells = tuple(cells)
        self.used = set[GridCell]()
        self._rows = dict[int, list[GridCell]]()
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.rows):
                self._rows.setdefault(row, []).append(cell)
        for line in self._rows.values():
            line.sort(key=lambda cell: cell.column)

    @property
    def rows(self) -> list[int]:
        """The rows with anything in them."""
        return sorted(self._rows)

    def row(self, row: int) -> list[GridCell]:
        """Return the cells a row crosses, from the left."""
        return self._rows.get(row, [])

    def begun(self, row: int) -> list[GridCell]:
        """Return the cells whose first row this is, from the left."""
        return [cell for cell in self.row(row) if cell.row == row]

    def at(self, row: int, column: int) -> GridCell | None:
        """Return the cell that covers a place."""
        for cell in self.row(row):
            if cell.column <= column < cell.column + cell.columns:
                return cell
        return None

    def right_of(self, cell: GridCell) -> GridCell | None:
        """Return the next cell to the right in the same row."""
        beyond = cell.column + cell.columns
        return next((one for one in self.row(cell.row) if one.column >= beyond), None)

    def use(self, *cells: GridCell | None) -> None:
        """Mark cells as taken care of."""
        self.used.update(cell for cell in cells if cell is not None)

    def left(self) -> Iterator[GridCell]:
        """Yield the cells nobody used, in reading order."""
        for cell in self.cells:
            if cell not in self.used:
                yield cell


def number_in(text: str) -> tuple[Decimal, str] | None:
    """Return a number exactly as typed, without thousands separators, and the unit behind it."""
    flat = "".join(unicodedata.normalize("NFKC", text).split())
    found = _AMOUNT.fullmatch(flat)
    return (Decimal(found[1].replace(",", "")), found[2] or "") if found else None


def stands_for_nothing(text: str) -> bool:
    """Tell whether a cell only says that nothing belongs there: a dash, a stroke."""
    return _NOTHING.fullmatch("".join(text.split())) is not None


def rate_in(text: str) -> str:
    """Return a rate as forms print it, empty where the text is none."""
    flat = "".join(unicodedata.normalize("NFKC", text).split()).replace(",", "")
    return flat if _RATE.fullmatch(flat) else ""


def is_numeric(text: str) -> bool:
    """Tell whether a cell holds a number or a rate and nothing else."""
    return number_in(text) is not None or bool(rate_in(text))
