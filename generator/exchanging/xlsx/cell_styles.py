"""How cells of our spreadsheets look: one font, thin lines, grey where nobody writes; A4 across."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from generator.exchanging.xlsx.cell_text import to_cell

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_INK, _LINE = "FF1F2933", "FFB8C0C8"
_THIN, _THICK = Side(style="thin", color=_LINE), Side(style="medium", color=_INK)
_A4 = 9

PLAIN = Font(name="宋体", size=10, color=_INK)
BOLD = Font(name="宋体", size=10, bold=True, color=_INK)
TITLE = Font(name="宋体", size=14, bold=True, color=_INK)
LOCKED = PatternFill("solid", start_color="FFF1F3F5", end_color="FFF1F3F5")
HEAD = PatternFill("solid", start_color="FFD9E2EC", end_color="FFD9E2EC")
OPEN_HEAD = PatternFill("solid", start_color="FFFFF3CD", end_color="FFFFF3CD")
OPEN = Protection(locked=False)
BOX = Border(left=_THIN, right=_THIN, bottom=_THIN, top=_THIN)
FIRST_BOX = Border(left=_THIN, right=_THIN, bottom=_THIN, top=_THICK)
TEXT = Alignment(horizontal="left", vertical="top", wrap_text=True)
NUMBER = Alignment(horizontal="right", vertical="top", wrap_text=True)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


def put(cell: Cell, value: str | int | Decimal | None) -> None:
    """Put a value in a cell; a text stays text, whatever it begins with."""
    if isinstance(value, str):
        if value:
            cell.value = to_cell(value)
            cell.data_type = "s"  # never a formula, never an error value
            cell.quotePrefix = True  # nor when somebody edits it
    elif value is not None:
        cell.value = float(value) if isinstance(value, Decimal) else value


def protect(sheet: Worksheet) -> None:
    """Lock all cells but the open ones; widths, heights and the filter stay free. No password."""
    protection = sheet.protection
    protection.sheet = True
    # In this format False means that the protection does not cover it.
    protection.formatColumns = protection.formatRows = protection.autoFilter = False


def print_across(sheet: Worksheet, *, area: str, head_row: int) -> None:
    """Print ``area`` on A4 across, one page wide, ``head_row`` repeated, pages numbered."""
    sheet.print_area = area
    sheet.print_title_rows = f"{head_row}:{head_row}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4  # inches
    margins.top, margins.bottom = 0.5, 0.6
    sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
