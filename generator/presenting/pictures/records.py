"""What a picture shows, before any drawing: labels and numbers, the same for the picture and its table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.presenting.prepared.addresses import Address
from generator.presenting.prepared.listing import Behind

Number = Decimal | int | None
"""A number of a picture; None is 未填报 or not to be computed, and draws nothing."""


class Form(StrEnum):
    """How the numbers of a row are drawn."""

    BARS = "bars"  # one bar
    OVER = "over"  # the second number as a bar within the outline of the first
    STACK = "stack"  # bars one after the other
    RANGE = "range"  # lower, middle, upper: a line with a dot in the middle


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One number of every row: its name, unit and look (1 to 4, 0 grey; see ``pieces``)."""

    name: str
    unit: str = ""
    look: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: as many numbers as there are series; ``lists`` are the projects behind them.

    ``look`` replaces that of the series where the row has one of its own; ``text`` what stands at
    the end of the row instead of the numbers; ``address`` is the page that the label is about.
    """

    label: str
    numbers: tuple[Number, ...]
    lists: tuple[Behind | None, ...] = ()
    look: int | None = None
    text: str = ""
    address: Address | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture of rows. ``key`` begins its ids on the page, ``head`` is the head of the labels.

    ``summary`` says in a sentence what there is to see; ``least`` and ``most`` are the numbers at the
    edges, ``mark`` one that is marked on every row. ``note`` says what the picture leaves out.
    """

    key: str
    title: str
    summary: str
    head: str
    form: Form
    series: tuple[Series, ...]
    rows: tuple[Row, ...]
    most: Decimal
    least: Decimal = Decimal(0)
    mark: Decimal | None = None
    mark_label: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """A row of counts with the projects behind each."""

    label: str
    counts: tuple[int, ...]
    lists: tuple[Behind | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A picture of counts in rows and columns, the larger the count the larger its circle."""

    key: str
    title: str
    summary: str
    head: str
    across: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    note: str = ""

    @property
    def most(self) -> int:
        """The largest count."""
        return max((count for row in self.rows for count in row.counts), default=0)


def largest(rows: tuple[Row, ...]) -> Decimal:
    """Return the largest number of some rows, at least 0: where their scale ends."""
    numbers = [Decimal(number) for row in rows for number in row.numbers if number is not None]
    return max(numbers, default=Decimal(0)) if numbers and max(numbers) > 0 else Decimal(0)
