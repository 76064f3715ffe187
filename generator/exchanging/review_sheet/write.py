"""The work paper for reviewers as an .xlsx file: the form locked, the reviewer's columns open."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from generator.exchanging.review_sheet import sheet_layout as layout
from generator.exchanging.review_sheet.sheet_rows import (
    RowKind,
    SheetRow,
    fingerprint,
    project_rows,
)
from generator.exchanging.xlsx.steady_zip import steady
from generator.facts.diagnostics import Finding
from generator.facts.form.keys import Key
from generator.facts.records.ledger import UnitYear
from generator.facts.units import plain
from generator.judging.review.reviewed_scores import ProjectReview

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FIRST_ROW = layout.HEAD_ROW + 1


def sheet_rows(
    reviews: Iterable[ProjectReview], findings: Sequence[Finding]
) -> tuple[SheetRow, ...]:
    """Return the rows of all projects, what a review holds already filled in.

    Args:
        reviews: The projects with what was found about each so far, in the order of the sheet.
        findings: Of the whole site; each row shows those about it.
    """
    return tuple(row for reviewed in reviews for row in project_rows(reviewed, findings))


def review_sheet(unit_year: UnitYear, rows: Sequence[SheetRow]) -> bytes:
    """Write the work paper; the same rows give the same bytes."""
    from openpyxl import Workbook

    from generator.exchanging.xlsx.cell_styles import print_across, protect

    book = Workbook()
    sheet = book.active
    sheet.title = layout.SHEET
    _title(sheet, unit_year)
    _heads(sheet)
    for index, row in enumerate(rows):
        first = index == 0 or rows[index - 1].project != row.project
        _row(sheet, _FIRST_ROW + index, row, first=first)
    _limit_scores(sheet, rows)
    last = layout.HEAD_ROW + max(len(rows), 1)
    sheet.auto_filter.ref = f"A{layout.HEAD_ROW}:{_letter(layout.KEY)}{last}"
    sheet.freeze_panes = f"C{_FIRST_ROW}"
    protect(sheet)
    print_across(sheet, area=f"A1:{_letter(layout.OPEN[-1])}{last}", head_row=layout.HEAD_ROW)
    _about(book, unit_year, rows)
    made = io.BytesIO()
    book.save(made)
    return steady(made.getvalue())


def _title(sheet: Worksheet, unit_year: UnitYear) -> None:
    from generator.exchanging.xlsx import cell_styles as look

    example = "（示例）" if unit_year.unit.example or unit_year.report.example else ""
    title = f"{unit_year.unit.name} {unit_year.year} 年度项目支出绩效自评复核底稿{example}"
    look.put(sheet.cell(layout.TITLE_ROW, 1), title)
    sheet.cell(layout.TITLE_ROW, 1).font = look.TITLE
    review = unit_year.review
    dated = review.dated.isoformat() if review and review.dated else ""
    for label, word, address, value in (
        ("A2", Key.REVIEWER, layout.REVIEWER_CELL, review.reviewer if review else ""),
        ("F2", Key.REVIEWED_ON, layout.DATE_CELL, dated),
    ):
        look.put(sheet[label], word)
        look.put(sheet[address], value)
        sheet[label].font, sheet[address].font = look.BOLD, look.PLAIN
        sheet[address].protection, sheet[address].number_format = look.OPEN, "@"
    for address in (*layout.REVIEWER_SPAN, layout.DATE_CELL):
        sheet[address].border = look.BOX
    sheet.merge_cells(f"{layout.REVIEWER_SPAN[0]}:{layout.REVIEWER_SPAN[-1]}")
    look.put(sheet["H2"], "白色格子由复核人员填写，灰色格子锁定；填法见“说明”一页")


def _heads(sheet: Worksheet) -> None:
    from generator.exchanging.xlsx import cell_styles as look

    for index, column in enumerate(layout.COLUMNS, start=1):
        cell = sheet.cell(layout.HEAD_ROW, index)
        look.put(cell, column.head)
        cell.fill = look.OPEN_HEAD if column.open_to else look.HEAD
        cell.font, cell.alignment, cell.border = look.BOLD, look.CENTRED, look.BOX
        sheet.column_dimensions[_letter(column)].width = column.width
    sheet.row_dimensions[layout.HEAD_ROW].height = 42


def _row(sheet: Worksheet, number: int, row: SheetRow, *, first: bool) -> None:
    from generator.exchanging.xlsx import cell_styles as look

    for index, column in enumerate(layout.COLUMNS, start=1):
        cell, value = sheet.cell(number, index), column.value(row)
        is_score = column.head == layout.SCORE_HEAD
        look.put(cell, value)
        cell.font = look.BOLD if row.kind is RowKind.TOTAL else look.PLAIN
        cell.alignment = look.NUMBER if is_score or isinstance(value, Decimal) else look.TEXT
        cell.border = look.FIRST_BOX if first else look.BOX
        if row.kind in column.open_to:
            cell.protection = look.OPEN
            cell.number_format = "General" if is_score else "@"
        else:
            cell.fill = look.LOCKED


def _limit_scores(sheet: Worksheet, rows: Sequence[SheetRow]) -> None:
    """Let a score be 0 to the line's weight, one rule for all lines of a weight."""
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = _letter(layout.OPEN[layout.OPEN_HEADS.index(layout.SCORE_HEAD)])
    limits = sorted((row.limit, number) for number, row in enumerate(rows, start=_FIRST_ROW))
    for limit, numbers in groupby(limits, key=lambda pair: pair[0]):
        words = plain(limit.normalize())
        rule = DataValidation(
            type="decimal",
            operator="between",
            formula1="0",
            formula2=words,
            allow_blank=True,
            showErrorMessage=True,
            errorStyle="stop",
            errorTitle=layout.SCORE_HEAD,
            error=f"填 0 到 {words} 之间的数，只写数，不写“分”字。",
        )
        for _, number in numbers:
            rule.add(f"{letter}{number}")
        sheet.add_data_validation(rule)


def _about(book: Workbook, unit_year: UnitYear, rows: Sequence[SheetRow]) -> None:
    """Write what tells this file from any other, and how it is filled in."""
    from generator.exchanging.xlsx import cell_styles as look

    sheet = book.create_sheet(layout.ABOUT)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 14, 76
    facts = (
        ("表样", layout.MARK_CELL, layout.MARK),
        ("单位标识", layout.UNIT_CELL, unit_year.unit.id),
        ("年度", layout.YEAR_CELL, str(unit_year.year)),
        ("数据指纹", layout.PRINT_CELL, fingerprint(rows)),
    )
    look.put(sheet["A1"], "这几行供程序辨认文件，请不要改")
    for label, address, value in facts:
        look.put(sheet[f"A{address[1:]}"], label)
        look.put(sheet[address], value)
    for number, line in enumerate(layout.ABOUT_LINES, start=7):
        look.put(sheet.cell(number, 1), line)
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=2)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.font, cell.alignment = look.PLAIN, look.TEXT
    look.protect(sheet)


def _letter(column: layout.Column) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(layout.COLUMNS.index(column) + 1))
