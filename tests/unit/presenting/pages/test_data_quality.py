"""The page 数据质量, and what report and project pages show of the same findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from generator.facts.diagnostics import Explanation, Finding, Place, Places, Severity
from generator.facts.records.states import Audience, Status
from generator.judging.year.askable import Askable
from generator.presenting.pages import data_quality as quality
from generator.presenting.pages.data_quality import quality_of, quality_page, quality_sentence
from generator.presenting.pages.project import project_page
from generator.presenting.pages.report import report_page
from generator.presenting.pages.year import year_page
from tests.support import records
from tests.support.pages_of import headings, html_of, island, text_of

LAMPS = "data/a/2024/projects/lamps.yml"
REPORT = "data/a/2024/report.yml"
SAID = Explanation(rule="C304", reason="<b>年中</b>追加 | 任务", dated=date(2025, 1, 10))


def found(
    code: str, severity: Severity = Severity.WARNING, file: str = LAMPS, **changes: Any
) -> Finding:
    given: dict[str, Any] = {"message": f"{code} 的问题。", "advice": "改。"} | changes
    return Finding(code=code, severity=severity, place=Place(file=file, line=3), **given)


OPEN = found("C302")
EXPLAINED = found("C304", explanation=SAID)
NOTE = found("C211", Severity.NOTE)
OF_REPORT = found("C212", file=REPORT)
BY_FILE = {LAMPS: (OPEN, EXPLAINED, NOTE), REPORT: (OF_REPORT,)}


def made(audience: Audience = Audience.PUBLIC):
    lamps = records.evaluation(records.project(places=Places(file=LAMPS)))
    first = island(lamps, audience=audience)
    report = replace(first.report, places=Places(file=REPORT))
    return replace(first, unit_year=replace(first.unit_year, report=report))


def page(findings: dict[str, tuple[Finding, ...]]) -> bytes:
    return quality_page(made(), quality_of(made(), findings)).content


def test_it_stands_below_the_report():
    assert quality_page(made(), quality_of(made(), {})).path == "a/2024/quality/index.md"
    assert 'href="quality/"' in html_of(year_page(made()).content)


def test_what_is_found_is_told_apart():
    told = quality_of(made(), BY_FILE)
    assert [row.finding.code for row in told.explained] == ["C304"]
    assert [row.finding.code for row in told.open] == ["C212", "C302"]
    assert [row.finding.code for row in told.notes] == ["C211"]
    assert told.untouched == 0
    assert quality_sentence(made(), told).endswith(
        "：1\u00a0处问题单位已作说明，2\u00a0处待单位说明，1\u00a0处供参考。"
    )


def test_nothing_found():
    told = quality_of(made(), {})
    assert told.untouched == 1
    said = quality_sentence(made(), told)
    unasked = made().askable.unasked
    assert unasked
    assert said.endswith(f"{unasked}\xa0条没有可以核对的内容。")
    text = text_of(page({}))
    assert f"其余 {unasked} 条没有可以核对的内容，不等于没有问题（没有一个项目填报：" in text
    assert "没有等待说明的问题" in text


def test_nothing_found_where_every_rule_had_something_to_look_at():
    whole = replace(made(), askable=Askable(rules=3, asked=3, missing=()))
    assert quality_sentence(whole, quality_of(whole, {})).endswith("核对，没有发现问题。")


def test_a_year_without_projects_is_not_said_to_be_in_order():
    empty = replace(made(), entries=(), evaluations=())
    assert quality_sentence(empty, quality_of(empty, {})) == (
        "2024 年度没有列出项目，没有可以核对的内容。"
    )


def test_all_pages_have_the_same_headings():
    assert headings(page({})) == headings(page(BY_FILE))


def test_the_explanation_stands_beside_the_finding_as_text():
    html = html_of(page(BY_FILE))
    assert "<b>年中</b>" not in html
    text = text_of(page(BY_FILE))
    assert "C304 的问题。 <b>年中</b>追加 | 任务 2025-01-10" in text
    assert "自评报告" in text


def test_every_finding_leads_to_its_project_and_its_rule():
    html = html_of(page(BY_FILE))
    assert 'href="../lamps/"' in html
    assert 'href="../../../rules/C302/"' in html


def test_the_words_are_neutral():
    text = text_of(page(BY_FILE))
    assert "指出的是疑问，不是结论" in text
    for word in ("错误", "警告", "违规", "造假"):
        assert word not in text


def test_a_page_of_ten_thousand_findings_stays_small(monkeypatch):
    many = tuple(replace(OPEN, place=Place(file=LAMPS, line=line)) for line in range(10_000))
    few = many[: quality._MOST + 1]
    large, small = page({LAMPS: many}), page({LAMPS: few})
    assert "另有 9900 条" in text_of(large)
    assert len(large) - len(small) < 100


def test_the_report_has_computed_figures_beside_the_units_words():
    told = quality_of(made(), BY_FILE)
    html = html_of(report_page(made(), quality=told).content)
    section = html.split("<aside")[1]
    assert "本站按数据算出" in section
    assert "填报了绩效指标" in section
    assert "待单位说明的 2 处" in section


def test_a_project_shows_what_stands_and_what_is_asked():
    html = html_of(project_page(made(), 0, (), BY_FILE[LAMPS]).content)
    section = html.split('id="quality"')[1].split("<h2")[0]
    assert "单位说明" in section
    assert "（2025-01-10）：&lt;b&gt;年中" in section
    assert "待单位说明" in section
    assert "C211" not in section
    assert 'href="../quality/"' in section


def test_only_a_preview_lists_every_finding_with_its_advice():
    shown = html_of(project_page(made(Audience.PREVIEW), 0, (), BY_FILE[LAMPS]).content)
    assert "核对这一页的数据得到 3 条提示" in shown
    assert "已说明：" in shown
    public = html_of(project_page(made(), 0, (), BY_FILE[LAMPS]).content)
    assert "核对这一页的数据" not in public
    report = html_of(year_page(made(), BY_FILE[REPORT]).content)
    assert "核对这一页的数据" not in report


def test_findings_of_a_project_that_is_not_shown_are_left_out():
    hidden = found("C302", file="data/a/2024/projects/hidden.yml", message="秘密。")
    told = quality_of(made(), {hidden.place.file: (hidden,)})
    assert told.count == 0
    assert records.project().status is Status.PUBLIC
