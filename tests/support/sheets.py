"""Work papers made from the small year with a review, and filled in as a reviewer would."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import load_workbook

from generator.exchanging.review_sheet.read import SheetReading, WorkPaper, open_work_paper
from generator.exchanging.review_sheet.read import read_work_paper as read
from generator.exchanging.review_sheet.sheet_rows import SheetRow
from generator.exchanging.review_sheet.write import review_sheet, sheet_rows
from generator.facts.diagnostics import Finding
from generator.judging.review.reviewed_scores import review_all
from tests.support import reviews

PAPER = "复核底稿"


def rows(*findings: Finding, **changed: str) -> tuple[SheetRow, ...]:
    site = reviews.ledger(**changed)
    entries = review_all(reviews.year_of(site).review, reviews.evaluations(site))
    return sheet_rows(entries, findings)


def paper(**changed: str) -> bytes:
    site = reviews.ledger(**changed)
    return review_sheet(reviews.year_of(site), rows(**changed))


def column(sheet: Any, head: str) -> str:
    (found,) = [cell.column_letter for cell in sheet[3] if cell.value == head]
    return str(found)


def filled(content: bytes, cells: dict[str, object]) -> bytes:
    """The work paper with cells changed; ``复核得分5`` is row 5 of that column, ``C3`` a cell."""
    book = load_workbook(io.BytesIO(content))
    sheet = book[PAPER]
    heads = [str(cell.value) for cell in sheet[3]]
    for name, value in cells.items():
        head = next((head for head in heads if name.startswith(head)), "")
        address = column(sheet, head) + name.removeprefix(head) if head else name
        sheet[address] = value
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def opened(content: bytes) -> WorkPaper:
    found = open_work_paper(content)
    assert isinstance(found, WorkPaper), found
    return found


def reading(cells: dict[str, object], **changed: str) -> SheetReading:
    """What is read of a work paper after a reviewer changed some cells."""
    return read(opened(filled(paper(**changed), cells)), rows(**changed))
