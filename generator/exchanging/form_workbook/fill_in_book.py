"""The workbook a clerk fills in: how it is done, a form for each project, empty ones for new projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.exchanging.form_import.stated import Path
from generator.exchanging.form_workbook.form_sheet import blank_sheet
from generator.exchanging.form_workbook.stated_values import StatedValue
from generator.exchanging.xlsx.book import BookCell, BookRow, BookSheet, Look, sheet_names
from generator.exchanging.xlsx.write_book import write_book

ABOUT = "填表说明"
_EMPTY = 2  # forms for new projects
_NEW = "新项目"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownForm:
    """A project's form as far as it is known; ``hints`` are shown when a cell is chosen."""

    project_id: str
    name: str
    values: tuple[StatedValue, ...]
    hints: Mapping[Path, str]


def fill_in_book(forms: Sequence[KnownForm], *, unit: str, year: int) -> bytes:
    """Write the workbook.

    Args:
        forms: The projects that go on.
        unit: Its id, for the command that reads the workbook back.
        year: The year it is filled in for.
    """
    wanted = [ABOUT, *(one.name for one in forms), *(f"{_NEW}{n + 1}" for n in range(_EMPTY))]
    about, *names = sheet_names(wanted)
    known = [
        blank_sheet(name, one.values, year=year, project_id=one.project_id, hints=one.hints)
        for name, one in zip(names, forms, strict=False)
    ]
    empty = [
        blank_sheet(name, (), year=year, project_id="", hints={}) for name in names[len(forms) :]
    ]
    return write_book([_about(about, unit, year), *known, *empty])


def _about(name: str, unit: str, year: int) -> BookSheet:
    lines = (
        f"{year} 年度项目支出绩效自评表：怎么填",
        "1. 一个项目一张表，黄色的格子由您填；点一下格子，会显示这一栏怎么填、上年是多少。",
        "2. 带下箭头的格子可以选，也可以自己写。金额的单位是万元（表上另写了金额单位的除外）。",
        "3. 指标不够写的，用下面的空行；还不够的，复制一整行插入。不要插入或删除列。",
        f"4. 新的项目填在最后的“{_NEW}”表里；不够的，复制一张“{_NEW}”。今年没有的项目，删掉那张表。",
        "5. 人名、手机号不要填：表是要公开的。",
        f"6. 填完保存，运行：mingzhang import 这个文件 --unit {unit} --year {year}",
        "7. 照 mingzhang check 的提示改这个文件（提示里有工作表和格子），再读一次，命令后面加 --update。",
    )
    rows = [
        BookRow(cells=(BookCell(column=0, value=line, look=Look.NOTE if number else Look.TITLE),), height=24)
        for number, line in enumerate(lines)
    ]  # fmt: skip
    return BookSheet(name=name, rows=tuple(rows), widths=(96,))
