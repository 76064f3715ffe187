"""The open data: readable by Excel, by programs and by people, and nothing in it that may not be."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from generator.facts.diagnostics import Explanation, Finding, Place, Severity
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.records.states import Status
from generator.presenting.data.datafiles import site_files, table, year_data_files
from generator.presenting.data.finding_table import FINDING_COLUMNS
from generator.presenting.prepared.columns import PROJECT_COLUMNS
from generator.presenting.prepared.review_columns import (
    REVIEWED_INDICATOR_COLUMNS,
    REVIEWED_PROJECT_COLUMNS,
)
from tests.support.glossary import entries
from tests.support.pages_of import island
from tests.support.records import evaluation, indicator, project, summary

FILES = [
    "a/2024/data/projects.csv",
    "a/2024/data/indicators.csv",
    "a/2024/data/findings.csv",
    "a/2024/data/datapackage.json",
    "a/2024/data/csv-metadata.json",
    "a/2024/data/summary.json",
    "a/2024/data/projects/lamps.json",
    "a/2024/data/projects.json",
]
DESCRIPTIONS = ("datapackage.json", "csv-metadata.json")


def files(*judged, **options):
    made = summary(*judged, **options)
    year = replace(island(*judged), unit_year=made.year, summary=made)
    return {page.path: page.content for page in year_data_files(year)}


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_an_island_has_its_tables_its_description_and_a_file_a_project():
    assert list(files()) == FILES


def test_same_input_same_bytes():
    assert files() == files()


def test_tables_are_what_excel_opens():
    content = files()["a/2024/data/projects.csv"]
    assert content.startswith(b"\xef\xbb\xbfunit,year,id,name,")
    assert content.count(b"\r\n") == 2
    assert content.replace(b"\r\n", b"").count(b"\n") == 0


def test_numbers_stay_as_typed_and_text_stays_text():
    (row,) = rows(files()["a/2024/data/projects.csv"])
    assert row["code"] == "0510210600"
    assert row["annual_budget"] == "80.10"
    assert row["stated_total"] == "90"
    assert row["execution_stated"] == ""  # not stated is empty, never 0
    assert row["page"] == "../lamps/"
    (line,) = rows(files()["a/2024/data/indicators.csv"])
    assert (line["project"], line["line"], line["met"]) == ("lamps", "1", "是")
    assert (line["stated"], line["computed"]) == ("80", "90.00")


@pytest.mark.parametrize("text", ["=6次", "+1", "-1", "@x", "＝1+1", "\t=1", '=cmd|"/c"!A1'])
def test_no_cell_of_text_is_a_formula(text: str):
    judged = evaluation(project(name=text, indicators=(indicator(name=text),)))
    for name in FILES[:2]:
        for row in rows(files(judged)[name]):
            assert not row["name"].startswith(("=", "+", "-", "@", "＝", "\t"))


def test_hostile_text_survives_the_table():
    name = '甲,乙"丙\n丁 | <b>*戊*'
    (row,) = rows(files(evaluation(project(name=name)))["a/2024/data/projects.csv"])
    assert row["name"] == name


def test_json_has_facts_and_evaluation_side_by_side():
    data = json.loads(files()["a/2024/data/projects/lamps.json"])
    assert data["project"]["funds"]["total"]["annual_budget"] == "80.10"
    assert data["project"]["goal"]["attainment"] == "全部完成"
    assert data["project"]["indicators"][0]["target"]["raw"] == "=6次"
    assert data["project"]["area"] is None
    assert data["evaluation"]["computed_total"] == "99.97"
    assert data["evaluation"]["total_formula"] == "9.97 + 90.00 = 99.97"


def test_nothing_that_may_not_be_public_is_in_any_file():
    hidden = project(id="hidden-one", name="保密项目", status=Status.WITHHELD)
    everything = b"".join(files(hidden=(hidden,)).values()).decode()
    for word in (
        "secret.pdf",
        "王某",
        "机密理由",
        "第十四条",
        "保密项目",
        "hidden-one",
        "projects/lamps.yml",
    ):
        assert word not in everything
    assert "photo.jpg" in everything
    assert "含个人信息" in everything  # the reason why it is not public


def test_description_names_every_column():
    package = json.loads(files()["a/2024/data/datapackage.json"])
    for resource in package["resources"]:
        content = files()[f"a/2024/data/{resource['path']}"]
        header = content.decode("utf-8-sig").split("\r\n")[0].split(",")
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        assert all(field["title"] for field in fields)
    assert package["licenses"] == [{"title": "CC BY 4.0", "path": "https://e.example/by"}]


def test_description_holds_the_sum_of_every_table():
    made = files()
    for resource in json.loads(made["a/2024/data/datapackage.json"])["resources"]:
        content = made[f"a/2024/data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_both_descriptions_name_the_same_columns():
    made = files()
    package = json.loads(made["a/2024/data/datapackage.json"])
    metadata = json.loads(made["a/2024/data/csv-metadata.json"])
    described = {
        one["url"]: [(c["name"], c["titles"]["zh-Hans"]) for c in one["tableSchema"]["columns"]]
        for one in metadata["tables"]
    }
    assert described == {
        one["path"]: [(field["name"], field["title"]) for field in one["schema"]["fields"]]
        for one in package["resources"]
    }
    assert metadata["dc:license"] == "https://e.example/by"


def test_the_list_of_projects_leads_to_their_files():
    made = files()
    index = json.loads(made["a/2024/data/projects.json"])
    assert index["shape"] == "mingzhang-projects/1"
    (one,) = index["projects"]
    content = made[f"a/2024/data/{one['path']}"]
    assert one["sha256"] == hashlib.sha256(content).hexdigest()
    assert (one["id"], one["name"]) == ("lamps", json.loads(content)["project"]["name"])


def test_the_table_of_findings_names_project_and_explanation():
    about = project()
    said = Explanation(path=(), rule="C203", reason="=批复晚", dated=date(2025, 1, 2))
    found = Finding(
        code="C203",
        severity=Severity.ERROR,
        place=Place(file=about.places.file),
        message="大于预算",
        advice="核对",
        field_path=("绩效指标", 0, "分值"),
        explanation=said,
    )
    made = summary(evaluation(about))
    year = replace(
        island(evaluation(about)),
        unit_year=made.year,
        summary=made,
        evaluations=(evaluation(about),),
        findings=(found,),
    )
    content = {page.path: page.content for page in year_data_files(year)}
    (row,) = rows(content["a/2024/data/findings.csv"])
    assert (row["project"], row["rule"], row["field"]) == ("lamps", "C203", "绩效指标 › 1 › 分值")
    assert (row["explained"], row["explained_on"]) == ("是", "2025-01-02")
    assert row["explanation"] == "'=批复晚"


def test_site_data_come_from_the_summaries():
    made = {page.path: json.loads(page.content) for page in site_files([summary()])}
    assert list(made) == ["data/units.json", "data/summary.json"]
    (unit,) = made["data/units.json"]
    assert (unit["id"], unit["years"], unit["page"]) == ("a", [2024], "../a/")
    (year,) = made["data/summary.json"]
    assert (year["budget"], year["rate"], year["page"]) == ("80.10", "99.69", "../a/2024/")


@pytest.mark.parametrize(
    "columns",
    [REVIEWED_PROJECT_COLUMNS, REVIEWED_INDICATOR_COLUMNS, FINDING_COLUMNS],
    ids=["projects", "indicators", "findings"],
)
def test_every_column_is_a_term_of_the_glossary_under_its_title(columns):
    known = Counter((entry.term, entry.title) for entry in entries())
    assert [(c.name, c.title) for c in columns if not known[c.name, c.title]] == []
    assert len({column.name for column in columns}) == len(columns)
    assert len({column.title for column in columns}) == len(columns)


def test_every_key_of_the_json_is_a_term_of_the_glossary():
    known = {entry.term for entry in entries()}
    made = {**files(), **{page.path: page.content for page in site_files([summary()])}}
    keys: set[str] = set()
    for path, content in made.items():
        if path.endswith(".json") and not path.endswith(DESCRIPTIONS):
            _collect(json.loads(content), keys)
    assert sorted(keys - known) == []


def _collect(data: object, keys: set[str]) -> None:
    if isinstance(data, dict):
        keys |= set(data)
        for item in data.values():
            _collect(item, keys)
    elif isinstance(data, list):
        for item in data:
            _collect(item, keys)


def test_unknown_target_text_is_kept():
    raw = Quantity(raw="≥**人", kind=TargetKind.DESCRIBED)
    judged = evaluation(project(indicators=(indicator(target=raw),)))
    (line,) = rows(files(judged)["a/2024/data/indicators.csv"])
    assert line["target"] == "≥**人"
    assert line["target_number"] == ""


def test_an_empty_table_still_has_its_head():
    assert table(PROJECT_COLUMNS, ()).decode("utf-8-sig").count("\r\n") == 1
