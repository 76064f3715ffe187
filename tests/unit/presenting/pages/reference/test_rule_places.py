"""The page of a rule lists where on this site it fires, and says so where it does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.facts.diagnostics import Explanation, Finding, Place, Places, Severity
from generator.presenting.pages.reference.rule_places import MOST, places_by_rule
from generator.presenting.pages.reference.rules import rule_pages
from generator.presenting.prepared.prepared_year import PreparedYear
from tests.support import records
from tests.support.pages_of import html_of, island

LAMPS = "data/a/2024/projects/lamps.yml"
REPORT = "data/a/2024/report.yml"
SAID = Explanation(rule="C304", reason="年中<b>追加</b>任务")


def found(code: str, line: int = 3, file: str = LAMPS, **changes: Any) -> Finding:
    given: dict[str, Any] = {"message": f"{code} 的<i>问题</i>。", "advice": "改。"} | changes
    place = Place(file=file, line=line)
    return Finding(code=code, severity=Severity.WARNING, place=place, **given)


def year(*findings: Finding) -> PreparedYear:
    lamps = records.evaluation(records.project(places=Places(file=LAMPS)))
    first = island(lamps)
    report = replace(first.report, places=Places(file=REPORT))
    unit_year = replace(first.unit_year, report=report)
    return replace(first, unit_year=unit_year, findings=findings)


def page(code: str, *years: PreparedYear, public: bool = True) -> str:
    made = rule_pages(records.site(), places_by_rule(years), public=public)
    return next(html_of(one.content) for one in made if one.path == f"rules/{code}/index.md")


def test_a_place_is_a_project_with_its_line_and_its_year():
    text = page("C302", year(found("C302", 17), found("C304", explanation=SAID)))
    assert 'href="../../a/2024/lamps/"' in text
    assert "第 17 行" in text
    assert 'href="../../a/2024/quality/"' in text
    assert "在本站指出 1 处" in text
    assert "<i>问题" not in text


def test_a_report_is_a_place_too_and_reasons_stand_beside():
    text = page("C304", year(found("C304", 5, REPORT, explanation=SAID)))
    assert 'href="../../a/2024/report/"' in text
    assert "已说明：年中&lt;b&gt;追加" in text


@pytest.mark.parametrize(
    ("code", "public", "said"),
    [
        ("C302", True, "在本站没有发现。"),
        ("C101", True, "只告诉填报单位"),
        ("C101", False, "在本站没有发现。"),
    ],
)
def test_nothing_found_is_said(code: str, public: bool, said: str):
    assert said in page(code, year(), public=public)


def test_what_stands_in_a_file_without_a_page_is_not_told():
    assert places_by_rule([year(found("C302", file="data/a/2024/projects/draft.yml"))]) == {}


def test_real_units_stand_first_and_the_newest_year_before_older_ones():
    real = year(found("C302"))
    older = replace(real, unit_year=replace(real.unit_year, year=2023))
    unit_year = replace(real.unit_year, unit=replace(real.unit, example=True))
    made_up = replace(real, unit_year=unit_year)
    places = places_by_rule([made_up, older, real])["C302"].listed
    assert [(place.year, place.example) for place in places] == [
        (2024, False),
        (2023, False),
        (2024, True),
    ]


def test_a_page_stays_small():
    places = places_by_rule([year(*(found("C302", line) for line in range(1, MOST + 4)))])["C302"]
    assert (len(places.listed), places.more, places.count) == (MOST, 3, MOST + 3)
