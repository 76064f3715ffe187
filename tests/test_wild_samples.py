"""Published documents typed as a clerk would: what a reviewer found in each is found, and pages say no more than it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from generator.concluding.judged import Judged
from generator.presenting.pages.site_pages import site_pages
from tests.support.head_sentences import concluded, sample_trees
from tests.support.pages_of import text_of

FOUND = {
    "ezhou/2021/projects/shimin-zhongxin": {"C225": 1, "C312": 1},
    "tianchang/2022/projects/shuihan": {"C330": 6},
    "qingshuihe/2023/projects/shuili-fazhan": {"C236": 1},
    "gap/2024/projects/t1": {"C330": 4},
    "gap/2024/projects/t2": {"C225": 1},
    "gap/2024/projects/t3": {"C311": 6, "C312": 2},
    "gap/2024/projects/t4": {"C515": 1},
    "gap/2024/projects/t6": {"C236": 1},
    "gap/2024/projects/t6b": {"C237": 1},
    "gap/2024/projects/t7": {"C614": 1},
    **{f"gap3/2024/projects/e{number}": {"C333": 1} for number in range(4)},
    "gap3/2024/projects/q1": {"C335": 1},
    "gap3/2024/projects/q2": {"C423": 1},
    "gap3/2024/projects/q3": {"C421": 2},
    "yq4/2024/projects/p4": {"C239": 1},
    **{f"yq6/2024/projects/p{number}": {"C239": 1} for number in range(7)},
}
"""File below data/ → codes that reviewers' findings there answer to, and how often."""


@pytest.fixture(scope="module")
def judged() -> Mapping[str, Judged]:
    trees = sample_trees()
    return {name: concluded(trees[name]) for name in ("wild", "wild-small")}


@pytest.mark.parametrize("file", FOUND)
def test_what_reviewers_found_is_found(judged: Mapping[str, Judged], file: str):
    codes = Counter(
        item.code
        for one in judged.values()
        for item in one.findings
        if item.place.file == f"data/{file}.yml"
    )
    assert {code: codes[code] for code in FOUND[file]} == FOUND[file]


@pytest.fixture(scope="module")
def pages(judged: Mapping[str, Judged]) -> Mapping[str, bytes]:
    return {page.path: page.content for one in judged.values() for page in site_pages(one)}


@pytest.mark.slow("every page of a sample is made")
@pytest.mark.parametrize("unit", ["jiangchi/2023", "mata/2023", "yueyangxian/2022"])
def test_spending_nobody_stated_is_never_a_number(pages: Mapping[str, bytes], unit: str):
    own = {path: content for path, content in pages.items() if path.startswith(f"{unit}/")}
    assert own
    told = {path: text_of(text) for path, text in own.items() if path.endswith(".md")}
    assert {
        path for path, text in told.items() if re.search(r"支出[^。；|]{0,6}\b0(\.0+)? ?万元", text)
    } == set()
    assert (
        "支出未填报" in told[f"{unit}/index.md"] or "预算和支出都未填报" in told[f"{unit}/index.md"]
    )


def test_the_rate_of_units_is_only_of_what_states_both(pages: Mapping[str, bytes]):
    """甲 spent 100 of 100, 乙 has 900 and states no spending: 10 % would be nobody's rate."""
    home = text_of(pages["index.md"])
    assert "预算执行率 10%" not in home
