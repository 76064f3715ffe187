"""One sheet of a workbook as lines of text, and which of its rows and columns are out of sight."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.reading.attachments.xml_walk import What, walk

_LARGEST_GAP = 2_000  # empty rows kept, so that line n is row n
_WIDEST = 500  # empty cells kept in a row, so that a column stays one
_POWER = re.compile(r"-?[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{1,2}")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_TRUE = ("1", "true")


@dataclass(slots=True)
class SheetRows:
    """The rows of a sheet, cells parted by tabs; hidden rows and columns count if not empty."""

    lines: list[str] = field(default_factory=list)
    hidden_rows: int = 0
    hidden_columns: set[int] = field(default_factory=set)


def read_sheet(content: bytes, shared: Sequence[str]) -> SheetRows:
    """Read one sheet; ``shared`` are the workbook's strings, which cells point to by number."""
    reader = _Reader(shared)
    for what, name, attributes in walk(content):
        if what is What.TEXT:
            if reader.in_value:
                reader.pieces.append(name)
        elif what is What.START:
            reader.start(name, attributes)
        else:
            reader.end(name)
    return reader.rows


class _Reader:
    """Takes the events of a sheet in turn."""

    def __init__(self, shared: Sequence[str]) -> None:
        self.rows, self.shared = SheetRows(), shared
        self.cells: list[str] = []
        self.pieces: list[str] = []
        self.kind = ""
        self.column = 0
        self.in_value = self.hidden_row = False
        self.hidden: list[tuple[int, int]] = []  # columns, from and to

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
            self.rows.lines.extend([""] * max(0, min(gap, _LARGEST_GAP)))
        elif name == "col" and attributes.get("hidden") in _TRUE:
            self.hidden.append((whole(attributes.get("min")), whole(attributes.get("max"))))

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self.in_value = False
        elif name == "c":
            text = _value(self.kind, "".join(self.pieces), self.shared)
            gap = min(self.column - 1, _WIDEST) - len(self.cells)
            self.cells.extend([""] * max(0, gap))
            self.cells.append(text)
            if text and any(low <= self.column <= high for low, high in self.hidden):
                self.rows.hidden_columns.add(self.column)
        elif name == "row":
            self.rows.lines.append("\t".join(self.cells).rstrip("\t"))
            self.rows.hidden_rows += self.hidden_row and any(self.cells)


def _value(kind: str, text: str, shared: Sequence[str]) -> str:
    """Return a cell as text; a long number that Excel wrote as a power in all its digits."""
    if kind == "s":
        place = whole(text)
        return shared[place] if place < len(shared) else ""
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
