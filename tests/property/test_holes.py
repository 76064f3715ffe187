"""Projects with holes: no page, picture, table or feed tells an amount that is not a sum of stated ones."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain, combinations, takewhile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.concluding.conclude import conclude
from generator.concluding.judged import Judged
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from tests.support.pages_of import text_of

AMOUNTS = ("1201.37", "305.29", "47.83")
"""万元; no sum of some of them is a sum of others, nor any other figure of a page."""
SPENT = ("1187.11", "290.53", "41.97")
SCORES = ("97.13", "88.41", "93.77")

Stated = tuple[bool, bool, bool]
PROJECT = st.tuples(st.booleans(), st.booleans(), st.booleans())
YEARS = st.lists(PROJECT, min_size=1, max_size=3)

_WAN = re.compile(r"(\d[\d.]*)[ \u00a0]*万元")
_RATE = re.compile(r"执行率[为 \u00a0]*(\d[\d.]*)[ \u00a0]*%")
_MONEY_KEYS = {"annual_budget", "budget", "executed"}


@pytest.mark.slow("builds all pages of a site for each of the examples")
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(YEARS)
def test_every_amount_told_is_a_sum_of_stated_ones(projects: list[Stated]) -> None:
    judged = conclude(files_of(projects), audience=Audience.PUBLIC)
    told = told_by(judged)

    budgets, spent = stated(projects, 0, AMOUNTS), stated(projects, 1, SPENT)
    amounts = sums(budgets) | sums(spent) | set(left_of(projects))
    rates = rates_of(projects)
    for path, content in told.items():
        assert amounts_of(path, content) <= amounts, path
        assert rates_told(path, content) <= rates, path


@pytest.mark.slow("builds all pages of a site for each of the examples")
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(YEARS, st.integers(0, 2), st.integers(0, 2))
def test_what_is_removed_is_told_nowhere(projects: list[Stated], which: int, fact: int) -> None:
    index = which % len(projects)
    without = list(projects)
    budget, spent, score = (
        is_stated and place != fact for place, is_stated in enumerate(projects[index])
    )
    without[index] = (budget, spent, score)
    gone = (AMOUNTS, SPENT, SCORES)[fact][index]

    judged = conclude(files_of(without), audience=Audience.PUBLIC)

    told = told_by(judged)
    assert [path for path, content in told.items() if gone.encode() in content] == []


def told_by(judged: Judged) -> dict[str, bytes]:
    """All that is made from the data; the reference pages, which come last, tell of no number but in findings."""
    assert judged.years, judged.findings
    data_pages = takewhile(lambda page: page.path != "robots.txt", site_pages(judged))
    return {page.path: page.content for page in data_pages}


def files_of(projects: list[Stated]) -> dict[str, bytes]:
    """One unit's year; each project states its budget, its spending and its total, or leaves it out."""
    text = {
        "data/site.yml": "网站名称: 样本\n发布机构: 测试\n",
        "data/a/unit.yml": "单位名称: 和平镇人民政府\n",
        "data/a/2024/report.yml": (
            "标题: 2024年度自评\n状态: 公开\n正文:\n"
            "  绩效目标实现情况: 预算 {{ 预算合计 }} 支出 {{ 执行合计 }} 平均 {{ 平均分 }}\n"
        ),
    }
    for index, (budget, spent, score) in enumerate(projects):
        rows = [
            f"    全年预算数: {AMOUNTS[index]}" if budget else "",
            f"    全年执行数: {SPENT[index]}" if spent else "",
        ]
        funds = ["年度资金:", "  年度资金总额:", *filter(None, rows)] if any(rows) else []
        lines = [f"项目名称: 项目{'甲乙丙'[index]}", "状态: 公开", *funds]
        lines += [f"自评总分: {SCORES[index]}"] if score else []
        text[f"data/a/2024/projects/p{index}.yml"] = "\n".join(lines) + "\n"
    return {path: content.encode() for path, content in text.items()}


def stated(projects: list[Stated], fact: int, values: tuple[str, ...]) -> list[Decimal]:
    return [
        Decimal(value) for project, value in zip(projects, values, strict=False) if project[fact]
    ]


def sums(values: list[Decimal]) -> set[Decimal]:
    """The sums of some of the values; of none there is no sum, and so no 0."""
    some = chain.from_iterable(combinations(values, count) for count in range(1, len(values) + 1))
    return {sum(group, Decimal(0)) for group in some}


def left_of(projects: list[Stated]) -> Iterator[Decimal]:
    """What is left of a budget, where both it and the spending are stated."""
    for project, budget, spent in zip(projects, AMOUNTS, SPENT, strict=False):
        if project[0] and project[1]:
            yield Decimal(budget) - Decimal(spent)


def rates_of(projects: list[Stated]) -> set[Decimal]:
    both = [
        (Decimal(spent), Decimal(budget))
        for project, budget, spent in zip(projects, AMOUNTS, SPENT, strict=False)
        if project[0] and project[1]
    ]
    some = chain.from_iterable(combinations(both, count) for count in range(1, len(both) + 1))
    pairs = [(sum(one for one, _ in group), sum(two for _, two in group)) for group in some]
    return {(Decimal(100) * one / two).quantize(Decimal("0.01")).normalize() for one, two in pairs}


def amounts_of(path: str, content: bytes) -> set[Decimal]:
    """The amounts a file tells: before 万元 on a page, under its name in a table or record."""
    if path.endswith(".md"):
        return {Decimal(found) for found in _WAN.findall(text_of(content))}
    if path.endswith(".csv"):
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
        return {Decimal(row[name]) for row in rows for name in _MONEY_KEYS & set(row) if row[name]}
    if path.endswith(".json"):
        return set(_amounts_in(json.loads(content)))
    if path.endswith(".xml"):
        return {Decimal(found) for found in _WAN.findall(content.decode())}
    return set()


def rates_told(path: str, content: bytes) -> set[Decimal]:
    if not path.endswith((".md", ".xml")):
        return set()
    text = text_of(content) if path.endswith(".md") else content.decode()
    return {Decimal(found).normalize() for found in _RATE.findall(text)}


def _amounts_in(record: object) -> Iterator[Decimal]:
    if isinstance(record, Mapping):
        for name, value in record.items():
            if name in _MONEY_KEYS and isinstance(value, str | int | float):
                yield Decimal(str(value))
            yield from _amounts_in(value)
    elif isinstance(record, list):
        for value in record:
            yield from _amounts_in(value)
