"""The page of a year: its sentence, its sections, its figures and what can be downloaded."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from generator.facts.records.parts import Measure
from generator.facts.records.report import Narrative, Totals
from generator.facts.records.states import Progress
from generator.presenting.pages.year import year_page
from generator.presenting.prepared.digest import digest_of
from tests.support import records
from tests.support.pages_of import headings, html_of, island, text_of

D = Decimal


def with_report(**changes):
    made = island()
    report = replace(made.report, **changes)
    unit_year = replace(made.unit_year, report=report)
    return replace(
        made,
        unit_year=unit_year,
        narrative=report.narrative,
        summary=replace(made.summary, year=unit_year),
    )


def test_all_reports_have_the_same_headings():
    full = with_report(
        narrative=Narrative(organisation="一", attainment="二", quality="三", improvement="四"),
        measures=(Measure(problem="问题", progress=Progress.RUNNING),),
        remainder=Totals(projects=2, budget=D(1), executed=D(1), derived=True),
    )
    empty = with_report(spot_checks=())
    assert headings(year_page(full).content) == headings(year_page(empty).content)


def test_the_four_sections_stand_under_their_official_headings():
    made = with_report(narrative=Narrative(organisation="第一段\n第二段"))
    html = html_of(year_page(made).content)
    for heading in (
        "一、绩效自评工作组织开展情况",
        "二、绩效目标实现情况",
        "三、绩效目标设定质量情况",
        "四、整改措施及结果应用",
    ):
        assert f">{heading}</h2>" in html
    assert "<p>第一段</p>\n<p>第二段</p>" in html


def test_what_is_not_itemised_is_said_with_its_arithmetic():
    made = with_report(
        remainder=Totals(projects=41, budget=D("1619.8102"), executed=D("1619.8102"), derived=True)
    )
    made = replace(made, summary=replace(made.summary, projects=42, not_itemised=41))
    text = text_of(year_page(made).content)
    assert "本站逐项列出其中 1 个；其余 41 个只有合计数" in text
    assert "其余 41 个项目（未逐项列出）" in text
    assert "1619.8102" in text
    assert "1 = 1" in text


def test_the_rows_of_the_list_add_up_to_its_total():
    made = island()
    made = replace(made, summary=replace(made.summary, projects=3, withheld=1, not_itemised=1))
    text = text_of(year_page(made).content)
    assert "不含没有逐项列出的 1 个和不予公开的 1 个" in text
    assert "不予公开的 1 个项目" in text
    assert "其余 1 个项目（没有列出）" in text


def test_means_of_too_few_projects_are_not_told():
    made = island()
    few = replace(made, summary=replace(made.summary, projects=45, not_itemised=44))
    assert text_of(year_page(few).content).count("不全") >= 2
    assert "不全" not in text_of(year_page(made).content)


def test_a_spot_check_of_a_project_that_may_not_be_seen_leaves_no_trace():
    assert "hidden-one" not in year_page(island()).content.decode()


def test_measures_name_their_project():
    lamps = records.evaluation(records.project(measures=(Measure(problem="坏灯"),)))
    html = html_of(year_page(island(lamps)).content)
    assert '<a href="lamps/">路灯维护</a></th><td data-l="问题">坏灯</td>' in html


def test_the_digest_carries_the_figures_of_the_year():
    digest = digest_of(island())
    assert (digest.projects, digest.money.executed, digest.best_words) == (
        1,
        D("79.85"),
        "90分以上",
    )


def test_whoever_uses_excel_is_led_to_a_table_that_keeps_the_zeros_of_codes():
    downloads = html_of(year_page(island()).content).split('id="downloads"')[1]
    assert re.search(
        r'<a [^>]*href="[^"]*explore/[^"]*unit=[^"]*"[^>]*>全部项目的 Excel 表</a>', downloads
    )
    assert "用 Excel 直接打开会丢掉编码前面的 0" in downloads
