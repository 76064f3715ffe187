"""Reading with large letters, by keyboard, zoomed, without motion; terms that explain themselves; long tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.axe import violations

pytestmark = pytest.mark.browser

REPORT = "shifan/2024/"
FIGURES = REPORT + "figures/"
PROJECT = "shifan/2024/cunzhen-ludeng/"
KINDS = {
    "home": "",
    "unit": "shifan/",
    "report": REPORT,
    "project": PROJECT,
    "bare project": "suicheng/2024/keji-tepaiyuan/",
    "method": "method/",
    "rule": "rules/C203/",
    "fields": "fields/",
    "guide": "guide/fill/",
    "explore": "explore/",
    "compare": "compare/2024/",
    "search": "search/?q=路灯",
}


def size_of_text(page: Any) -> float:
    return float(
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)")
    )


# --- large letters -----------------------------------------------------------------------------------------


def test_large_letters_are_a_button_away_and_stay(page: Any, served_site: str):
    page.goto(served_site)
    before = size_of_text(page)
    button = page.get_by_role("button", name="大字")
    assert button.get_attribute("aria-pressed") == "false"
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    assert size_of_text(page) >= 1.25 * before
    page.goto(served_site + PROJECT)
    assert page.evaluate("document.documentElement.classList.contains('mz-large')")
    page.get_by_role("button", name="大字").click()
    page.reload()
    assert not page.evaluate("document.documentElement.classList.contains('mz-large')")


def test_a_browser_that_keeps_nothing_reads_all_the_same(page: Any, served_site: str):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no storage') }})"
    )
    page.goto(served_site)
    before = size_of_text(page)
    page.get_by_role("button", name="大字").click()
    assert size_of_text(page) > before


def test_without_javascript_there_is_no_dead_button(new_page: Callable[..., Any], served_site: str):
    opened = new_page(java_script_enabled=False)
    opened.goto(served_site + PROJECT)
    for words in ("大字", "打印本页", "只打印这张表"):
        assert opened.get_by_role("button", name=words).count() == 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [390, 1280])
def test_large_letters_never_scroll_sideways(
    new_page: Callable[..., Any], served_site: str, kind: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 844})
    opened.goto(served_site)
    opened.get_by_role("button", name="大字").click()
    opened.goto(served_site + KINDS[kind])
    opened.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


LABELS = """() => [...document.querySelectorAll('.mz-svg text')].map(item =>
    item.getScreenCTM().a * parseFloat(getComputedStyle(item).fontSize))"""


@pytest.mark.parametrize("width", [320, 390, 740, 1000, 1350, 2000])
@pytest.mark.parametrize("kind", ["report", "project", "unit"])
def test_large_letters_are_large_in_pictures_too(
    new_page: Callable[..., Any], served_site: str, kind: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 844})
    opened.goto(served_site + KINDS[kind])
    text, labels = size_of_text(opened), opened.evaluate(LABELS)
    opened.get_by_role("button", name="大字").click()
    assert size_of_text(opened) >= 1.29 * text
    grown = opened.evaluate(LABELS)
    assert labels
    assert all(after >= 1.25 * before for before, after in zip(labels, grown, strict=True))
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_a_picture_wider_than_a_phone_is_scrolled_by_itself(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport={"width": 390, "height": 844})
    opened.goto(served_site + REPORT)
    opened.get_by_role("button", name="大字").click()
    picture = opened.locator(".mz-chart").first
    assert picture.get_attribute("tabindex") == "0"
    caption = picture.locator("figcaption")
    before = caption.bounding_box()["x"]
    picture.evaluate("item => { item.scrollLeft = 500 }")
    assert picture.evaluate("item => item.scrollLeft") > 50
    assert abs(caption.bounding_box()["x"] - before) < 1
    assert [str(item) for item in violations(opened)] == []
    opened.get_by_role("button", name="大字").click()
    assert picture.get_attribute("tabindex") is None


# --- zoom and motion ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_at_200_percent_nothing_is_lost(new_page: Callable[..., Any], served_site: str, kind: str):
    """A window of 1280 × 900 at 200 % has 640 × 450 CSS pixels."""
    opened = new_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    opened.goto(served_site + KINDS[kind])
    assert opened.evaluate("document.documentElement.scrollWidth") <= 640
    assert opened.get_by_role("heading", level=1).is_visible()
    cut = opened.evaluate(
        """[...document.querySelectorAll('article p, article td, article th, article dd, article li')]
        .filter(item => item.offsetParent && getComputedStyle(item).overflow === 'hidden'
            && item.scrollWidth > item.clientWidth + 1).map(item => item.outerHTML.slice(0, 80))"""
    )
    assert cut == []


def test_nothing_moves(new_page: Callable[..., Any], served_site: str):
    opened = new_page(reduced_motion="reduce")
    opened.goto(served_site + REPORT)
    moving = opened.evaluate(
        """[...document.querySelectorAll('*')].filter(item => {
            const look = getComputedStyle(item)
            return look.animationName !== 'none' || parseFloat(look.transitionDuration) > 0
                || look.scrollBehavior === 'smooth'
        }).length"""
    )
    assert moving == 0


# --- the menu of narrow windows ----------------------------------------------------------------------------

NARROW = {"phone": {"width": 390, "height": 844}, "200 %": {"width": 675, "height": 450}}
IN_DRAWER = "document.activeElement.closest('.md-sidebar--primary') !== null"
IN_SIGHT = """(() => {
    const box = document.activeElement.getBoundingClientRect()
    return box.right > 0 && box.left < innerWidth && box.width > 0
        && getComputedStyle(document.activeElement).visibility === 'visible'
})()"""


@pytest.mark.parametrize("size", NARROW)
@pytest.mark.parametrize("kind", ["home", "report", "guide", "explore"])
def test_tab_passes_the_closed_menu_by(
    new_page: Callable[..., Any], served_site: str, kind: str, size: str
):
    opened = new_page(viewport=NARROW[size])
    opened.goto(served_site + KINDS[kind])
    stops = []
    for _ in range(12):
        opened.keyboard.press("Tab")
        stops.append(opened.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
        assert not opened.evaluate(IN_DRAWER), stops[-1]
    assert any("mz-menu" in stop for stop in stops)


@pytest.mark.parametrize("size", NARROW)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_on_the_keyboard(
    new_page: Callable[..., Any], served_site: str, size: str, key: str
):
    opened = new_page(viewport=NARROW[size])
    opened.goto(served_site + REPORT)
    button = opened.get_by_role("button", name="菜单", exact=True)
    assert button.get_attribute("aria-expanded") == "false"
    press_until(opened, ".mz-menu", limit=12)
    opened.keyboard.press(key)
    assert button.get_attribute("aria-expanded") == "true"
    assert opened.evaluate(IN_DRAWER)
    assert [str(item) for item in violations(opened)] == []
    press_until(opened, ".md-sidebar--primary a[href$='guide/']", limit=12)
    assert opened.evaluate(IN_SIGHT)
    opened.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert opened.evaluate("document.activeElement.matches('.mz-menu')")
    assert opened.locator(".md-sidebar--primary a:visible").count() == 0


def test_the_menu_closes_when_the_keyboard_leaves_it(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport=NARROW["phone"])
    opened.goto(served_site + REPORT)
    opened.locator(".mz-menu").press("Enter")
    for _ in range(20):
        opened.keyboard.press("Tab")
        if not opened.evaluate(IN_DRAWER):
            break
    assert opened.evaluate(IN_SIGHT)
    assert opened.locator(".mz-menu").get_attribute("aria-expanded") == "false"


def test_the_contents_inside_the_menu_open_on_the_keyboard(
    new_page: Callable[..., Any], served_site: str
):
    """A page that stands in the menu has its headings there, on a sheet that slides over it."""
    opened = new_page(viewport=NARROW["phone"])
    opened.goto(served_site + "how-to-read/")
    menu = opened.locator(".mz-menu")
    menu.press("Enter")
    inner = opened.locator(".mz-menu-toc")
    press_until(opened, ".mz-menu-toc", limit=12)
    assert inner.get_attribute("aria-expanded") == "false"
    opened.keyboard.press("Enter")
    assert inner.get_attribute("aria-expanded") == "true"
    assert opened.evaluate("document.activeElement.hash") != ""
    assert opened.evaluate(IN_SIGHT)
    opened.keyboard.press("Escape")
    assert opened.evaluate("document.activeElement.matches('.mz-menu-toc')")
    assert menu.get_attribute("aria-expanded") == "true"
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.hash") == ""
    assert opened.evaluate(IN_SIGHT)
    opened.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_opens_by_mouse_with_and_without_scripts(
    new_page: Callable[..., Any], served_site: str, scripts: bool
):
    opened = new_page(viewport=NARROW["phone"], java_script_enabled=scripts)
    opened.goto(served_site + REPORT)
    opened.locator(".mz-menu" if scripts else "label.md-header__button[for=__drawer]").click()
    opened.locator(".md-sidebar--primary").get_by_role("link", name="使用手册").click()
    opened.wait_for_url("**/guide/")


def test_without_scripts_the_menu_shows_itself_to_the_keyboard(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport=NARROW["phone"], java_script_enabled=False)
    opened.goto(served_site + REPORT)
    link = opened.locator(".md-sidebar--primary").get_by_role("link", name="使用手册")
    link.focus()
    assert link.bounding_box()["x"] >= 0


def test_a_tap_beside_the_menu_closes_it(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport=NARROW["phone"])
    opened.goto(served_site + REPORT)
    opened.locator(".mz-menu").click()
    opened.mouse.click(370, 600)
    assert opened.locator(".mz-menu").get_attribute("aria-expanded") == "false"


def test_wide_windows_have_no_menu_button(page: Any, served_site: str):
    page.goto(served_site + "guide/")
    assert page.get_by_role("button", name="菜单", exact=True).count() == 0
    look = "item => getComputedStyle(item).visibility"
    assert page.locator(".md-sidebar--primary").evaluate(look) == "visible"
    assert page.get_by_role("navigation", name="标签").is_visible()


# --- terms -------------------------------------------------------------------------------------------------


def test_a_term_explains_itself_on_tap_and_gives_the_focus_back(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    term = page.locator("article a.mz-none", has_text="未填报").first
    term.click()
    box = page.get_by_role("dialog", name="未填报")
    assert "原表或来源文件没有写这一项" in box.inner_text()
    assert term.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert box.count() == 0
    assert page.evaluate("document.activeElement.textContent") == "未填报"
    assert page.url.endswith(PROJECT)


def test_a_term_explains_itself_on_the_keyboard(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    term = page.locator("article a.mz-none", has_text="未填报").first
    term.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "dialog"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "更多说明"
    page.keyboard.press("Tab")
    assert page.get_by_role("dialog").count() == 0
    assert page.evaluate("document.activeElement.textContent") == "未填报"


def test_a_term_leads_on_to_its_paragraph(page: Any, served_site: str):
    page.goto(served_site + PROJECT)
    page.locator("article a.mz-none", has_text="未填报").first.click()
    page.get_by_role("link", name="更多说明").click()
    page.wait_for_url("**/how-to-read/#not-stated")


def test_a_term_is_a_link_without_javascript(new_page: Callable[..., Any], served_site: str):
    opened = new_page(java_script_enabled=False)
    opened.goto(served_site + PROJECT)
    opened.locator("article a.mz-none", has_text="未填报").first.click()
    opened.wait_for_url("**/how-to-read/#not-stated")


# --- long tables -------------------------------------------------------------------------------------------


def test_the_head_of_a_long_table_stays_in_sight(page: Any, served_site: str):
    page.set_viewport_size({"width": 1440, "height": 700})
    page.goto(served_site + REPORT)
    page.get_by_role("button", name="列出其余").click()
    table = page.locator(".mz-projects")
    table.locator("tbody tr").nth(30).scroll_into_view_if_needed()
    head = table.locator("thead th").first.bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert head["y"] >= header["y"] + header["height"] - 1
    assert head["y"] < 150


def test_a_table_too_wide_is_a_region_the_keyboard_reaches(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport={"width": 740, "height": 800})
    opened.goto(served_site + PROJECT)
    region = opened.get_by_role("region", name="项目支出绩效自评表")
    opened.evaluate("document.querySelector('.mz-form').style.width = '500px'")
    opened.evaluate("window.dispatchEvent(new Event('resize'))")
    assert region.get_attribute("tabindex") == "0"
    region.focus()
    before = region.evaluate("item => item.scrollLeft")
    for _ in range(20):
        opened.keyboard.press("ArrowRight")
        opened.wait_for_timeout(50)  # the page's policy forbids Playwright's own waiting by eval
        if region.evaluate("item => item.scrollLeft") > before:
            return
    pytest.fail("the arrow key did not move the region")


def test_a_table_that_fits_is_no_stop_on_the_way(page: Any, served_site: str):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(served_site + FIGURES)
    fitting = page.locator(".mz-scroll.mz-fits")
    assert fitting.count() > 3
    assert page.locator(".mz-scroll.mz-fits[tabindex]").count() == 0


# --- the keyboard alone: search → project → print ------------------------------------------------------------


def press_until(page: Any, wanted: str, limit: int = 120) -> None:
    """Press Tab until the focused element matches a selector."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({wanted!r})"):
            return
    pytest.fail(f"Tab never reached {wanted}")


def test_from_search_to_a_printed_form_by_keyboard_alone(page: Any, served_site: str):
    page.add_init_script(
        "window.printed = []; window.print = () => {"
        " dispatchEvent(new Event('beforeprint'));"
        " printed.push(document.documentElement.className);"
        " dispatchEvent(new Event('afterprint')) }"
    )
    page.goto(served_site)
    press_until(page, "input[type=search]")
    page.keyboard.type("村镇路灯")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=**")
    page.locator("a[data-result]").first.wait_for()
    press_until(page, "a[data-result]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cunzhen-ludeng/**")
    press_until(page, ".mz-jump button")
    assert page.evaluate("document.activeElement.textContent") == "打印本页"
    page.keyboard.press("Enter")
    press_until(page, ".mz-actions button")
    page.keyboard.press("Enter")
    whole, form = page.evaluate("printed")
    assert "mz-only-form" not in whole
    assert "mz-only-form" in form
    assert not page.evaluate("document.documentElement.classList.contains('mz-only-form')")
