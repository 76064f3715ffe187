"""What stands in the cells of an .xlsx file somebody sends us: plain values, with their addresses."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from generator.exchanging.xlsx.cell_text import from_cell
from generator.exchanging.xlsx.steady_zip import fault_of
from generator.facts.units import DECIMAL_DIGITS, HUNDRED, plain, round_half_up

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

Value = str | Decimal | bool | date | None

_ROWS, _COLUMNS = 20_000, 40  # what lies beyond is not read
_DAMAGED = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError, OSError),
    *(AssertionError, NotImplementedError, ParseError, zipfile.BadZipFile, zlib.error),
)
"""What openpyxl raises over a file that is damaged or made up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell; ``uncounted`` marks a formula whose result the file does not hold."""

    address: str
    value: Value = None
    percent: bool = False
    uncounted: bool = False

    @property
    def text(self) -> str:
        """The value as a reader sees it: a percentage with its sign, a date as YYYY-MM-DD."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, bool):
            return "是" if self.value else "否"
        if isinstance(self.value, date):
            return self.value.isoformat()
        if self.value is None:
            return ""
        if self.percent:
            return f"{plain((self.value * HUNDRED).normalize())}%"
        return plain(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: its rows from the first on, each with as many cells as the widest."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]

    def at(self, address: str) -> Cell:
        """Return a cell by its address, an empty one where the sheet ends before."""
        for row in self.rows:
            for cell in row:
                if cell.address == address:
                    return cell
        return Cell(address=address)


def read_sheets(content: bytes) -> tuple[tuple[Sheet, ...], str]:
    """Return the sheets of a file, or none and a Chinese sentence that says why."""
    fault = fault_of(content)
    if fault:
        return (), fault
    try:
        stated, counted = _load(content, values=False), _load(content, values=True)
        return tuple(_sheets(stated, counted)), ""
    except _DAMAGED:
        return (), "这个 .xlsx 文件损坏了，打不开。"


def _load(content: bytes, *, values: bool) -> Workbook:
    """Load a workbook: its formulas, or the results last saved with them."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about features of Excel we have no use for
        return load_workbook(io.BytesIO(content), data_only=values, keep_links=False)


def _sheets(stated: Workbook, counted: Workbook) -> Iterator[Sheet]:
    for sheet in stated.worksheets:
        results = counted[sheet.title]
        rows, columns = min(sheet.max_row, _ROWS), min(sheet.max_column, _COLUMNS)
        yield Sheet(
            name=sheet.title,
            rows=tuple(
                tuple(_cell(mine, theirs) for mine, theirs in zip(row, beside, strict=True))
                for row, beside in zip(
                    sheet.iter_rows(max_row=rows, max_col=columns),
                    results.iter_rows(max_row=rows, max_col=columns),
                    strict=True,
                )
            ),
        )


def _cell(stated: Any, counted: Any) -> Cell:
    """Return a cell from both readings of the file; only the first knows what is a formula."""
    formula = stated.data_type == "f"
    value = _value(counted.value if formula else stated.value)
    return Cell(
        address=stated.coordinate,
        value=value,
        percent="%" in str(stated.number_format),
        uncounted=formula and value is None,
    )


def _value(value: object) -> Value:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value
    return from_cell(str(value)) or None


def _number(value: float) -> Value:
    number = Decimal(repr(value))
    if not number.is_finite():
        return str(value)
    # what is beyond the decimals a stated number may have, the binary number added
    return (
        round_half_up(number, DECIMAL_DIGITS).normalize() if number.as_tuple().exponent else number
    )
