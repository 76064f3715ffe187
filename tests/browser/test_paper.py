"""The pages on paper: sizes, order, repeated heads, the address at the foot of each sheet."""

from __future__ import annotations

import re
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PROJECT = "shifan/2024/cunzhen-ludeng/"
A4, LANDSCAPE = (595, 842), (842, 595)


def sheets(page: Any) -> list[tuple[int, int]]:
    """Width and height of every sheet in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def test_the_form_alone_fills_landscape_sheets_and_no_other(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    page.evaluate("document.documentElement.classList.add('mz-only-form')")
    printed = sheets(page)
    assert set(printed) == {LANDSCAPE}
    assert len(printed) <= 2


def test_the_form_alone_keeps_its_merged_cells(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    page.emulate_media(media="print")
    page.evaluate("document.documentElement.classList.add('mz-only-form')")
    widths = page.evaluate(
        """[...document.querySelectorAll('.mz-indicators tbody td.mz-deviation')]
        .map(cell => Math.round(cell.getBoundingClientRect().width))"""
    )
    assert len(set(widths)) == 1
    assert page.locator(".mz-why").first.evaluate("row => row.getBoundingClientRect().height") == 0


def test_the_report_is_portrait_and_begins_with_the_official_document(page: Any, served_site: str):
    page.goto(served_site + "suicheng/2024/report/")
    assert set(sheets(page)) == {A4}
    page.emulate_media(media="print")
    order = [
        ".mz-announcement",
        "h1",
        "#organisation",
        "#attainment",
        "#quality",
        "#improvement",
        "#measures",
        ".mz-signed",
    ]
    tops = [page.locator(place).first.bounding_box()["y"] for place in order]
    assert tops == sorted(tops)


def test_heads_and_the_foot_of_the_sheet_are_repeated(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    page.emulate_media(media="print")
    display = "item => getComputedStyle(item).display"
    assert page.locator(".mz-indicators thead").evaluate(display) == "table-header-group"
    assert page.locator(".mz-sheet-end").evaluate(display) == "table-footer-group"


def test_the_foot_of_each_sheet_says_where_the_page_stands_and_what_it_is(
    page: Any, served_site: str
):
    page.goto(served_site + PROJECT)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    foot = page.locator("#mz-paper").inner_text()
    assert f'content:"{served_site}{PROJECT}"' in foot
    assert re.search(r"明账 \d+\.\d+\.\d+ · 数据 2025-03-21 · ", foot)
    assert 'counter(page) "/" counter(pages)' in foot
    line = page.locator(".mz-paper-line")
    assert f"网址：{served_site}{PROJECT}" in (line.text_content() or "")


def test_nothing_of_the_form_is_wider_than_its_sheet(page: Any, served_site: str):
    page.set_viewport_size({"width": 1016, "height": 700})  # 269 mm
    page.goto(served_site + PROJECT)
    page.emulate_media(media="print")
    over = page.evaluate(
        """[...document.querySelectorAll('.mz-form th, .mz-form td')].filter(cell =>
        cell.getBoundingClientRect().right > document.querySelector('.mz-form')
            .getBoundingClientRect().right + 1 || cell.scrollWidth > cell.clientWidth + 2)
        .map(cell => cell.textContent.slice(0, 30))"""
    )
    assert over == []


EXAMPLE = "示例（虚构的数据）"


def test_the_form_of_a_made_up_project_says_so_on_every_sheet(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    page.emulate_media(media="print")
    page.evaluate("document.documentElement.classList.add('mz-only-form')")
    caption = page.locator(".mz-form caption")
    assert EXAMPLE in caption.inner_text()
    assert caption.get_by_text(EXAMPLE).is_visible()
    foot = page.locator(".mz-sheet-end").get_by_text(EXAMPLE)
    assert foot.is_visible()
    assert foot.evaluate("item => parseFloat(getComputedStyle(item).fontSize)") > 9


def test_the_form_of_a_real_project_carries_no_such_mark(page: Any, served_site: str):
    page.goto(served_site + "suicheng/2024/keji-tepaiyuan/")
    page.emulate_media(media="print")
    assert EXAMPLE not in page.locator(".mz-form").inner_text()
