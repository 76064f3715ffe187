"""The built site as a reader has it: on a desk, on a phone, in the dark, on paper, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.axe import violations

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
KINDS = {
    "home": "",
    "unit": "suicheng/",
    "report": "suicheng/2024/",
    "full report": "shifan/2024/",
    "report as written": "shifan/2024/report/",
    "figures": "shifan/2024/figures/",
    "bare project": "suicheng/2024/keji-tepaiyuan/",
    "full project": "shifan/2024/cunzhen-ludeng/",
    "method": "method/",
    "standard": "standards/caiyu-2020-10/",
    "rules": "rules/",
    "rule": "rules/C203/",
    "fields": "fields/",
    "how to read": "how-to-read/",
    "about": "about/",
    "guide": "guide/",
    "explore": "explore/",
    "units compared": "compare/2024/",
    "fields compared": "compare/2024/fields/",
    "search": "search/?q=路灯",
    "data": "data/",
    "compare": "compare/",
    "rule that fires here": "rules/C302/",
    "quality": "shifan/2024/quality/",
}


def test_from_home_to_a_project_by_links_and_by_search_and_back(page: Any, served_site: str):
    page.goto(served_site)
    page.get_by_role("main").get_by_role("link", name="2024 年").first.click()
    assert page.locator("h1").inner_text() == "遂城镇 2024 年度项目支出绩效自评"
    page.get_by_role("main").get_by_role("link", name="服务群众专项经费").first.click()
    assert page.locator("h1").inner_text() == "服务群众专项经费"
    page.get_by_role("navigation", name="当前位置").get_by_role("link", name="首页").click()
    assert page.url == served_site

    page.get_by_label("搜索项目、单位、做了什么").fill("党建工作经费项目")
    page.get_by_role("main").get_by_role("button", name="搜索").click()
    page.locator("[data-result]", has_text="党建工作经费项目（运转保障）").first.click()
    page.wait_for_url("**/suicheng/2024/dangjian-yunzhuan/**")
    assert "3.8598" in page.locator(".mz-figures").inner_text()
    page.go_back()
    page.wait_for_url(f"{served_site}search/?q=*")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", ["light", "dark", "phone", "large"])
def test_axe_finds_nothing(new_page: Callable[..., Any], served_site: str, kind: str, look: str):
    opened = new_page(
        viewport=PHONE if look == "phone" else DESK,
        color_scheme="dark" if look == "dark" else "light",
    )
    opened.goto(served_site + KINDS[kind])
    if look == "large":
        opened.get_by_role("button", name="大字").click()
    opened.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    assert [str(item) for item in violations(opened)] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_never_scrolls_sideways(
    new_page: Callable[..., Any], served_site: str, kind: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 844})
    opened.goto(served_site + KINDS[kind])
    opened.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_the_form_as_blocks_without_sideways_scroll(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport=PHONE)
    opened.goto(served_site + KINDS["full project"])
    opened.locator(".mz-whole-form > summary").click()
    region = opened.get_by_role("region", name="项目支出绩效自评表")
    assert region.evaluate("item => item.scrollWidth <= item.clientWidth")
    side = opened.locator(".mz-side details")
    assert side.get_attribute("open") is None
    side.locator("summary").click()
    assert side.locator("[aria-current=page]").is_visible()


def test_wide_screens_show_the_years_projects_beside_the_page(page: Any, served_site: str):
    page.set_viewport_size(DESK)
    page.goto(served_site + KINDS["full project"])
    side, heading = page.locator(".mz-side"), page.locator("h1")
    assert side.locator("[aria-current=page]").is_visible()
    assert side.bounding_box()["x"] + side.bounding_box()["width"] <= heading.bounding_box()["x"]


def test_one_heading_of_the_first_level_on_every_kind_of_page(page: Any, served_site: str):
    for path in KINDS.values():
        page.goto(served_site + path)
        assert page.locator("h1").count() == 1


def test_the_arithmetic_opens_on_the_keyboard(page: Any, served_site: str):
    page.goto(served_site + KINDS["full project"])
    why = page.locator(".mz-indicators .mz-why details").first
    why.locator("summary").focus()
    page.keyboard.press("Enter")
    assert why.locator("dd").first.is_visible()


def test_the_first_tab_stop_skips_to_the_content(page: Any, served_site: str):
    page.goto(served_site + KINDS["report"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#title"
    assert page.evaluate("document.activeElement.textContent.trim()") == "跳到正文"


def test_a_page_works_without_javascript(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport=DESK, java_script_enabled=False)
    opened.goto(served_site + KINDS["full project"])
    assert opened.get_by_role("region", name="项目支出绩效自评表").is_visible()
    why = opened.locator(".mz-why details").first
    why.locator("summary").click()
    assert why.locator("dd").first.is_visible()


def test_paper_has_everything_open_and_nothing_to_click(page: Any, served_site: str):
    page.goto(served_site + KINDS["full project"])
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".mz-why details:not([open])").count() == 0
    for gone in (".md-header", ".md-tabs", ".md-search", ".mz-side", ".mz-jump", ".mz-neighbours"):
        assert not page.locator(gone).first.is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".mz-why details[open]").count() == 0


def test_a_project_prints_on_a4_upright(page: Any, served_site: str):
    page.goto(served_site + KINDS["full project"])
    sheets = re.findall(
        rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True)
    )
    shapes = {(round(float(width)), round(float(height))) for width, height in sheets}
    assert shapes == {(595, 842)}


def test_a_preview_says_so_and_stays_out_of_search_engines(
    page: Any, served_preview: str, new_page: Callable[..., Any]
):
    page.goto(served_preview)
    assert page.locator(".mz-preview").is_visible()
    assert "noindex" in page.locator("meta[name=robots]").get_attribute("content")
    assert page.request.get(served_preview + "sitemap.xml").status == 404
    opened = new_page(viewport=PHONE)
    opened.goto(served_preview + "shifan/2024/")
    opened.get_by_role("button", name="列出其余").click()
    assert opened.get_by_role("link", name="草稿").first.is_visible()
    assert [str(item) for item in violations(opened)] == []


def test_a_published_page_carries_no_banner(page: Any, served_site: str):
    page.goto(served_site)
    assert page.locator(".mz-preview").count() == 0
    assert page.locator("meta[name=robots]").count() == 0


def test_a_missing_page_says_so_in_chinese(page: Any, served_site: str, page_log: Any):
    with page.expect_console_message(lambda message: message.type == "error"):
        page.goto(served_site + "suicheng/2024/mei-you/")
    assert "没有这一页" in page.locator("h1").inner_text()
    # At an unknown depth no file can be named, and a browser left without an icon asks the host for one.
    assert page.locator('link[rel="icon"]').get_attribute("href") == "data:,"
    page_log.console_errors.clear()


@pytest.mark.parametrize(
    "way",
    [
        ("shifan/2024/mei-you/", "返回上一级", "shifan/2024/"),
        ("shifan/2024/mei-you/", "再上一级", "shifan/"),
        ("shifan/2024/mei-you/", "再上两级", ""),
        ("mei-you/", "返回上一级", ""),
        ("shifan/2023/mei-you", "这一级", "shifan/2023/"),
        ("mei-you", "这一级", ""),
    ],
)
def test_a_missing_page_leads_back_at_any_depth_below_a_sub_path(
    page: Any, served_site: str, page_log: Any, way: tuple[str, str, str]
):
    """The server is below ``/portal/mingzhang/``; the site knows no address of its own."""
    missing, link, found = way
    page_log.errors_expected = True
    page.goto(served_site + missing)
    assert "地址栏" not in page.locator("main").inner_text()
    assert [str(item) for item in violations(page)] == []
    page.get_by_role("link", name=link, exact=True).click()
    page.wait_for_url(served_site + found)
    assert page.locator("h1").inner_text() != "没有这一页"


@pytest.mark.parametrize("missing", ["mei-you", "shifan/2024/mei-you/", "a/b/c/d/e/f/g"])
def test_a_missing_page_searches_and_leads_home_at_any_depth(
    page: Any, served_site: str, page_log: Any, missing: str
):
    """The server is below ``/portal/mingzhang/``, the site knows no address, the page has no script of its own."""
    page_log.errors_expected = True
    page.goto(served_site + missing)
    assert page.locator("script:not([src])").count() == 0
    home = page.get_by_role("link", name="回到首页")
    assert home.evaluate("link => link.href") == served_site
    assert [str(item) for item in violations(page)] == []
    page.get_by_label("在本站找一找").fill("路灯")
    page.get_by_role("button", name="搜索").click()
    page.wait_for_url(f"{served_site}search/?q=*")
    page.locator("[data-result]", has_text="路灯").first.wait_for()


def test_a_missing_page_offers_no_search_that_leads_nowhere(
    new_page: Callable[..., Any], served_site: str, page_log: Any
):
    page_log.errors_expected = True
    opened = new_page(java_script_enabled=False)
    opened.goto(f"{served_site}shifan/mei-you/")
    assert not opened.get_by_label("在本站找一找").is_visible()
    assert opened.get_by_role("link", name="返回上一级").is_visible()


def test_axe_sees_one_text_among_thousands_that_is_too_pale(page: Any, served_site: str):
    """Of texts that look alike three are looked at; one that looks otherwise is alone, and looked at."""
    page.goto(f"{served_site}fields/")
    cells = page.locator("article td")
    assert cells.count() > 500
    cells.nth(321).evaluate("cell => { cell.style.color = 'rgba(128, 128, 128, .4)' }")
    (found,) = violations(page)
    assert found.rule == "color-contrast"
    assert len(found.targets) == 1
