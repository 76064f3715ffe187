"""The sheets of an old workbook (.xls) as grids, where the package that reads them is installed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from generator.exchanging.office_tables.grid import (
    MAX_CELLS,
    Grid,
    GridCell,
    OpenedFile,
    sheet_address,
    tidy,
)
from generator.exchanging.office_tables.sheet_cells import shown_number
from generator.reading.attachments.budget import TooMuchError

_NO_READER = OpenedFile(
    fault="这是旧格式的 Excel 文件（.xls），没有装读它的程序。",
    advice="用 Excel 或 WPS 另存为 .xlsx 再来；或者运行 pip install 'mingzhang[xls]'。",
)


def old_workbook_grids(content: bytes) -> OpenedFile:
    """Return the sheets in sight as grids."""
    try:
        import xlrd
    except ImportError:
        return _NO_READER
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, logfile=io.StringIO()
        )
    except xlrd.XLRDError as error:
        if "encrypt" in str(error).casefold():
            return OpenedFile(
                fault="文件加了密码，打不开。", advice="在 Excel 里去掉打开密码，另存一份再来。"
            )
        raise ValueError(str(error)) from error
    grids = [
        Grid(where=f"工作表“{sheet.name}”", cells=tuple(_cells(book, sheet)))
        for sheet in book.sheets()
        if not sheet.visibility
    ]
    remarks = [f"隐藏的工作表“{one.name}”没有读" for one in book.sheets() if one.visibility]
    return OpenedFile(grids=tuple(grids), remarks=tuple(remarks))


def _cells(book: Any, sheet: Any) -> Iterator[GridCell]:
    spans = {(top, left): (bottom, right) for top, bottom, left, right in sheet.merged_cells}
    count = 0
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            text = _text(book, sheet.cell(row, column))
            if not text:
                continue
            count += 1
            if count > MAX_CELLS:
                raise TooMuchError(f"有字的格子超过 {MAX_CELLS // 10_000} 万个")
            bottom, right = spans.get((row, column), (row + 1, column + 1))
            yield GridCell(
                row=row,
                column=column,
                text=text,
                address=sheet_address(row, column),
                rows=min(bottom, sheet.nrows) - row,
                columns=right - column,
            )


def _text(book: Any, cell: Any) -> str:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_TEXT:
        return tidy(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "是" if cell.value else "否"
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        key = book.xf_list[cell.xf_index].format_key
        shown = book.format_map.get(key)
        return shown_number(repr(cell.value), key, shown.format_str if shown else "")
    return ""
