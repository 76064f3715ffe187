"""What a spreadsheet of ours holds: cells with looks, choices, hints, and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

CellValue = str | int | Decimal | None

_LONGEST_NAME = 31  # characters of a sheet's name
_FORBIDDEN = str.maketrans("[]:*?/\\'", "（）：＊？／＼’")


class Look(Enum):
    """How a cell looks; the value is its number in the style sheet."""

    PLAIN = 0
    TITLE = 1
    HEAD = 2
    LABEL = 3
    TEXT = 4
    NUMBER = 5
    MONEY = 6
    OPEN = 7  # text to be filled in
    OPEN_NUMBER = 8
    NOTE = 9
    CENTRED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class BookCell:
    """A cell; ``column`` counts from 0, ``columns`` and ``rows`` are how far it is merged."""

    column: int
    value: CellValue = None
    look: Look = Look.TEXT
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRow:
    """A row from the left; ``height`` in points, none for the program's own."""

    cells: tuple[BookCell, ...]
    height: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a program offers on cells (``where``, e.g. ``A6:A20``): words to choose from, a hint."""

    where: str
    words: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookSheet:
    """A sheet.

    ``widths`` are in characters; ``frozen`` counts the rows and columns that stay in sight,
    ``repeated`` the rows (from 1) printed on every page, ``hidden`` the columns nobody sees.
    ``filtered`` is the range with filters.
    """

    name: str
    rows: tuple[BookRow, ...]
    widths: tuple[int, ...]
    frozen: tuple[int, int] = (0, 0)
    repeated: tuple[int, int] | None = None
    hidden: frozenset[int] = frozenset()
    across: bool = False
    offers: tuple[Offer, ...] = ()
    filtered: str = ""


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """Yield names a program accepts, each once: no forbidden characters, at most 31."""
    taken = set[str]()
    for word in wanted:
        base = "".join(c for c in word.translate(_FORBIDDEN) if c.isprintable()).strip() or "表"
        name, number = base[:_LONGEST_NAME], 1
        while name.casefold() in taken:
            number += 1
            tail = f"（{number}）"
            name = base[: _LONGEST_NAME - len(tail)] + tail
        taken.add(name.casefold())
        yield name
