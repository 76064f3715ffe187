"""The pages of a year: at a glance, the report as it was written, the statistics."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.facts.records.parts import Measure, Provenance
from generator.facts.records.report import Narrative, Totals
from generator.facts.records.states import Progress
from generator.presenting.pages.report import report_page
from generator.presenting.pages.statistics import statistics_page
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
    for page_of in (year_page, report_page, statistics_page):
        assert headings(page_of(full).content) == headings(page_of(empty).content)


def test_the_four_sections_stand_under_their_official_headings():
    made = with_report(narrative=Narrative(organisation="第一段\n第二段"))
    html = html_of(report_page(made).content)
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
    glance = text_of(year_page(made).content)
    assert "其余 41 个项目（未逐项列出） — 1619.8102" in glance
    text = text_of(statistics_page(made).content)
    assert "本站逐项列出其中 1 个；其余 41 个只有合计数" in text
    assert "1 = 1" in text


def test_the_rows_of_the_list_add_up_to_its_total():
    made = island()
    made = replace(made, summary=replace(made.summary, projects=3, withheld=1, not_itemised=1))
    text = text_of(year_page(made).content)
    assert "不含没有逐项列出的 1 个和不予公开的 1 个" in text_of(statistics_page(made).content)
    assert "不予公开的 1 个项目" in text
    assert "其余 1 个项目（没有列出）" in text


def test_means_of_too_few_projects_are_not_told():
    made = island()
    few = replace(made, summary=replace(made.summary, projects=45, not_itemised=44))
    told, hidden = (text_of(statistics_page(one).content) for one in (made, few))
    assert "平均自评得分" in told
    assert "平均自评得分" not in hidden
    assert "列出的不到全部的五分之四" in hidden


def test_a_spot_check_of_a_project_that_may_not_be_seen_leaves_no_trace():
    for page_of in (year_page, report_page, statistics_page):
        assert "hidden-one" not in page_of(island()).content.decode()


def test_measures_name_their_project():
    lamps = records.evaluation(records.project(measures=(Measure(problem="坏灯"),)))
    html = html_of(statistics_page(island(lamps)).content)
    assert '<a href="../lamps/">路灯维护</a></th><td data-l="问题">坏灯</td>' in html


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


# --- the report is the unit's ---------------------------------------------------------------------


def test_the_report_begins_with_its_own_title_and_ends_with_who_signed_it_and_when():
    made = with_report(title="甲镇自评报告", dated=date(2025, 3, 4))
    html = html_of(report_page(made).content)
    assert ">甲镇自评报告</h1>" in html
    signed = html.split('class="mz-signed"')[1].split("</p>")[0]
    assert signed.endswith("2025年3月4日")
    assert made.unit.name in signed


def test_a_source_without_number_and_date_is_said_once():
    text = text_of(report_page(with_report(dated=None)).content)
    assert text.count("原文没有写明") == 1
    assert "未填报" not in text.split("一、")[0]
    numbered = text_of(report_page(with_report(number="甲政〔2025〕1号", dated=None)).content)
    assert "原文没有写明" not in numbered
    assert "文号 甲政〔2025〕1号" in numbered


def test_the_site_speaks_only_in_the_margin_of_the_report():
    html = html_of(report_page(with_report(narrative=Narrative(quality="第三"))).content)
    document = html.split("<h1")[1].split("<aside")[0]
    assert "本站" not in re.sub(r"<[^>]+>", "", document)
    assert html.count("<aside") == 1


def test_the_original_is_linked_with_its_page():
    source = Provenance(document="原报告", url="https://example.gov.cn/1.pdf", position="第3页")
    html = html_of(report_page(with_report(provenance=(source,))).content)
    assert '<a href="https://example.gov.cn/1.pdf" rel="noopener">原报告</a>' in html
    assert "出处：第3页" in html
    assert "本站没有原文" not in html
    assert "本站没有原文" in html_of(
        report_page(with_report(provenance=(Provenance(document="原报告"),))).content
    )


# --- a year at a glance ------------------------------------------------------------------------------


def test_every_anchor_of_the_former_page_still_leads_somewhere():
    made = island()
    html = html_of(year_page(made).content)
    own = set(re.findall(r'id="([^"]+)"', html))
    former = {
        *("coverage", "groups", "projects", "unfinished", "spot-checks", "review", "organisation"),
        *("attainment", "quality", "improvement", "measures", "sources", "downloads", "area-1"),
    }
    assert former <= own
    pages = {"report/": report_page(made), "figures/": statistics_page(made)}
    for line in re.findall(r'<li id="[^"]+" data-page=.*?</li>', html):
        ((page, anchor),) = re.findall(r'href="([^"#]+)#([^"]+)"', line)
        assert f'id="{anchor}"' in html_of(pages[page].content), anchor


def test_a_year_of_few_projects_has_one_bar_and_no_picture_by_class():
    made = with_report(remainder=Totals(projects=41, executed=D("1619.8102"), derived=True))
    made = replace(made, summary=replace(made.summary, projects=42, not_itemised=41))
    html = html_of(year_page(made).content)
    assert html.count("<figure") == 1
    assert "列出 79.85，未列出 1619.81（万元）" in html
    assert "不按类别画图" in html


def test_figures_lead_to_a_list_only_where_it_adds_up_to_them():
    made = island()
    few = replace(made, summary=replace(made.summary, projects=45, not_itemised=44))
    for one, page in ((made, "explore/"), (few, "figures/#coverage")):
        figures = html_of(year_page(one).content).split('class="mz-figures"')[1].split("</dl>")[0]
        assert page in figures.split("全年预算数")[1].split("</dd>")[0]


def test_what_is_worth_knowing_stands_between_the_figures_and_the_list():
    html = html_of(year_page(island()).content)
    lines = html.split('class="mz-highlights"')[1].split("</ul>")[0]
    assert lines.count("<li") == lines.count("<a ") == 5
