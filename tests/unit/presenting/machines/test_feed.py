"""The Atom feed: releases and corrections, the latest first, valid with and without an address."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.facts.records.states import Audience
from tests.support import published

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://www.xn--0tr63u.gov.cn/%E7%BB%A9%E6%95%88/"


def feed(of=None, audience: Audience = Audience.PUBLIC) -> ET.Element:
    return ET.fromstring(published.pages(of, audience)["feed.xml"])


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


def test_a_site_without_dates_has_an_empty_feed():
    changes = {
        "发布日期: 2025-03-28\n": "",
        '更正:\n  - {日期: 2025-04-02, 内容: "项目数由 2 更正为 1 & 其他", 原因: 重复计算}\n': "",
        "更正:\n  - {日期: 2025-05-06, 内容: 更正执行数}\n": "",
    }
    root = feed(published.ledger(**changes))
    assert titles(root) == []
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+08:00"
