"""Pages that run no script but the site's own, unaltered, and stay readable where one is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.presenting.machines.guard import policy
from tests.support.old_browsers import as_an_old_browser_reads

pytestmark = pytest.mark.browser

PROJECT = "shifan/2024/cunzhen-ludeng/"
KINDS = {
    "home": "",
    "unit": "suicheng/",
    "report": "shifan/2024/",
    "project": PROJECT,
    "rule": "rules/C203/",
    "fields": "fields/",
    "guide": "guide/",
    "explore": "explore/",
    "compare": "compare/2024/",
    "lists": "projects/",
    "search": "search/?q=路灯",
}
LAYOUT = """() => {
    const overlapping = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
        && one.top < other.bottom - 1 && other.top < one.bottom - 1
    const cells = [...document.querySelectorAll('.mz-figures > div, .mz-release > div, .mz-jump li, h1, .mz-lead')]
        .map(item => item.getBoundingClientRect()).filter(box => box.width)
    const hit = cells.some((one, index) => cells.slice(index + 1).some(other => overlapping(one, other)))
    return {wide: document.documentElement.scrollWidth > innerWidth, hit}
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_carries_the_policy_and_keeps_it(page: Any, served_site: str, kind: str):
    page.goto(served_site + KINDS[kind])
    meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
    assert meta.get_attribute("content") == policy()
    before = page.evaluate(
        """[...document.head.children].map(item => item.outerHTML)
        .findIndex(item => item.includes('Content-Security-Policy'))"""
    )
    assert before == 1  # only the character set stands before it
    unsealed = page.evaluate(
        """[...document.scripts].filter(item => item.src && !item.integrity
        && !item.hasAttribute('data-loaded') && document.readyState).map(item => item.src)"""
    )
    loaded_by_scripts = [src for src in unsealed if "/data/" in src or "/search/" in src]
    assert unsealed == loaded_by_scripts
    page.wait_for_timeout(200)  # what the page does by itself; the log must stay empty


def test_a_script_put_into_a_page_does_not_run(page: Any, served_site: str, page_log: Any):
    page_log.errors_expected = True
    evil = "<script>window.executed=1</script><img src=x onerror='window.executed=1'>"

    def inject(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<article", f"{evil}<article", 1))

    page.route(f"**/{PROJECT}", inject)
    page.goto(served_site + PROJECT)
    page.wait_for_timeout(300)
    assert page.evaluate("window.executed") is None
    assert any("Content Security Policy" in said for said in page_log.console_errors)


def test_an_altered_script_does_not_run_and_the_page_is_still_read(
    page: Any, served_site: str, page_log: Any
):
    page_log.errors_expected = True
    page.route(
        "**/assets/mingzhang.js*",
        lambda route: route.fulfill(
            body="window.executed = 1", headers={"Content-Type": "text/javascript"}
        ),
    )
    page.goto(served_site + PROJECT)
    assert page.evaluate("window.executed") is None
    assert page.get_by_role("region", name="项目支出绩效自评表").is_visible()
    assert any("integrity" in said for said in page_log.console_errors)


def test_scripts_and_style_sheets_cannot_come_from_an_old_cache(page: Any, served_site: str):
    page.goto(served_site)
    named = page.evaluate(
        """[...document.querySelectorAll('script[src], link[rel=stylesheet]')]
        .map(item => item.src || item.href)"""
    )
    assert named
    for address in named:
        assert "?" in address or ".min." in address, address


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_of_2019_lays_it_out(
    new_page: Callable[..., Any], served_site: str, kind: str, width: int
):
    """Chromium given only what Chromium 76 would have understood of the style sheets."""
    opened = new_page(viewport={"width": width, "height": 900})

    def older(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=as_an_old_browser_reads(answer.text()))

    opened.route("**/*.css*", older)
    opened.goto(served_site + KINDS[kind])
    assert opened.evaluate(LAYOUT) == {"wide": False, "hit": False}
    assert opened.get_by_role("heading", level=1).is_visible()
