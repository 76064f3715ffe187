"""No total that is published gives away, by subtraction, what is withheld."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.judging.year.suppression import revealing
from generator.presenting.pages.site_pages import site_pages

LISTED = {"road": ("80.11", "79.13", "96.5"), "lamps": ("20.07", "19.03", "95.5")}
WITHHELD = ("31.41", "27.18", "91.5")
BUDGET, SPENT = "131.59", "125.34"
"""万元, all three together."""


def project(name: str, figures: tuple[str, str, str], status: str = "公开") -> str:
    budget, spent, score = figures
    basis = "不予公开依据: {法律依据: 《条例》第十四条}\n" if status == "不予公开" else ""
    return (
        f"项目名称: {name}\n状态: {status}\n{basis}年度资金:\n  年度资金总额:\n"
        f"    全年预算数: {budget}\n    全年执行数: {spent}\n自评总分: {score}\n"
    )


def report(more: str = "", projects: int = 3) -> str:
    return (
        "标题: 2024年度自评\n状态: 公开\n"
        f"声明合计:\n  项目数: {projects}\n  预算合计: {BUDGET}\n  执行合计: {SPENT}\n"
        f"  得分分布: [{{得分不低于: 90, 项目数: 3}}]\n{more}"
        "正文:\n  绩效目标实现情况: 全年支出 {{ 执行合计 }} 万元，预算 {{ 预算合计 }} 万元。\n"
    )


def files(said: str, *, without_budget: bool = False) -> dict[str, bytes]:
    own = {name: project(name, figures) for name, figures in LISTED.items()}
    if without_budget:
        own["road"] = own["road"].replace("    全年预算数: 80.11\n", "")
    own["secret"] = project("某专项", WITHHELD, "不予公开")
    text = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n",
        "data/a/unit.yml": "单位名称: 示例镇人民政府\n",
        "data/a/2024/report.yml": said,
        **{f"data/a/2024/projects/{name}.yml": content for name, content in own.items()},
    }
    return {path: content.encode() for path, content in text.items()}


def told(tree: Mapping[str, bytes]) -> str:
    judged = conclude(tree, audience=Audience.PUBLIC)
    assert judged.years, judged.findings
    return "\n".join(
        page.content.decode()
        for page in site_pages(judged)
        if page.path.startswith(("a/", "data/")) and not page.path.endswith(".zip")
    )


def keys_of(tree: Mapping[str, bytes]) -> tuple[str, ...]:
    ledger = conclude(tree).ledger
    assert ledger is not None
    return revealing(ledger.years[0])


def test_a_difference_that_is_all_withheld_is_not_published():
    words = told(files(report()))

    assert [figure for figure in (BUDGET, SPENT, *WITHHELD) if figure in words] == []
    assert "99.16" not in words or "79.13" in words  # what is listed may be added up


def test_the_unit_is_told_which_totals_give_it_away():
    found = conclude(files(report())).findings

    told_of = [item.field_path for item in found if item.code == "C615"]
    assert told_of == [("声明合计", "预算合计"), ("声明合计", "执行合计"), ("声明合计", "得分分布")]
    assert [item for item in found if item.code == "C615" and "31.41" in item.message] == []


def test_others_in_the_difference_keep_it_open():
    assert keys_of(files(report(projects=5))) == ()
    assert BUDGET in told(files(report(projects=5)))


@pytest.mark.parametrize(
    ("remainder", "expected"),
    [
        (
            "未逐项列出: {项目数: 2, 预算合计: 10, 执行合计: 10}\n",
            ("预算合计", "执行合计", "得分分布"),
        ),
        ("未逐项列出: {项目数: 2, 执行合计: 10}\n", ("执行合计", "得分分布")),
    ],
)
def test_a_declared_remainder_takes_only_what_it_states_out_of_the_difference(
    remainder: str, expected: tuple[str, ...]
):
    assert keys_of(files(report(remainder, projects=5))) == expected


def test_a_listed_project_without_the_amount_keeps_the_difference_open():
    assert keys_of(files(report(), without_budget=True)) == ("执行合计", "得分分布")


def test_nothing_withheld_nothing_suppressed():
    tree = files(report())
    del tree["data/a/2024/projects/secret.yml"]
    assert keys_of(tree) == ()
