"""The main case: what the report of 遂城镇 for 2024 states stands in the built pages, and nothing more."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

ITEMISED = {
    "党建工作经费项目（运转保障）": "dangjian-yunzhuan",
    "服务群众专项经费": "fuwu-qunzhong",
    "提前下达2024年支持市县科技创新和科学普及专项资金预算-优秀科技特派员工作站补助经费": "keji-tepaiyuan",
    "2023年度创建提升“两园四带六区百点”基层党建示范资金": "dangjian-shifan",
}


def article(site: Path, path: str) -> str:
    """The words of a page's article; markup and runs of blanks gone, numbers as a reader sees them."""
    html = (site / path / "index.html").read_text(encoding="utf-8")
    inner = re.search(r"<article.*?</article>", html, re.DOTALL)
    assert inner
    blocks = re.sub(r"</?(?:p|div|h\d|t[dhr]|li|d[ltd]|summary|br)\b[^>]*>", " ", inner[0])
    return " ".join(unescape(re.sub(r"<[^>]+>", "", blocks)).split())


@pytest.fixture(scope="module")
def report(built_site: Path) -> str:
    pages = ("suicheng/2024", "suicheng/2024/figures", "suicheng/2024/report")
    return " ".join(article(built_site, page) for page in pages)


def test_the_result_stands_first_in_one_sentence(report: str):
    assert (
        "2024 年 45 个项目共支出 1778.67 万元，预算执行率 100%；"
        "自评 90分以上 43 个；列出的 4 个中，2 个因年终预算调整为0，未完成预期目标。" in report
    )


@pytest.mark.parametrize(
    "figure",
    [
        "45 个 参加自评的项目",
        "1778.67 万元 全年预算数",
        "1778.67 万元 全年执行数（支出）",
        "100% 预算执行率",
        "43 个 自评 90分以上",
        "2 个 被抽查的项目",
    ],
)
def test_key_figures(report: str, figure: str):
    parted = re.fullmatch(r"(\S+(?: 个| 万元)?) (.*)", figure)
    assert parted
    assert f"{parted[2]} {parted[1]}" in report


def test_the_two_that_scored_below_60(report: str):
    assert "60分以下2 个" in report


@pytest.mark.parametrize(
    "heading",
    [
        "一、绩效自评工作组织开展情况",
        "二、绩效目标实现情况",
        "三、绩效目标设定质量情况",
        "四、整改措施及结果应用",
    ],
)
def test_the_four_sections(built_site: Path, heading: str):
    html = (built_site / "suicheng/2024/report/index.html").read_text(encoding="utf-8")
    assert re.search(rf"<h2 id=\"[a-z]+\">{heading}</h2>\s*<p>\S", html)


def test_itemised_and_remainder_make_the_declared_total(report: str):
    assert "本站逐项列出其中 4 个；其余 41 个只有合计数" in report
    assert re.search(
        r"158\.8598 \+ 未逐项列出 1619\.8102 = 1778\.67(00)?，与声明的 1778\.67(00)? 万元相符",
        report,
    )
    assert "4 + 未逐项列出 41 = 45" in report


@pytest.mark.parametrize(
    "field",
    [
        "基层党建",
        "维稳",
        "服务群众",
        "环保",
        "纪检监察",
        "人大",
        "文化服务体系建设",
        "退役军人服务",
    ],
)
def test_the_fields_of_the_report(report: str, field: str):
    assert field in report


def test_the_notice_it_was_done_under(report: str):
    assert "徐政财字〔2025〕19号" in report


def test_all_four_itemised_projects_are_listed(report: str):
    for name in ITEMISED:
        assert name in report


def test_party_building(built_site: Path):
    text = article(built_site, "suicheng/2024/dangjian-yunzhuan")
    for word in (
        "3.8598",
        "预算执行率 100%",
        "自评 100 分",
        "绩效目标完成率：100%",
        "6次",
        "徐字〔2021〕29号",
    ):
        assert word in text
    assert "本项目被抽查" in text


def test_serving_the_people(built_site: Path):
    text = article(built_site, "suicheng/2024/fuwu-qunzhong")
    for word in (
        *("155", "31", "5万元", "90%", "自评 100 分", "预算执行率 100%"),
        *("冀组发〔2018〕14号", "徐字〔2019〕2号"),
    ):
        assert word in text
    assert "本项目被抽查" in text


@pytest.mark.parametrize("project", ["keji-tepaiyuan", "dangjian-shifan"])
def test_the_two_cut_to_nothing(built_site: Path, report: str, project: str):
    text = article(built_site, f"suicheng/2024/{project}")
    assert "预期目标未完成。未完成的原因：年终预算调整为0。自评 0 分" in text
    assert "未完成原因：年终预算调整为0" in text
    assert report.count("原因：年终预算调整为0") == 2


def test_nothing_is_itemised_that_the_source_does_not_itemise(built_site: Path):
    pages = {path.parent.name for path in (built_site / "suicheng/2024").glob("*/index.html")}
    assert pages - {"quality", "report", "figures"} == set(ITEMISED.values())


def test_what_editors_worked_out_is_marked(built_site: Path):
    for project in ("dangjian-yunzhuan", "fuwu-qunzhong"):
        html = (built_site / "suicheng/2024" / project / "index.html").read_text(encoding="utf-8")
        assert html.count("mz-tag-derived") == 5  # the figure, the form, the field, the grade twice


def test_four_of_45_projects_have_no_median(built_site: Path, report: str):
    assert "列出的不到全部的五分之四" in report
    tables = (built_site / "data/years.csv").read_text(encoding="utf-8-sig").splitlines()
    names = tables[0].split(",")
    (row,) = (line.split(",") for line in tables[1:] if line.startswith("suicheng,"))
    found = dict(zip(names, row, strict=True))
    assert [found[name] for name in ("lower", "median", "upper")] == ["", "", ""]


def test_a_real_unit_is_never_marked_as_an_example(built_site: Path):
    for path in (
        "suicheng",
        "suicheng/2024",
        *(f"suicheng/2024/{name}" for name in ITEMISED.values()),
    ):
        assert "示例" not in article(built_site, path)


def test_every_page_of_the_fictional_unit_is_marked(built_site: Path):
    pages = list((built_site / "shifan").rglob("index.html"))
    assert len(pages) > 60
    for path in pages:
        assert "示例 虚构的数据" in article(
            built_site, path.parent.relative_to(built_site).as_posix()
        )
