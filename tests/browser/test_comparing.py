"""Units side by side as a reader has them: sorted by a head, two to four chosen, the choice in the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.presenting.comparing.unit_comparison import compare_page
from generator.presenting.prepared.addresses import year_address
from generator.presenting.prepared.digest import Digest, digest_of
from generator.presenting.theme_files import JOINED, join
from tests.support import records
from tests.support.axe import violations
from tests.support.pages_of import html_of, island

pytestmark = pytest.mark.browser

SITE = "http://127.0.0.1/"  # nobody is asked: the page is handed over
PLACE = f"{SITE}compare/2024/"
SHARED = {file.path: join(file).content.decode() for file in JOINED}
STYLE, SCRIPT = SHARED["assets/mingzhang.css"], SHARED["assets/mingzhang.js"]
NAMES = "甲乙丙丁戊"
SPENT = ("9", "110", "20", "1000", "3")
BUDGETS = ("10", "120", "1020", "1000", "30")


def digest(place: int) -> Digest:
    made = digest_of(island())
    unit = replace(made.unit, id=f"u{place}", short_name=f"{NAMES[place]}镇")
    stating = 2 if place == 0 else 3  # of 甲镇 one project of three does not say what it spent
    money = replace(records.money(BUDGETS[place], SPENT[place], 3), executed_projects=stating)
    address = year_address(unit.id, 2024)
    return replace(
        made, unit=unit, address=address, money=money, best=3 - place % 3, projects=place + 1
    )


def written(count: int) -> str:
    """The page of so many units, with the site's own style sheet and script."""
    content = compare_page(2024, [digest(place) for place in range(count)], (2024,)).content
    return (
        f'<!doctype html><html lang="zh-CN" class="mz-js"><head><meta charset="utf-8"><title>对照</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f'<body><main class="md-typeset mz-page">{html_of(content)}</main>'
        f"<script>{SCRIPT}</script></body></html>"
    )


@pytest.fixture
def opened(new_page: Callable[..., Any]) -> Callable[..., Any]:
    """Open the page of so many units with an address's query."""

    def open_page(count: int, query: str = "", **options: Any) -> Any:
        page = new_page(**options)
        page.route(
            f"{SITE}**", lambda route: route.fulfill(body=written(count), content_type="text/html")
        )
        page.goto(PLACE + query)
        return page

    return open_page


def names(page: Any) -> str:
    """The first characters of the units that are shown, in their order."""
    shown = page.locator(".mz-compare tbody tr:visible th[scope=row] a")
    return "".join(text[0] for text in shown.all_inner_texts())


def query(page: Any) -> str:
    return str(page.evaluate("location.search"))


# --- sorted ------------------------------------------------------------------------------------------


def test_a_head_sorts_from_large_to_small_and_back(opened: Callable[..., Any]):
    page = opened(5)
    head = page.get_by_role("columnheader", name="全年执行数（万元）")
    head.get_by_role("button").click()
    assert (names(page), head.get_attribute("aria-sort")) == ("丁乙丙甲戊", "descending")
    head.get_by_role("button").press("Enter")
    assert (names(page), head.get_attribute("aria-sort")) == ("戊甲丙乙丁", "ascending")


def test_names_sort_by_pinyin_and_only_one_head_says_so(opened: Callable[..., Any]):
    page = opened(5)
    page.get_by_role("button", name="项目数").click()
    page.get_by_role("button", name="单位").click()
    assert names(page) == "丙丁甲戊乙"
    assert page.locator("[aria-sort]").count() == 1


def test_a_remark_beside_a_number_is_no_part_of_it(opened: Callable[..., Any]):
    """``9`` beside ``3 个中 2 个`` is nine, not 93."""
    page = opened(5)
    assert "3 个中 2 个" in page.locator("tr[data-unit=u0]").inner_text()
    page.get_by_role("button", name="全年执行数（万元）").click()
    assert names(page) == "丁乙丙甲戊"


def test_what_is_no_number_stands_last_either_way(opened: Callable[..., Any]):
    page = opened(5)
    cell = page.locator("tr[data-unit=u3] td").nth(3)
    cell.evaluate("cell => { cell.innerHTML = '<a href=\"#\">未填报</a>' }")
    button = page.get_by_role("button", name="全年执行数（万元）")
    button.click()
    assert names(page)[-1] == "丁"
    button.click()
    assert names(page)[-1] == "丁"


def test_a_single_row_offers_nothing_to_sort_or_choose(opened: Callable[..., Any]):
    page = opened(1)
    assert page.locator(".mz-sort, .mz-choose").count() == 0


# --- chosen ------------------------------------------------------------------------------------------


def choose(page: Any, *units: str) -> None:
    page.locator(".mz-choose").evaluate("details => { details.open = true }")
    for unit in units:
        page.get_by_role("checkbox", name=unit).click()


def test_two_to_four_units_and_one_measure(opened: Callable[..., Any]):
    page = opened(5)
    choose(page, "甲镇")
    assert len(names(page)) == 5
    assert page.get_by_role("status").inner_text() == "再选一个单位就可以比较。"
    choose(page, "丙镇", "丁镇")
    assert sorted(names(page)) == sorted("甲丙丁")
    assert not page.locator(".mz-compare tfoot").is_visible()
    page.get_by_label("比哪一项").select_option("执行率")
    heads = page.locator(".mz-compare thead th:visible").all_inner_texts()
    assert [head.split()[0] for head in heads] == ["单位", "执行率"]
    assert page.get_by_role("status").inner_text() == "正在看 3 个单位：执行率。"
    assert query(page) == "?unit=u2&unit=u3&unit=u0&by=rate"
    choose(page, "戊镇")
    assert page.get_by_role("checkbox", name="乙镇").is_disabled()
    page.get_by_role("button", name="全部显示").click()
    assert (len(names(page)), query(page)) == (5, "")


def test_an_address_opens_what_was_chosen_and_how_it_was_sorted(opened: Callable[..., Any]):
    asked = "?find=x&unit=u0&unit=u1&unit=u3&by=executed&sort=executed"
    page = opened(5, asked)
    assert names(page) == "甲乙丁"
    assert page.get_by_role("checkbox", name="乙镇").is_checked()
    assert page.get_by_label("比哪一项").input_value() == "executed"
    assert sorted(query(page)[1:].split("&")) == sorted(asked[1:].split("&"))
    page.get_by_role("button", name="全年执行数（万元）").click()
    assert names(page) == "丁乙甲"
    assert "sort=-executed" in query(page)


@pytest.mark.parametrize("asked", ["?unit=zz&by=nothing&sort=-nothing", "?unit=u1", "?by=%00"])
def test_what_nobody_offers_changes_nothing(opened: Callable[..., Any], asked: str):
    assert len(names(opened(5, asked))) == 5


def test_more_than_four_are_not_taken_from_an_address(opened: Callable[..., Any]):
    asked = "?" + "&".join(f"unit=u{place}" for place in range(5))
    assert len(names(opened(5, asked))) == 4


def test_of_two_units_only_the_measure_is_chosen(opened: Callable[..., Any]):
    page = opened(2)
    assert page.get_by_role("checkbox", include_hidden=True).count() == 0
    assert page.locator(".mz-choose select").count() == 1


def test_without_scripts_everything_stands_there(opened: Callable[..., Any]):
    page = opened(5, "?unit=u0&unit=u1", java_script_enabled=False)
    assert len(names(page)) == 5
    assert page.locator(".mz-choose").count() == 0


def test_on_a_phone_the_units_stay_in_sight(opened: Callable[..., Any]):
    page = opened(5, viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    region = page.locator(".mz-scroll").first
    region.evaluate("region => { region.scrollLeft = 300 }")
    assert region.evaluate("region => region.scrollLeft") > 100
    first = page.locator("tr[data-unit=u0] th")
    assert 0 <= first.bounding_box()["x"] - region.bounding_box()["x"] < 2


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_in_the_chooser(opened: Callable[..., Any], width: int):
    page = opened(5, "?unit=u0&unit=u1&by=rate", viewport={"width": width, "height": 900})
    assert [str(item) for item in violations(page)] == []
