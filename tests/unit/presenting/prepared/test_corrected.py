"""What was released and is another number now: old and new on the page, in the feed and in the history."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.presenting.machines.feed import feed_page
from generator.presenting.pages.corrections import corrections_page
from generator.presenting.pages.project import project_page
from generator.presenting.pages.withdrawn import withdrawn_pages
from generator.presenting.prepared.prepared_year import PreparedYear, prepare_year

YEAR = "data/a/2024"
SPENT = "年度资金 › 年度资金总额 › 全年执行数"
TARGET = "绩效指标 › “路灯” › 年度指标值"
RESULT = "绩效指标 › “路灯” › 实际完成值"


def project(spent: str, result: str, more: str = "") -> str:
    return (
        f"项目名称: 路灯维护经费\n状态: 公开\n年度资金:\n  年度资金总额:\n    全年执行数: {spent}\n"
        "绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 路灯, 年度指标值: ≥5盏,"
        f" 实际完成值: {result}}}\n{more}"
    )


def correction(day: str, what: str) -> dict[str, str]:
    return {"date": day, "what": what, "reason": ""}


def record(day: str, spent: str, result: str, *made: dict[str, str]) -> bytes:
    def file(id: str, numbers: dict[str, str], made: tuple[dict[str, str], ...]) -> dict[str, Any]:
        return {
            "id": id,
            "name": "",
            "file": "",
            "sha256": "",
            "numbers": numbers,
            "corrections": list(made),
        }

    data = {
        "date": day,
        "revision": "0123456789abcdef",
        "version": "0.1.0",
        "standard": "caiyu-2020-10",
        "rules": "e9d9f160",
        "report": file("", {}, ()),
        "projects": [file("ludeng", {SPENT: spent, TARGET: "≥5盏", RESULT: result}, made)],
        "attachments": {},
        "checks": {},
    }
    return json.dumps(data).encode()


MADE = "更正:\n  - {日期: 2025-04-02, 内容: 第一次}\n  - {日期: 2025-05-06, 内容: 第二次}\n"


def prepared(result: str = "9盏", more: str = MADE) -> PreparedYear:
    tree = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n".encode(),
        "data/a/unit.yml": "单位名称: 示例镇人民政府\n".encode(),
        f"{YEAR}/report.yml": "标题: 2024年度自评\n状态: 公开\n".encode(),
        f"{YEAR}/projects/ludeng.yml": project("7.98", result, more).encode(),
        f"{YEAR}/releases/2025-03-21.json": record("2025-03-21", "7.89", "6盏"),
        f"{YEAR}/releases/2025-04-02.json": record(
            "2025-04-02", "7.98", "6盏", correction("2025-04-02", "第一次")
        ),
    }
    (year,) = conclude(tree, audience=Audience.PUBLIC).years
    return prepare_year(year)


def words(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text)))


def test_the_page_shows_each_change_between_the_releases_it_lies_between():
    page = words(project_page(prepared(), 0, ()).content.decode())

    assert "2025-03-21 公开的数，到公开记录 2025-04-02 改了 1 处" in page
    assert f"{SPENT} 7.89 7.98" in page
    assert "2025-04-02 公开的数，后来改了 1 处" in page
    assert f"{RESULT} 6盏 9盏" in page


def test_the_footer_names_the_last_release():
    page = project_page(prepared(), 0, ()).content.decode()
    assert 'released: "a/2024/2025-04-02"' in page


def test_the_feed_tells_the_number_with_the_correction_that_made_it():
    island = prepared()
    feed = html.unescape(feed_page(island.site, [island]).content.decode())

    assert f"第一次。改了的数：{SPENT} 7.89 → 7.98</summary>" in feed
    assert f"第二次。改了的数：{RESULT} 6盏 → 9盏</summary>" in feed


def test_the_history_lists_corrections_and_releases_the_latest_first():
    island = prepared()
    page = words(corrections_page(island.site, [island]).content.decode())

    assert "一共更正了 2 处，最近一次是 2025-05-06" in page
    assert page.index("第二次") < page.index("第一次")
    assert page.index("2025-04-02 caiyu-2020-10 e9d9f160 0123456") < page.index(
        "2025-03-21 caiyu-2020-10 e9d9f160 0123456"
    )


def test_an_old_value_that_was_taken_out_for_what_it_told_stays_hidden():
    island = prepared()
    tree_result = island.revisions("ludeng")
    assert [change.old for one in tree_result for change in one.changes] == ["7.89", "6盏"]

    private = "6盏，联系电话13812345678"
    told = record("2025-03-21", "7.98", private)
    tree = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n".encode(),
        "data/a/unit.yml": "单位名称: 示例镇人民政府\n".encode(),
        f"{YEAR}/report.yml": "标题: 2024年度自评\n状态: 公开\n".encode(),
        f"{YEAR}/projects/ludeng.yml": project("7.98", "6盏", MADE).encode(),
        f"{YEAR}/releases/2025-03-21.json": told,
    }
    (year,) = conclude(tree, audience=Audience.PUBLIC).years
    page = project_page(prepare_year(year), 0, ()).content.decode()
    assert "改了 1 处" in page
    assert "13812345678" not in page


def test_without_a_record_nothing_is_made_up():
    tree = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n".encode(),
        "data/a/unit.yml": "单位名称: 示例镇人民政府\n".encode(),
        f"{YEAR}/report.yml": "标题: 2024年度自评\n状态: 公开\n".encode(),
        f"{YEAR}/projects/ludeng.yml": project("7.98", "6盏").encode(),
    }
    (year,) = conclude(tree, audience=Audience.PUBLIC).years
    island = prepare_year(year)
    page = project_page(island, 0, ()).content.decode()

    assert "released:" not in page
    assert "公开记录" not in page
    assert "还没有更正过" in corrections_page(island.site, [island]).content.decode()


def test_the_address_of_what_is_withdrawn_says_so_and_nothing_of_it():
    tree = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n".encode(),
        "data/a/unit.yml": "单位名称: 示例镇人民政府\n".encode(),
        f"{YEAR}/report.yml": (
            "标题: 2024年度自评\n状态: 公开\n更正:\n  - {日期: 2025-01-02, 内容: 早先的}\n"
            "  - {日期: 2025-05-06, 内容: 撤下一个项目}\n"
        ).encode(),
        f"{YEAR}/projects/ludeng.yml": project("7.98", "6盏").replace("公开", "草稿", 1).encode(),
        f"{YEAR}/releases/2025-03-21.json": record("2025-03-21", "7.98", "6盏"),
    }
    (year,) = conclude(tree, audience=Audience.PUBLIC).years
    (page,) = withdrawn_pages([prepare_year(year)])
    text = words(page.content.decode())

    assert page.path == "a/2024/ludeng/index.md"
    assert "最近一次公开是 2025-03-21，现在不公开了" in text
    assert "撤下一个项目" in text
    assert "早先的" not in text
    assert [said for said in ("路灯", "7.98", "6盏") if said in text] == []
    assert list(withdrawn_pages([prepared()])) == []  # what is there is no page of that kind
