"""A year's report and workbook: what they hold, how they are made, and that the workbook comes back."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as Xml

import pytest
from openpyxl import load_workbook

from generator.concluding.judged import JudgedYear
from generator.exchanging.form_workbook.read_workbook import read_workbook
from generator.exchanging.form_workbook.stated_values import stated_values
from generator.exchanging.office_tables.open_file import open_file
from generator.exchanging.year_documents.documents import year_documents
from generator.facts.office_files import report_document, year_workbook
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.publishing.disk.repo import judge_repo
from tests.support.judged import judged_of
from tests.support.published import ledger
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("all data of this repo is judged")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def years() -> tuple[JudgedYear, ...]:
    return judge_repo(REPO, audience=Audience.PUBLIC).years


def made(year: JudgedYear) -> dict[str, bytes]:
    return {one.file.path: one.content for one in year_documents(year)}


def report_of(year: JudgedYear) -> bytes:
    return made(year)[report_document(year.unit.id, year.year)]


def workbook_of(year: JudgedYear) -> bytes:
    return made(year)[year_workbook(year.unit.id, year.year)]


def texts(content: bytes) -> str:
    """All that stands in the parts of an office file, tags taken off."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        whole = "\n".join(archive.read(name).decode() for name in archive.namelist())
    return re.sub(r"<[^>]*>", "", whole)


def body(content: bytes) -> Xml.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            Xml.fromstring(archive.read(name))
        return Xml.fromstring(archive.read("word/document.xml"))


def test_the_same_year_gives_the_same_bytes(years: tuple[JudgedYear, ...]):
    assert made(years[-1]) == made(years[-1])


def test_the_workbook_comes_back_value_for_value(years: tuple[JudgedYear, ...]):
    for year in years:
        opened = open_file(workbook_of(year))
        assert opened.fault == ""
        found = read_workbook(opened)
        assert found is not None
        assert [one.what for one in found.alone] == ["自评表以外的工作表"] * 4
        for form, evaluation in zip(found.forms, year.evaluations, strict=True):
            assert form.id == evaluation.project.id
            assert form.left == ()
            wanted = {one.path: one.value for one in stated_values(evaluation.project)}
            assert {one.path: one.value for one in form.statements} == wanted


def test_nothing_kept_back_is_in_them(years: tuple[JudgedYear, ...]):
    year = next(one for one in years if (one.unit.id, one.year) == ("shifan", 2024))
    hidden = [
        word for path in ("zhongdian-fangkong", "nongji-peixun") for word in (_name(path), path)
    ]
    for content in made(year).values():
        said = texts(content)
        assert [word for word in hidden if word in said] == []


def _name(project_id: str) -> str:
    text = (REPO / f"data/shifan/2024/projects/{project_id}.yml").read_text(encoding="utf-8")
    found = re.search(r"^项目名称: (.+)$", text, re.MULTILINE)
    assert found
    return found[1].strip('"')


def test_the_report_is_laid_out_as_an_official_document(years: tuple[JudgedYear, ...]):
    year = years[-1]
    document = body(report_of(year))
    styles = [one.get(f"{W}val") for one in document.iter(f"{W}pStyle")]
    assert "Title" in styles[:2]
    assert styles.count("Heading1") == 4
    assert styles.count("Annex") == 1 + len(year.evaluations)
    margins = next(document.iter(f"{W}pgMar"))
    assert [margins.get(f"{W}{side}") for side in ("top", "right", "bottom", "left")] == [
        "2098", "1474", "1984", "1588",
    ]  # fmt: skip
    said = texts(report_of(year))
    assert all(one.project.name in said for one in year.evaluations)


def test_heads_of_tables_are_repeated_and_rows_are_full(years: tuple[JudgedYear, ...]):
    document = body(report_of(years[1]))
    for table in document.iter(f"{W}tbl"):
        columns = len(list(table.iter(f"{W}gridCol")))
        for row in table.iter(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc")]
            assert (
                sum(1 if one is None else int(one.get(f"{W}val", "1")) for one in spans) == columns
            )
    heads = list(document.iter(f"{W}tblHeader"))
    assert len(heads) >= len(years[1].evaluations)


def test_the_tables_of_the_workbook_say_what_the_pages_say(years: tuple[JudgedYear, ...]):
    year = years[-1]
    book = load_workbook(io.BytesIO(workbook_of(year)))
    assert book.sheetnames[:4] == ["汇总", "项目表", "指标表", "问题表"]
    projects = book["项目表"]
    assert projects.freeze_panes == "C3"
    assert projects.print_title_rows == "$1:$2"
    assert projects.page_setup.orientation == "landscape"
    executed = [projects.cell(row, 7).value for row in range(3, projects.max_row + 1)]
    stated = [one.project.funds.total.executed for one in year.evaluations]
    assert [None if one is None else Decimal(str(one)) for one in executed] == stated
    assert projects["E3"].number_format == "#,##0.00####"
    assert len(book.sheetnames) == 4 + len(year.evaluations)


@pytest.mark.parametrize("text", ["=1+1", "+2", "-3", "@A1", "甲\x00乙", "]]>&<w:p>"])
def test_texts_are_texts(years: tuple[JudgedYear, ...], text: str):
    year = years[-1]
    first, *rest = year.evaluations
    project = replace(first.project, name=text, note=text)
    odd = replace(year, evaluations=(replace(first, project=project), *rest))
    with zipfile.ZipFile(io.BytesIO(workbook_of(odd))) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())
    names = [cell.value for cell in load_workbook(io.BytesIO(workbook_of(odd)))["项目表"]["B"]]
    shown = text.replace("\x00", "␀")
    assert shown in names
    assert shown in "".join(body(report_of(odd)).itertext())


def test_a_preview_says_so(years: tuple[JudgedYear, ...]):
    preview = replace(years[-1], audience=Audience.PREVIEW)
    assert "预览，不得外传" in texts(report_of(preview))
    assert "预览" not in texts(report_of(years[-1]))


def test_a_report_in_an_editors_words_says_so_and_is_not_signed(years: tuple[JudgedYear, ...]):
    year = years[0]
    plain, told = (
        texts(report_of(replace(year, unit_year=replace(year.unit_year, report=report))))
        for report in (
            replace(year.report, paraphrased=False, publisher="某镇政府"),
            replace(year.report, paraphrased=True, publisher="某镇政府"),
        )
    )
    assert "某镇政府" in plain
    assert "不是原话" not in plain
    assert "某镇政府" not in told
    assert "不是原话" in told


def test_pages_link_the_documents_with_their_sizes():
    judged = judged_of(ledger(), Audience.PUBLIC)
    office = {
        (year.unit.id, year.year): tuple(one.file for one in year_documents(year))
        for year in judged.years
    }
    pages = {page.path: page.content for page in site_pages(judged, office=office)}
    year = judged.years[0]
    name = year_workbook(year.unit.id, year.year).rpartition("/")[2]
    project = year.evaluations[0].project.id
    for path in (
        f"{year.unit.id}/{year.year}/index.md",
        f"{year.unit.id}/{year.year}/{project}/index.md",
        "data/index.md",
    ):
        assert re.search(rf'data/{name}" download>.*?\d+ K?B', str(pages[path]), re.DOTALL), path
