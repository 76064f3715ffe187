"""The pages on paper: sizes, order, repeated heads, the address at the foot of each sheet."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import Any

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser

PROJECT = "shifan/2024/cunzhen-ludeng/"
LONG = "shifan/2024/laji-zhongzhuan/"
A4 = (595, 842)


def printed(page: Any) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def sheets(page: Any) -> list[tuple[int, int]]:
    """Width and height of every sheet in points."""
    boxes = [sheet.mediabox for sheet in printed(page).pages]
    return [(round(float(box.width)), round(float(box.height))) for box in boxes]


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


MORE_LINES = """count => {
  const rows = document.querySelectorAll('.mz-indicators tbody tr'), total = rows[rows.length - 1]
  const side = document.querySelector('.mz-side-rest'), last = [...rows].slice(-3, -1)
  let had = rows.length - 1
  for (; had < 2 * count; had += 2) last.forEach(row => total.before(row.cloneNode(true)))
  side.rowSpan = had
}"""


def test_the_form_of_twelve_lines_stands_alone_on_one_sheet(page: Any, served_site: str):
    page.goto(served_site + LONG)
    page.evaluate(MORE_LINES, 12)
    assert page.locator(".mz-indicators .mz-level3").count() == 12
    page.evaluate("document.documentElement.classList.add('mz-only-form')")
    assert sheets(page) == [A4]


@pytest.mark.parametrize("project", [PROJECT, LONG])
def test_a_project_of_twelve_lines_takes_three_full_sheets(
    page: Any, served_site: str, project: str
):
    page.goto(served_site + project)
    page.evaluate(MORE_LINES, 12)
    made = printed(page).pages
    assert len(made) <= 3
    for number, sheet in enumerate(made, 1):
        text = unicodedata.normalize("NFKC", sheet.extract_text())
        assert f"— {number} —" in text
        assert f"{served_site}{project}" in text.replace("\n", "")
        assert "数据日期:2025-03-21" in text
        assert "明账 0." not in text
        assert len(lines(text)) > 12


def test_a_project_without_lines_takes_two_sheets_at_most(page: Any, served_site: str):
    page.goto(served_site + "suicheng/2024/keji-tepaiyuan/")
    assert len(sheets(page)) <= 2


def test_the_arithmetic_is_printed_where_a_reader_has_opened_it(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    page.locator(".mz-why summary").nth(1).click()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    heights = page.evaluate(
        "[...document.querySelectorAll('.mz-why')].map(row => row.getBoundingClientRect().height)"
    )
    assert [height > 0 for height in heights] == [place == 1 for place in range(len(heights))]


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
    assert re.search(
        rf'content:"{re.escape(served_site + PROJECT)}\\a +数据日期：2025-03-21"', foot
    )
    assert '"— " counter(page) " —"' in foot
    line = page.locator(".mz-paper-line")
    assert f"网址：{served_site}{PROJECT}" in (line.text_content() or "")


def test_nothing_of_the_form_is_wider_than_its_sheet(page: Any, served_site: str):
    page.set_viewport_size({"width": 673, "height": 700})  # 178 mm
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
    page.goto(served_site + "suicheng/2024/fuwu-qunzhong/")
    page.emulate_media(media="print")
    assert EXAMPLE not in page.locator(".mz-form").inner_text()
