"""What a page is to who hears it and to who holds it in one hand: outline, stops, names of links, rows of two lines."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

pytestmark = pytest.mark.browser

KINDS = [
    *("", "shifan/", "suicheng/", "shifan/2024/", "suicheng/2024/", "shifan/2024/report/"),
    *("shifan/2024/figures/", "shifan/2024/gonglu-yanghu/", "suicheng/2024/keji-tepaiyuan/"),
    *("explore/", "projects/", "data/", "compare/2024/", "about/", "search/"),
]
PHONES = [390, 320]
OUTLINE = """[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(item => item.checkVisibility())
    .map(item => Number(item.tagName[1]))"""
NAMES = """[...document.querySelectorAll('a[href]')].filter(item => item.checkVisibility()).map(item => ({
    name: (item.getAttribute('aria-label') || item.innerText).trim(),
    to: item.href,
    cell: !!item.closest('td, .mz-figures'),  // its heads, or the words below it, are read with it
}))"""
LINES = """[...document.querySelectorAll('.mz-projects tbody tr')].filter(row => row.checkVisibility()).map(row => {
    const middle = cell => { const box = cell.getBoundingClientRect(); return box.top + box.height / 2 }
    const cells = [...row.children].filter(cell => cell.checkVisibility())
    return cells.reduce((lines, cell) => lines.some(line => Math.abs(line - middle(cell)) < 8)
        ? lines : [...lines, middle(cell)], []).length
})"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_headings_are_the_outline(page: Any, served_site: str, kind: str):
    page.goto(served_site + kind)
    levels = page.evaluate(OUTLINE)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("year", ["shifan/2024/", "suicheng/2024/"])
@pytest.mark.parametrize("width", [1440, 390])
def test_sixty_stops_lead_past_the_end_of_a_year(
    new_page: Callable[..., Any], served_site: str, year: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 900})
    opened.goto(served_site + year)
    last, stops = opened.locator(".md-footer a").last, 0
    while stops <= 60 and not last.evaluate("item => item === document.activeElement"):
        opened.keyboard.press("Tab")
        stops += 1
    assert 20 < stops <= 60


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search/"])
def test_a_link_says_where_it_goes(page: Any, served_site: str, kind: str):
    page.goto(served_site + kind)
    places: dict[str, set[str]] = {}
    for link in page.evaluate(NAMES):
        assert link["name"] not in {"", "查看", "详情", "更多", "点击", "这里", "链接"}
        if not link["cell"]:
            places.setdefault(link["name"], set()).add(link["to"])
    assert {name: sorted(to) for name, to in places.items() if len(to) > 1} == {}


@pytest.mark.parametrize("width", PHONES)
def test_a_project_of_the_list_is_two_lines(
    new_page: Callable[..., Any], served_site: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 800})
    opened.goto(served_site + "shifan/2024/")
    assert set(opened.evaluate(LINES)) == {2}
    opened.get_by_role("button", name="列出其余").click()
    assert len(opened.evaluate(LINES)) == 43
    assert opened.locator(".mz-projects tbody tr:nth-child(9) a").evaluate(
        "item => item === document.activeElement"
    )


def test_a_link_to_the_list_shows_all_of_it(page: Any, served_site: str):
    page.goto(served_site + "shifan/2024/#projects")
    assert len(page.evaluate(LINES)) == 43


@pytest.mark.parametrize("width", PHONES)
def test_a_long_part_is_closed_on_a_telephone_with_its_figure_in_the_head(
    new_page: Callable[..., Any], served_site: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 800})
    opened.goto(served_site + "shifan/2024/figures/")
    heads = opened.locator(".mz-fold:not([open]) > summary")
    assert heads.count() == 3
    assert all(head[0].isdigit() for head in heads.all_inner_texts())
    opened.goto(served_site + "shifan/2024/gonglu-yanghu/#form")
    opened.locator(".mz-form-table").first.wait_for(state="visible")


def test_a_desk_has_them_open_without_a_head(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport={"width": 1440, "height": 900})
    opened.goto(served_site + "shifan/2024/figures/")
    assert opened.locator(".mz-fold").count() == opened.locator(".mz-fold[open]").count() == 3
    assert not opened.locator(".mz-fold > summary").first.is_visible()


def test_the_columns_of_the_explorer_fit_a_tablet(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport={"width": 1024, "height": 768})
    opened.goto(served_site + "explore/?example=all")
    opened.locator(".mzx-table tbody tr").first.wait_for()
    scroll = opened.locator(".mzx-scroll")
    assert scroll.evaluate("item => item.scrollWidth - item.clientWidth") <= 1
    assert opened.locator(".mzx-table thead th").last.inner_text().startswith("完成程度")
