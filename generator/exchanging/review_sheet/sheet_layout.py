"""The look of the work paper: which columns, how wide, whose they are, and where its cells stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.exchanging.review_sheet.sheet_rows import RowKind, SheetRow
from generator.facts.form.keys import Key

SHEET, ABOUT = "复核底稿", "说明"
MARK = "mingzhang-review-sheet-1"
"""Stands in the sheet 说明; a file without it is not a work paper of ours."""

TITLE_ROW, HEAD_ROW = 1, 3
REVIEWER_CELL, DATE_CELL = "B2", "G2"
REVIEWER_SPAN = ("B2", "C2", "D2", "E2")
MARK_CELL, UNIT_CELL, YEAR_CELL, PRINT_CELL = "B2", "B3", "B4", "B5"

Cell = str | int | Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its head, its width in characters, what stands in it.

    ``open_to`` are the kinds of rows in which the reviewer writes here; none for a locked column.
    """

    head: str
    width: int
    value: Callable[[SheetRow], Cell]
    open_to: tuple[RowKind, ...] = ()


VALUE_HEAD, SCORE_HEAD, REASON_HEAD = Key.REVIEWED_ACTUAL, Key.REVIEWED_SCORE, Key.REASON
EVIDENCE_HEAD = "佐证（“合计”行写结论）"
_ALL = (RowKind.EXECUTION, RowKind.INDICATOR, RowKind.TOTAL)

LOCKED = (
    Column(head=Key.PROJECT_NAME, width=16, value=lambda row: row.name),
    Column(head=Key.NUMBER, width=7, value=lambda row: row.number or row.kind.value),
    Column(head=Key.LEVEL1, width=10, value=lambda row: row.level1),
    Column(head=Key.LEVEL2, width=11, value=lambda row: row.level2),
    Column(head=Key.LEVEL3, width=18, value=lambda row: row.level3),
    Column(head=Key.TARGET, width=12, value=lambda row: row.target),
    Column(head=Key.ACTUAL, width=14, value=lambda row: row.actual),
    Column(head=Key.WEIGHT, width=6, value=lambda row: row.weight),
    Column(head="自评得分", width=7, value=lambda row: row.stated),
    Column(head="复算得分", width=7, value=lambda row: row.computed),
    Column(head="核对结果", width=26, value=lambda row: row.findings),
)
OPEN = (
    Column(
        head=VALUE_HEAD,
        width=14,
        value=lambda row: row.answer.actual,
        open_to=(RowKind.INDICATOR,),
    ),
    Column(head=SCORE_HEAD, width=8, value=lambda row: row.answer.score, open_to=_ALL),
    Column(head=REASON_HEAD, width=26, value=lambda row: row.answer.reason, open_to=_ALL),
    Column(
        head=EVIDENCE_HEAD,
        width=20,
        value=lambda row: row.answer.evidence,
        open_to=(RowKind.INDICATOR, RowKind.TOTAL),
    ),
)
KEY = Column(head="项目标识", width=16, value=lambda row: row.project)
"""Says which project a row is about; beside the area that is printed."""

HAD = Column(
    head="写出时已有",
    width=16,
    value=lambda row: "、".join(one.head for one in OPEN if one.value(row) not in (None, "")),
)
"""Says which of a row's open cells held a result when the paper was written; emptied, it is taken back."""

COLUMNS = (*LOCKED, *OPEN, KEY, HAD)
LOCKED_HEADS = tuple(column.head for column in (*LOCKED, KEY))
OPEN_HEADS = tuple(column.head for column in OPEN)

ABOUT_LINES = (
    "怎么用",
    "1. 只填白色的格子：复核完成值、复核得分、理由、佐证。灰色的格子锁住了，改了读不回去。",
    "2. 与自评一致的不用填。填了复核完成值或复核得分，就一定要写理由。",
    "3. “执行率”一行只填得分和理由；“合计”一行的得分是复核总分，可以不填，由程序相加；结论写在这一行最后一格。",
    "4. 复核得分从 0 到这一项的分值。只写数，不写“分”字，不写公式。",
    "5. 上面一行的复核单位只写单位，不写姓名；日期写成 2025-04-15 的样子。",
    "6. 填完保存，运行 mingzhang review-sheet --read 文件名，结果写进 review.yml。",
    "7. 可以调列宽、行高，可以筛选；不要删行、删列，不要改表名。",
)
