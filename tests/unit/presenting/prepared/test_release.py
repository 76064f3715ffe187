"""The block of the catalogue of government information, and when a page last changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.facts.records.parts import Correction
from generator.presenting.prepared.release import last_change, release_lines
from tests.support import published
from tests.support.pages_of import text_of


def bytes_of(path: str, **changes: str) -> bytes:
    return published.pages(published.ledger(**changes))[path].encode()


def test_the_block_says_what_is_stated_and_what_is_not():
    island = published.island()
    assert release_lines(island.report, island.site) == (
        ("索引号", "000014349/2025-00110"),
        ("发布机构", "和平县财政局"),
        ("文号", "和政〔2025〕8号"),
        ("成文日期", date(2025, 3, 20)),
        ("发布日期", date(2025, 3, 28)),
    )
    bare = replace(island.report, index_number="", number="", dated=None, publisher="和平镇")
    assert release_lines(bare, island.site)[:4] == (
        ("索引号", None),
        ("发布机构", "和平镇"),
        ("文号", None),
        ("成文日期", None),
    )


def test_the_last_change_is_the_last_day_the_data_tell_of():
    report = published.island().report
    assert last_change(report) == date(2025, 4, 2)
    assert last_change(report, [Correction(dated=date(2025, 5, 6), what="x")]) == date(2025, 5, 6)
    assert last_change(replace(report, corrections=())) == date(2025, 3, 28)
    assert last_change(replace(report, corrections=(), published=None)) is None


@pytest.mark.slow("every page is made")
def test_report_and_project_pages_carry_block_and_corrections():
    report = text_of(bytes_of("heping/2024/report/index.md"))
    assert "索引号 000014349/2025-00110 发布机构 和平县财政局 文号 和政〔2025〕8号" in report
    assert "2025-04-02 项目数由 2 更正为 1 & 其他（重复计算）" in report
    project = text_of(bytes_of("heping/2024/ludeng/index.md"))
    assert "发布日期 2025-03-28" in project
    assert "2025-05-06 更正执行数" in project


def test_what_is_not_stated_is_said_to_be():
    page = text_of(
        bytes_of("heping/2024/report/index.md", **{"索引号: 000014349/2025-00110\n": ""})
    )
    assert "索引号 未填报" in page
