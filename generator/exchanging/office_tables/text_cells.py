"""HTML tables (also those that call themselves .xls) and CSV as grids."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.exchanging.office_tables.document_cells import Rows
from generator.exchanging.office_tables.grid import (
    MAX_CELLS,
    Grid,
    GridCell,
    OpenedFile,
    sheet_address,
    tidy,
)
from generator.reading.attachments.budget import TooMuchError
from generator.reading.attachments.plain import decoded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 20_000_000  # characters of a page; exports of 1,000 forms have a tenth
_WIDEST, _TALLEST = 64, 2_000  # of a merged cell
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption", "title"})
_UNSEEN = frozenset({"script", "style", "head", "noscript", "template", "select"})


def page_grids(content: bytes) -> OpenedFile:
    """Return a page as one grid: its tables and the paragraphs between them."""
    from lxml import html

    text = decoded(content)[0]
    if len(text) > _LONGEST:
        raise TooMuchError(f"网页超过 {_LONGEST // 1_000_000} 百万字")
    rows = Rows()
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    _walk(html.document_fromstring(text.encode(), parser=parser), rows)
    return OpenedFile(grids=(Grid(where="", cells=tuple(rows.cells)),))


def _walk(top: HtmlElement, rows: Rows) -> None:
    pending = [top]
    while pending:
        element = pending.pop()
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if element.tag == "table" and element.find(".//table") is None:
            _lay_table(element, rows)
        elif element.tag in _BLOCKS and element.find(".//table") is None:
            rows.paragraph(tidy(_text(element)))
        else:
            if element.text and element.tag not in ("tr", "table", "tbody"):
                rows.paragraph(tidy(element.text))
            pending.extend(reversed(element))
        if element.tail and element is not top:
            rows.paragraph(tidy(element.tail))


def _text(element: HtmlElement) -> str:
    for one in element.iter("br"):
        one.tail = "\n" + (one.tail or "")
    for one in element.iter("p", "div"):
        one.tail = "\n" + (one.tail or "")
    return "".join(
        piece.replace("\r", "") for piece in element.itertext() if isinstance(piece, str)
    )


def _lay_table(table: HtmlElement, rows: Rows) -> None:
    rows.table += 1
    taken = set[tuple[int, int]]()
    caption = table.find("caption")
    if caption is not None:
        rows.paragraph(tidy(_text(caption)))
    for number, line in enumerate(table.iter("tr"), 1):
        column = 0
        for cell in line.iter("td", "th"):
            while (rows.row, column) in taken:
                column += 1
            down, right = _span(cell, "rowspan", _TALLEST), _span(cell, "colspan", _WIDEST)
            taken.update(
                (rows.row + r, column + c) for r in range(down) for c in range(right) if r or c
            )
            where = f"第 {rows.table} 个表第 {number} 行第 {column + 1} 格"
            rows.put(tidy(_text(cell)), column, right, down, where)
            column += right
        rows.row += 1


def _span(cell: HtmlElement, name: str, most: int) -> int:
    text = (cell.get(name) or "1").strip()
    return min(max(int(text), 1), most) if text.isascii() and text.isdigit() else 1


def csv_grids(content: bytes) -> OpenedFile:
    """Return a table of separated values as one grid."""
    text = decoded(content)[0].removeprefix("\ufeff")
    head = text[:4_000]
    mark = max(",\t;", key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    return OpenedFile(grids=(Grid(where="", cells=tuple(_csv_cells(lines))),))


def _csv_cells(lines: Iterator[list[str]]) -> Iterator[GridCell]:
    count = 0
    for row, line in enumerate(lines):
        for column, raw in enumerate(line):
            text = tidy(raw)
            if text:
                count += 1
                if count > MAX_CELLS:
                    raise TooMuchError(f"有字的格子超过 {MAX_CELLS // 10_000} 万个")
                address = sheet_address(row, column)
                yield GridCell(row=row, column=column, text=text, address=address)
