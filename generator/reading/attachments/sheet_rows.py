"""One sheet of a workbook as lines of text, and which of its rows and columns are out of sight."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.reading.attachments.xml_walk import Event, What

_LARGEST_GAP = 2_000  # empty rows kept, so that line n is row n
_WIDEST = 500  # empty cells kept in a row, so that a column stays one
_EMPTY = 1_000_000  # such rows and cells kept in a sheet
_POWER = re.compile(r"-?[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{1,2}")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_TRUE = ("1", "true")


@dataclass(slots=True)
class SheetRows:
    """The rows of a sheet, cells parted by tabs; hidden rows and columns count if not empty.

    ``used`` are the numbers of the shared strings shown in it.
    """

    lines: list[str] = field(default_factory=list)
    hidden_rows: int = 0
    hidden_columns: set[int] = field(default_factory=set)
    used: set[int] = field(default_factory=set)


def read_sheet(
    events: Iterator[Event], shared: Sequence[str], pay: Callable[[int], None]
) -> SheetRows:
    """Read one sheet.

    Args:
        events: What stands in it.
        shared: The workbook's strings, which cells point to by number.
        pay: Is told of the characters that cells repeat.
    """
    reader = _Reader(shared, pay)
    for what, name, attributes in events:
        if what is What.TEXT:
            if reader.in_value:
                reader.pieces.append(name)
        elif what is What.START:
            reader.start(name, attributes)
        elif what is What.END:
            reader.end(name)
    return reader.rows


class _Reader:
    """Takes the events of a sheet in turn."""

    def __init__(self, shared: Sequence[str], pay: Callable[[int], None]) -> None:
        self.rows, self.shared, self.pay = SheetRows(), shared, pay
        self.cells: list[str] = []
        self.pieces: list[str] = []
        self.kind = ""
        self.column = 0
        self.in_value = self.hidden_row = False
        self.hidden: list[tuple[int, int]] = []  # columns, from and to
        self.empty = _EMPTY

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in ("v", "t"):
            self.in_value = True
        elif name == "c":
            self.kind, self.pieces = attributes.get("t", ""), []
            self.column = _column(attributes.get("r", "")) or self.column + 1
        elif name == "row":
            self.cells, self.column = [], 0
            self.hidden_row = attributes.get("hidden") in _TRUE
            gap = whole(attributes.get("r")) - 1 - len(self.rows.lines)
            self.rows.lines.extend(self._blank(min(gap, _LARGEST_GAP)))
        elif name == "col" and attributes.get("hidden") in _TRUE:
            self.hidden.append((whole(attributes.get("min")), whole(attributes.get("max"))))

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self.in_value = False
        elif name == "c":
            text = self._value("".join(self.pieces))
            self.cells.extend(self._blank(min(self.column - 1, _WIDEST) - len(self.cells)))
            self.cells.append(text)
            if text and self._is_hidden():
                self.rows.hidden_columns.add(self.column)
        elif name == "row":
            self.rows.lines.append("\t".join(self.cells).rstrip("\t"))
            self.rows.hidden_rows += self.hidden_row and any(self.cells)

    def _is_hidden(self) -> bool:
        if self.column in self.rows.hidden_columns:
            return True
        self.pay(len(self.hidden))
        return any(low <= self.column <= high for low, high in self.hidden)

    def _blank(self, count: int) -> list[str]:
        count = max(0, min(count, self.empty))
        self.empty -= count
        return [""] * count

    def _value(self, text: str) -> str:
        """Return a cell as text; a long number that Excel wrote as a power in all its digits."""
        if self.kind == "s":
            place = whole(text)
            if place >= len(self.shared):
                return ""
            self.rows.used.add(place)
            self.pay(len(self.shared[place]))
            return self.shared[place]
        if _POWER.fullmatch(text):
            number = Decimal(text)
            if number == number.to_integral_value() and number.adjusted() < 20:
                return f"{number:.0f}"
        return text.strip()


def whole(text: str | None) -> int:
    """Return a whole number as XML writes it, 0 for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _column(address: str) -> int:
    letters = _COLUMN.match(address)
    number = 0
    for letter in letters[0] if letters else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
