"""The reviewer's cells of one row: what is written, and what cannot be taken as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.exchanging.review_sheet import sheet_layout as layout
from generator.exchanging.review_sheet.sheet_rows import Answer, RowKind, SheetRow
from generator.exchanging.xlsx.cells import Cell
from generator.facts.units import DECIMAL_DIGITS, ZERO, plain
from generator.reading.quantities.number_faults import explain_number

_NUMBER = re.compile(rf"\d{{1,12}}(?:\.\d{{1,{DECIMAL_DIGITS}}})?")
_CLIP = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFault:
    """What is wrong in a spreadsheet: a cell (M12, or words, or nothing), what, and the way out."""

    message: str
    advice: str
    cell: str = ""


def read_answer(row: SheetRow, line: Mapping[str, Cell]) -> tuple[Answer, list[SheetFault]]:
    """Read the reviewer's cells of one row, each by its column's head."""
    faults = list(_misplaced(row, line))
    score, wrong = _score(row, line[layout.SCORE_HEAD])
    faults += wrong
    faults += _uncounted(line)
    answer = Answer(
        actual=line[layout.VALUE_HEAD].text if row.kind is RowKind.INDICATOR else "",
        score=score,
        reason=line[layout.REASON_HEAD].text,
        evidence="" if row.kind is RowKind.EXECUTION else line[layout.EVIDENCE_HEAD].text,
        taken_back=_taken_back(line),
        held=_held(line),
    )
    faults += _without_reason(row, line, answer)
    return answer, faults


def _taken_back(line: Mapping[str, Cell]) -> frozenset[str]:
    """Return the heads of the cells that held a result when the paper was written and are empty now."""
    return frozenset(head for head in _held(line) if line[head].value is None)


def _held(line: Mapping[str, Cell]) -> frozenset[str]:
    """Return the heads of the cells that held a result when the paper was written."""
    had = line[layout.HAD.head].text.split("、") if layout.HAD.head in line else ()
    return frozenset(head for head in had if head in line)


def _misplaced(row: SheetRow, line: Mapping[str, Cell]) -> Iterator[SheetFault]:
    for column in layout.OPEN:
        cell = line[column.head]
        if row.kind not in column.open_to and cell.value is not None:
            message = f"“{row.line}”这一行不填“{column.head}”，却写了“{_clip(cell.text)}”。"
            yield SheetFault(cell=cell.address, message=message, advice="清空这一格。")


def _uncounted(line: Mapping[str, Cell]) -> Iterator[SheetFault]:
    for head in layout.OPEN_HEADS:
        cell = line[head]
        if cell.uncounted:
            message = f"“{head}”是公式，文件里没有算出的结果。"
            advice = "直接写数或文字，不要写公式。"
            yield SheetFault(cell=cell.address, message=message, advice=advice)


def _score(row: SheetRow, cell: Cell) -> tuple[Decimal | None, list[SheetFault]]:
    value = cell.value
    if value is None:
        return None, []
    typed = unicodedata.normalize("NFKC", cell.text).strip()
    if isinstance(value, str) and _NUMBER.fullmatch(typed):
        value = Decimal(typed)
    if isinstance(value, bool) or not isinstance(value, Decimal) or cell.percent:
        fault = explain_number(cell.text, "分")
        message = f"“{layout.SCORE_HEAD}”写成了“{_clip(cell.text)}”，{fault.why}。"
        advice = fault.advice or "只写数，如 9.5。"
        return None, [SheetFault(cell=cell.address, message=message, advice=advice)]
    if not ZERO <= value <= row.limit:
        limit = plain(row.limit.normalize())
        message = f"“{layout.SCORE_HEAD}”写的是 {plain(value)}，要在 0 到分值 {limit} 之间。"
        fault_here = SheetFault(cell=cell.address, message=message, advice="核对后改正。")
        return None, [fault_here]
    return value, []


def _without_reason(
    row: SheetRow, line: Mapping[str, Cell], answer: Answer
) -> Iterator[SheetFault]:
    if row.kind is RowKind.TOTAL or answer.reason or line[layout.REASON_HEAD].uncounted:
        return
    filled = [
        column.head
        for column in layout.OPEN[:2]  # value and score
        if row.kind in column.open_to and line[column.head].value is not None
    ]
    if filled:
        message = f"填了“{filled[-1]}”，没有写“理由”。"
        advice = "写明查到了什么、为什么这样认定。"
        cell = line[layout.REASON_HEAD].address
        yield SheetFault(cell=cell, message=message, advice=advice)


def _clip(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _CLIP else flat[: _CLIP - 1] + "…"
