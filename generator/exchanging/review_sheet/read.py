"""A filled-in work paper back into what the reviewer found; whatever is wrong with it, in one run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator.exchanging.review_sheet import sheet_layout as layout
from generator.exchanging.review_sheet.answers import SheetFault, read_answer
from generator.exchanging.review_sheet.sheet_rows import (
    Answer,
    SheetRow,
    fingerprint_of,
    locked,
    number_text,
)
from generator.exchanging.xlsx.cells import Cell, Sheet, read_sheets
from generator.facts.form.keys import Key
from generator.reading.quantities.meant_date import date_advice

_Key = tuple[str, str]  # project, 序号
_LOOKED_AT = 20  # rows in which the heads are looked for
_COMPUTED = ("复算得分", "核对结果")  # may change with the rules, and nobody reads them back


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPaper:
    """An .xlsx file that says it is one of ours; ``mark`` is its fingerprint of the locked cells."""

    unit: str
    year: str
    mark: str
    sheet: Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """What a reviewer wrote: rows with answers in the order of the sheet, and what is wrong.

    ``dated`` is None where no date is written. With any fault nothing should be taken over.
    ``addresses`` are those of each row's cells (M12) by project, 序号 and head.
    """

    answers: tuple[tuple[SheetRow, Answer], ...]
    faults: tuple[SheetFault, ...]
    reviewer: str = ""
    dated: date | None = None
    addresses: Mapping[tuple[str, str, str], str] = field(default_factory=dict)


@dataclass(slots=True)
class _Work:
    """What is gathered while the rows are read."""

    answers: list[tuple[SheetRow, Answer]] = field(default_factory=list)
    faults: list[SheetFault] = field(default_factory=list)
    seen: dict[_Key, str] = field(default_factory=dict)  # the address of each row read
    strays: set[str] = field(default_factory=set)  # the 序号 of rows that belong to no project


def open_work_paper(content: bytes) -> WorkPaper | SheetFault:
    """Open a file and see that it is a work paper."""
    sheets, fault = read_sheets(content)
    if fault:
        return SheetFault(message=fault, advice="请给出 mingzhang review-sheet 写出的 .xlsx 文件。")
    about = next((one for one in sheets if one.at(layout.MARK_CELL).text == layout.MARK), None)
    others = [one for one in sheets if one is not about]
    paper = next((one for one in others if one.name == layout.SHEET), None)
    paper = paper or next((one for one in others if _head_row(one)), None)  # it was renamed
    if about is None or paper is None:
        return SheetFault(
            message=f"这不是复核底稿：没有“{layout.SHEET}”“{layout.ABOUT}”两页，或者表样对不上。",
            advice="请用 mingzhang review-sheet 单位 年度 写出的文件，不要删改“说明”一页。",
        )
    return WorkPaper(
        unit=about.at(layout.UNIT_CELL).text,
        year=about.at(layout.YEAR_CELL).text,
        mark=about.at(layout.PRINT_CELL).text,
        sheet=paper,
    )


def read_work_paper(paper: WorkPaper, rows: Sequence[SheetRow]) -> SheetReading:
    """Read what a reviewer wrote.

    Args:
        paper: The file.
        rows: What the work paper of this unit and year would hold today, all projects.
    """
    head_row = _head_row(paper.sheet)
    if head_row not in (0, layout.HEAD_ROW):
        return SheetReading(answers=(), faults=(_moved_head(head_row),))
    places = _columns(paper.sheet)
    wanted = [column.head for column in layout.COLUMNS if column is not layout.HAD]
    missing = [head for head in wanted if head not in places]
    if missing:
        return SheetReading(answers=(), faults=(_missing_columns(missing),))
    work = _Work()
    lines = [
        {head: row[index] for head, index in places.items()}
        for row in paper.sheet.rows[layout.HEAD_ROW :]
        if any(cell.value is not None for cell in row)
    ]
    expected = {(row.project, row.line): row for row in rows}
    for line in lines:
        _read_line(line, expected, work)
    work.faults += _locked_faults(paper, lines, expected, work)
    work.faults += _missing_rows(work, expected)
    dated = _date(paper.sheet.at(layout.DATE_CELL), work)
    return SheetReading(
        answers=tuple(work.answers),
        faults=tuple(sorted(work.faults, key=_place)),
        reviewer=paper.sheet.at(layout.REVIEWER_CELL).text,
        dated=dated,
        addresses={
            (*_key(line), head): cell.address for line in lines for head, cell in line.items()
        },
    )


def _head_row(sheet: Sheet) -> int:
    """Return the row (from 1) in which the heads of a work paper stand, 0 where none does."""
    for number, row in enumerate(sheet.rows[:_LOOKED_AT], 1):
        heads = {cell.text for cell in row}
        if {layout.KEY.head, Key.NUMBER, layout.SCORE_HEAD} <= heads:
            return number
    return 0


def _moved_head(row: int) -> SheetFault:
    more = row - layout.HEAD_ROW
    what = f"多了 {more} 行" if more > 0 else f"少了 {-more} 行"
    return SheetFault(
        cell=f"第 {row} 行",
        message=f"表头应当在第 {layout.HEAD_ROW} 行，现在在第 {row} 行：上面{what}。",
        advice="删去上面插入的行。"
        if more > 0
        else "撤销删行；或者重新写一份底稿，把复核结果抄过去。",
    )


def _missing_columns(heads: Sequence[str]) -> SheetFault:
    listed = "、".join(f"“{head}”" for head in heads)
    return SheetFault(
        cell=f"第 {layout.HEAD_ROW} 行",
        message=f"少了{listed}这{'几' if len(heads) > 1 else '一'}列。",
        advice="不要删列、不要改列名；重新写一份底稿，把复核结果抄过去。",
    )


def _place(fault: SheetFault) -> tuple[bool, int, str]:
    """Order faults as the sheet is read: by row, then by column; those about no cell come last."""
    found = re.fullmatch(r"([A-Z]+)(\d+)", fault.cell)
    return (False, int(found[2]), found[1].rjust(3)) if found else (True, 0, fault.cell)


def _columns(sheet: Sheet) -> dict[str, int]:
    """Return where each head stands; a head that stands twice counts where it stands first."""
    if len(sheet.rows) < layout.HEAD_ROW:
        return {}
    heads = [cell.text for cell in sheet.rows[layout.HEAD_ROW - 1]]
    return {head: heads.index(head) for head in dict.fromkeys(heads) if head}


def _key(line: Mapping[str, Cell]) -> _Key:
    return line[layout.KEY.head].text, line[Key.NUMBER].text


def _read_line(line: Mapping[str, Cell], expected: Mapping[_Key, SheetRow], work: _Work) -> None:
    key, address = _key(line), line[layout.KEY.head].address
    row = expected.get(key)
    if row is None and not any(key):
        written = next(cell for cell in line.values() if cell.value is not None)
        message = f"这一行是插入的，没有“{layout.KEY.head}”和“{Key.NUMBER}”，不知道说的是哪一项。"
        advice = "把写的内容移到所说的那一项的行里，再删去这一行。"
        work.faults.append(SheetFault(cell=written.address, message=message, advice=advice))
        return
    if row is None:
        message = f"这一行写的是项目“{key[0]}”的“{key[1]}”，数据里没有。"
        advice = "“项目标识”和“序号”不能改；项目或指标已经删改的，重新写一份底稿。"
        work.faults.append(SheetFault(cell=address, message=message, advice=advice))
        work.strays.add(key[1])
        return
    if key in work.seen:
        message = f"这一行和 {work.seen[key]} 是同一项（项目“{key[0]}”的“{key[1]}”）。"
        work.faults.append(SheetFault(cell=address, message=message, advice="删去多出的一行。"))
        return
    work.seen[key] = address
    answer, faults = read_answer(row, line)
    work.faults += faults
    if answer.given:
        work.answers.append((row, answer))


def _locked_faults(
    paper: WorkPaper,
    lines: Sequence[Mapping[str, Cell]],
    expected: Mapping[_Key, SheetRow],
    work: _Work,
) -> list[SheetFault]:
    """Tell which locked cells say something else than the data.

    The fingerprint says whether somebody edited the sheet or the data changed after it was
    written; in that case only lines with answers matter: the reviewer saw other figures.
    """
    lines = [line for line in lines if any(_key(line))]  # an inserted row is told already
    found = [[_shown(line[head]) for head in layout.LOCKED_HEADS] for line in lines]
    edited = fingerprint_of(found) != paper.mark
    answered = {(row.project, row.line) for row, _ in work.answers}
    faults = []
    for line, texts in zip(lines, found, strict=True):
        row = expected.get(_key(line))
        if row is None or not (edited or _key(line) in answered):
            continue
        for head, text, wanted in zip(layout.LOCKED_HEADS, texts, locked(row), strict=True):
            if text != wanted and head not in _COMPUTED:
                faults.append(_locked_fault(line[head], head, wanted, edited=edited))
    return faults


def _shown(cell: Cell) -> str:
    """Return a locked cell as :func:`locked` has it."""
    return number_text(cell.value) if isinstance(cell.value, Decimal) else cell.text


def _locked_fault(cell: Cell, head: str, wanted: str, *, edited: bool) -> SheetFault:
    shown, there = cell.text or "空的", wanted or "空的"
    if edited:
        message = f"“{head}”这一格锁定，不能改：底稿上是“{shown}”，数据里是“{there}”。"
        advice = f"改回“{there}”；数据后来改过的，重新写一份底稿，把复核结果抄过去。"
    else:
        message = f"写出底稿以后数据改过：“{head}”底稿上是“{shown}”，现在是“{there}”。"
        advice = "重新写一份底稿，看看复核结果还对不对，再抄过去。"
    return SheetFault(cell=cell.address, message=message, advice=advice)


def _missing_rows(work: _Work, expected: Mapping[_Key, SheetRow]) -> Iterator[SheetFault]:
    present = dict.fromkeys(project for project, _ in work.seen)
    for project in present:
        gone = [key[1] for key in expected if key[0] == project and key not in work.seen]
        if set(gone) - work.strays:  # else its 项目标识 was changed, which is told already
            message = f"项目“{project}”少了 {len(gone)} 行：{'、'.join(gone)}。"
            yield SheetFault(message=message, advice="不要删行；重新写一份底稿，把复核结果抄过去。")


def _date(cell: Cell, work: _Work) -> date | None:
    if cell.value is None or isinstance(cell.value, date):
        return cell.value
    try:
        return date.fromisoformat(cell.text)
    except ValueError:
        advice = date_advice(cell.text) or "写成 年-月-日，如 2025-04-15。"
        message = f"“复核日期”写成了“{cell.text}”，不是日期。"
        work.faults.append(SheetFault(cell=cell.address, message=message, advice=advice))
        return None
