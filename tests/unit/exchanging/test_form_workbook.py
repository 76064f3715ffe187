"""A project out into a sheet and back: the same facts, value for value; what is not the form's is told."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.exchanging.form_import.stated import PROJECT_KIND, ImportedForm
from generator.exchanging.form_workbook.form_sheet import printed_sheet
from generator.exchanging.form_workbook.marks import (
    Keyed,
    RowMark,
    head_mark,
    read_head_mark,
    read_row_mark,
    row_mark,
)
from generator.exchanging.form_workbook.read_workbook import read_workbook
from generator.exchanging.form_workbook.stated_values import stated_values
from generator.exchanging.office_tables.open_file import open_file
from generator.exchanging.xlsx.write_book import write_book
from generator.facts.data_layout import DATA
from generator.facts.diagnostics import FieldPath, Places
from generator.facts.form.field import Field, Kind
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.parts import Evidence
from generator.facts.records.states import Status
from generator.publishing.authoring.imported_text import imported_text
from generator.reading.form.parse_files import parse_project
from generator.reading.form.read_form import read_form
from generator.reading.schema.schema_files import SchemaKind
from tests.support.filled_forms import ordinary, write
from tests.support.repo import REPO

FILES = sorted((REPO / DATA).glob("*/*/projects/*.yml"))


def read(text: str) -> Project:
    source = read_form(SchemaKind.PROJECT, "a.yml", text.encode())
    assert source.data is not None, source.findings
    return parse_project("a", 2024, source)


def sheet_of(project: Project) -> bytes:
    values = stated_values(project)
    return write_book([printed_sheet(project.name, values, year=2024, project_id=project.id)])


def forms_in(content: bytes) -> tuple[ImportedForm, ...]:
    opened = open_file(content)
    assert not opened.fault
    found = read_workbook(opened)
    assert found is not None
    return found.forms


def back(project: Project) -> Project:
    (form,) = forms_in(sheet_of(project))
    assert form.left == ()
    return read(imported_text(form, schema="x", source="x", year=1))


def bare(project: Project) -> Project:
    """A project without what stays in its file: its state, its places, what is not public."""
    evidence = tuple(
        one if one.goes_out else Evidence(title=one.title, reason=one.reason)
        for one in project.evidence
    )
    usual = project.document_name.replace(PROJECT_KIND, "")  # said or not, it is the ordinary form
    own: dict[str, Any] = {"id": "a", "status": Status.DRAFT, "places": Places(file="")}
    return replace(project, withholding=None, evidence=evidence, document_name=usual, **own)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-4]}-{path.stem}")
def test_every_project_of_the_data_comes_back(path: Path):
    project = read(path.read_text(encoding="utf-8"))
    assert bare(back(project)) == bare(project)


@pytest.mark.parametrize("unit", ["万元", "元"])
def test_every_key_of_the_form_comes_back(unit: str):
    usual = ordinary("project")

    def fill(path: FieldPath, field: Field) -> tuple[str, ...]:
        if path[0] == Key.WITHHOLDING:
            return ()
        if field.key == Key.AMOUNT_UNIT:
            return (unit,)
        if field.key == Key.STATUS:
            return ("公开",)
        return usual(path, field)

    project = read(write("project", fill).text)
    assert bare(back(project)) == bare(project)


_WORD = st.text(st.sampled_from("党建=+-@'\"#:|%，。9 a"), min_size=1, max_size=40).map(
    lambda text: f"{text.strip()}党"  # "-" alone is an empty cell to our readers
)
_DRAWN: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: _WORD,
    Kind.PROSE: st.lists(_WORD, min_size=1, max_size=3).map("\n".join),
    Kind.MONEY: st.decimals(0, 99999, places=4),
    Kind.SCORE: st.decimals(0, 100, places=2),
}


@pytest.mark.slow("a workbook an example")
@settings(max_examples=50, deadline=None)
@given(st.data())
def test_whatever_is_typed_comes_back(drawn: st.DataObject):
    project = read("项目名称: 甲\n状态: 草稿\n")
    word, prose = drawn.draw(_DRAWN[Kind.TEXT]), drawn.draw(_DRAWN[Kind.PROSE])
    money, score = drawn.draw(_DRAWN[Kind.MONEY]), drawn.draw(_DRAWN[Kind.SCORE])
    total = replace(project.funds.total, annual_budget=money, score=score, deviation=prose)
    goal = replace(project.goal, expected=prose)
    made = replace(
        project,
        name=word,
        note=prose,
        area=word,
        former_ids=("a", "b"),
        funds=replace(project.funds, total=total),
        goal=goal,
    )
    assert bare(back(made)) == bare(made)


def edited(content: bytes, edit: Any) -> tuple[ImportedForm, ...]:
    book = load_workbook(io.BytesIO(content))
    edit(book)
    made = io.BytesIO()
    book.save(made)
    return forms_in(made.getvalue())


LINES = "".join(
    f"  - 一级指标: 产出指标\n    二级指标: 数量指标\n    三级指标: {name}\n    年度指标值: ≥{n}次\n"
    for n, name in ((3, "甲"), (4, "乙"), (5, "丙"))
)
PROJECT = f"项目名称: 党建\n状态: 草稿\n年度资金:\n  年度资金总额:\n    全年预算数: 5.40\n绩效指标:\n{LINES}"


def said(form: ImportedForm, *path: str | int) -> str:
    return form.text(*path)


def cell_with(sheet: Any, text: str) -> Any:
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)


def test_an_edit_changes_what_was_edited():
    content = sheet_of(read(PROJECT))
    (before,) = forms_in(content)

    def edit(book: Any) -> None:
        cell_with(book.active, "≥4次").value = "≥40次"

    (after,) = edited(content, edit)
    changed = [
        one.path
        for one, other in zip(before.statements, after.statements, strict=True)
        if one.value != other.value
    ]
    assert changed == [(Key.INDICATORS, 1, Key.TARGET)]


def test_rows_may_be_moved_copied_and_inserted():
    def edit(book: Any) -> None:
        sheet = book.active
        row = cell_with(sheet, "丙").row
        for column in range(1, sheet.max_column + 1):
            sheet.cell(row + 1, column).value = sheet.cell(row, column).value
        cell_with(sheet, "≥5次").value = "≥6次"
        sheet.insert_rows(3)
        sheet.cell(3, 2).value = "随手写的"

    (form,) = edited(sheet_of(read(PROJECT)), edit)
    assert said(form, Key.INDICATORS, 2, Key.TARGET) == "≥6次"
    assert said(form, Key.INDICATORS, 3, Key.TARGET) == "≥5次"
    assert said(form, Key.INDICATORS, 3, Key.LEVEL1) == "产出指标"
    assert [(one.text, one.why) for one in form.left] == [("随手写的", "这一行不是表上的，没有认")]


def test_what_is_no_number_is_told_with_its_cell():
    def edit(book: Any) -> None:
        cell = next(c for row in book.active.iter_rows() for c in row if c.value == 5.4)
        cell.value = "五万"

    (form,) = edited(sheet_of(read(PROJECT)), edit)
    assert [(one.text, one.why) for one in form.left] == [("五万", "“全年预算数”不是数")]


def test_a_sheet_whose_columns_moved_is_not_read():
    opened = open_file(_with_column_inserted(sheet_of(read(PROJECT))))
    found = read_workbook(opened)
    assert found is not None
    assert found.forms == ()
    assert "插入或删去过列" in found.left[0].why


def _with_column_inserted(content: bytes) -> bytes:
    book = load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    sheet.insert_cols(3)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_texts_are_never_formulas_and_bytes_are_steady():
    project = replace(read(PROJECT), name="=1+1", note="@SUM(A1)", area="-2+3")
    content = sheet_of(project)
    assert content == sheet_of(project)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    assert cell_with(sheet, "=1+1").data_type == "s"


@pytest.mark.parametrize(
    "mark",
    [
        RowMark(cells=(Keyed(column=0), Keyed(column=1, key=(Key.AREA,)))),
        RowMark(
            path=(Key.INDICATORS,), fresh=True, cells=(Keyed(column=30, key=("甲", 0), above=True),)
        ),
    ],
)
def test_a_mark_is_read_as_it_was_written(mark: RowMark):
    assert read_row_mark(row_mark(mark)) == mark


@pytest.mark.parametrize("text", ["", "随便", "|", "a|b", "甲|A"])
def test_a_damaged_mark_is_none(text: str):
    assert read_row_mark(text) is None
    assert read_head_mark(text) is None


def test_the_mark_of_a_sheet_names_its_project():
    assert read_head_mark(head_mark(8, "ludeng")) == (8, "ludeng")
    assert read_head_mark(head_mark(8, "")) == (8, "")
    (form,) = forms_in(sheet_of(read(PROJECT)))
    assert Decimal(form.text(Key.FUNDS, Key.FUNDS_TOTAL, Key.ANNUAL_BUDGET)) == Decimal("5.40")
