"""A grid of cells as a reader sees it: texts, where they stand, how far they are merged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.exchanging.xlsx.addresses import letters

MAX_CELLS = 300_000
"""Cells with something in them that one file may hold; 45 forms have about 10,000."""

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\u200b-\u200f\u2028-\u202e]"
)
_BLANKS = re.compile(r"[ \t\u00a0\u3000]+(?=\n|\Z)|(?<=\n)[ \t\u00a0\u3000]+|\A[ \t\u00a0\u3000]+")
_EMPTY_LINES = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A cell with text; rows and columns count from 0, ``rows`` and ``columns`` how many it covers.

    ``address`` is what its program calls it (B7), or 第 7 行第 2 格 where it has no names.
    """

    row: int
    column: int
    text: str
    address: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet, or all tables and paragraphs of a document one below the other, in reading order.

    ``where`` is what a clerk calls it, empty where a file has only one.
    """

    where: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """What a file holds, or one sentence (``fault``) and a way out (``advice``) why it holds nothing.

    ``remarks`` say what was passed over on purpose.
    """

    grids: tuple[Grid, ...] = ()
    fault: str = ""
    advice: str = ""
    remarks: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """Return a cell's text without what cannot be seen: control characters, blanks at the ends."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return _EMPTY_LINES.sub("\n", _BLANKS.sub("", _CONTROL.sub("", plain))).strip()


def sheet_address(row: int, column: int) -> str:
    """Return an address as spreadsheets write it (B7)."""
    return f"{letters(column)}{row + 1}"
