"""The Atom feed: releases and corrections, the latest first, valid with and without an address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from generator.concluding.conclude import conclude
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.presenting.machines.feed import feed_page
from generator.presenting.pages.site_pages import site_pages
from tests.support import published
from tests.support.judged import prepared_years

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://www.xn--0tr63u.gov.cn/%E7%BB%A9%E6%95%88/"


def feed(of: Ledger | None = None, audience: Audience = Audience.PUBLIC) -> ET.Element:
    known = of or published.ledger()
    return ET.fromstring(feed_page(known.site, prepared_years(known, audience)).content)


def titles(root: ET.Element) -> list[str]:
    return [str(entry.findtext(f"{ATOM}title")) for entry in root.iter(f"{ATOM}entry")]


def links(root: ET.Element) -> list[str]:
    found = (entry.find(f"{ATOM}link") for entry in root.iter(f"{ATOM}entry"))
    return [link.get("href", "") for link in found if link is not None]


def test_releases_and_corrections_the_latest_first():
    root = feed()
    assert titles(root) == [
        "更正：路灯 </script> 维护（和平镇 2024 年度）",
        "更正：和平镇 2024 年度绩效自评",
        "发布：和平镇2024年度报告",
    ]
    assert root.findtext(f"{ATOM}updated") == "2025-05-06T00:00:00+08:00"
    summaries = [entry.findtext(f"{ATOM}summary") for entry in root.iter(f"{ATOM}entry")]
    assert summaries[1] == "项目数由 2 更正为 1 & 其他（重复计算）"
    assert links(root)[0] == f"{BASE}heping/2024/ludeng/#corrections"
    names = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(names)) == 3


@pytest.mark.slow("every page is made")
def test_the_public_reads_nothing_of_drafts():
    assert "草稿" not in published.pages()["feed.xml"]
    assert "更正：草稿（和平镇 2024 年度）" in titles(feed(audience=Audience.PREVIEW))


def test_without_an_address_links_are_relative_to_the_feed():
    root = feed(published.without_address())
    assert links(root)[2] == "heping/2024/"
    assert [link.get("href") for link in root.findall(f"{ATOM}link")] == ["feed.xml", "./"]


def test_an_address_may_hold_signs_of_xml():
    address = "https://www.example.gov.cn/a&b;c"
    root = feed(published.ledger(**{"https://www.和平.gov.cn/绩效": address}))
    assert [link.get("href") for link in root.findall(f"{ATOM}link")] == [
        f"{address}/feed.xml",
        f"{address}/",
    ]
    assert links(root)[2] == f"{address}/heping/2024/"


PUBLISHED = {"发布日期: 2025-03-28\n": ""}
CORRECTED = {
    '更正:\n  - {日期: 2025-04-02, 内容: "项目数由 2 更正为 1 & 其他", 原因: 重复计算}\n': "",
    "更正:\n  - {日期: 2025-05-06, 内容: 更正执行数}\n": "",
}
WRITTEN = {"成文日期: 2025-03-20\n": ""}
RECORDED = {
    "data/heping/2024/report.yml": date(2026, 11, 23),
    "data/heping/unit.yml": date(2020, 1, 1),
}


def fed(first_stood: Mapping[str, date], *changes: dict[str, str]) -> ET.Element:
    ledger = published.ledger(**{old: new for each in changes for old, new in each.items()})
    years = prepared_years(ledger, Audience.PUBLIC)
    return ET.fromstring(feed_page(ledger.site, years, first_stood).content)


def summary(root: ET.Element) -> str:
    return str(root.findtext(f"{ATOM}entry/{ATOM}summary"))


def test_a_report_without_date_has_the_day_it_was_first_recorded_and_says_so():
    root = fed(RECORDED, PUBLISHED, CORRECTED)
    assert titles(root) == ["发布：和平镇2024年度报告（入库日期）"]
    assert root.findtext(f"{ATOM}updated") == "2026-11-23T00:00:00+08:00"
    assert summary(root).endswith(
        "来源没有写明发布日期，2026-11-23 是这份报告的数据最早入库的日期。"
    )


def test_where_nothing_is_recorded_the_day_it_was_written_stands_for_it():
    root = fed({}, PUBLISHED, CORRECTED)
    assert titles(root) == ["发布：和平镇2024年度报告（成文日期）"]
    assert root.findtext(f"{ATOM}updated") == "2025-03-20T00:00:00+08:00"


def test_a_date_that_is_stated_counts_whatever_is_recorded():
    root = fed(RECORDED, CORRECTED)
    assert titles(root) == ["发布：和平镇2024年度报告"]
    assert "来源没有写明" not in summary(root)


def test_a_site_without_any_date_has_an_empty_feed():
    root = fed({}, PUBLISHED, CORRECTED, WRITTEN)
    assert titles(root) == []
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+08:00"


def fictional_beside_real() -> dict[str, bytes]:
    """The site with a second unit that is made up."""
    files = {name: text.encode() for name, text in published.FILES.items()}
    made_up = "单位名称: 样板镇\n示例: 是\n".encode()
    report = "标题: 样板镇2024年度报告\n状态: 公开\n发布日期: 2025-07-01\n".encode()
    return files | {"data/yangban/unit.yml": made_up, "data/yangban/2024/report.yml": report}


def made(files: dict[str, bytes]) -> dict[str, bytes]:
    judged = conclude(files, audience=Audience.PUBLIC)
    return {page.path: page.content for page in site_pages(judged)}


@pytest.mark.slow("every page is made")
def test_made_up_reports_are_not_in_the_feed_and_search_engines_leave_them_out():
    pages = made(fictional_beside_real())
    assert "样板镇" not in pages["feed.xml"].decode()
    assert "和平镇2024年度报告" in pages["feed.xml"].decode()
    told = {
        path for path, content in pages.items() if content.startswith(b"---\nrobots: noindex\n")
    }
    assert told == {path for path in pages if path.startswith("yangban/") and path.endswith(".md")}
    assert {"yangban/index.md", "yangban/2024/index.md"} <= told


@pytest.mark.slow("every page is made")
def test_a_site_that_is_made_up_as_a_whole_is_a_site_like_any_other():
    files = fictional_beside_real()
    pages = made({name: text for name, text in files.items() if "heping" not in name})
    assert "样板镇2024年度报告" in pages["feed.xml"].decode()
    assert not any(b"robots: noindex" in content for content in pages.values())
