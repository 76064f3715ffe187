"""The three pages of a year: short at a glance, old anchors lead on, the report is the document alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
MOVED = {
    "organisation": "report/",
    "improvement": "report/",
    "sources": "report/",
    "coverage": "figures/",
    "groups": "figures/",
    "area-2": "figures/",
    "grade-1": "figures/",
    "review": "figures/",
    "measures": "figures/",
}
HEIGHT = "document.documentElement.scrollHeight"


@pytest.mark.parametrize(("size", "screens"), [(DESK, 5), (PHONE, 10)], ids=["desk", "phone"])
def test_a_year_of_45_projects_is_seen_in_few_screens(
    new_page: Callable[..., Any], served_site: str, size: dict[str, int], screens: int
):
    opened = new_page(viewport=size)
    opened.goto(served_site + "shifan/2024/")
    assert opened.evaluate(HEIGHT) <= screens * size["height"]


@pytest.mark.parametrize("anchor", MOVED)
def test_an_anchor_of_the_former_page_lands_where_its_text_is(
    page: Any, served_site: str, anchor: str
):
    page.goto(f"{served_site}shifan/2024/?find=%E7%BB%A9%E6%95%88#{anchor}")
    page.wait_for_url(f"**/shifan/2024/{MOVED[anchor]}?find=*#{anchor}")
    assert page.locator(f"#{anchor}").is_visible()


def test_an_anchor_that_stayed_leads_nowhere_else(page: Any, served_site: str):
    page.goto(f"{served_site}shifan/2024/#projects")
    assert page.locator("#projects").is_visible()
    assert page.url.endswith("/shifan/2024/#projects")


def test_without_scripts_the_anchor_is_a_link_to_it(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport=DESK, java_script_enabled=False)
    opened.goto(f"{served_site}shifan/2024/#improvement")
    opened.locator("li:target a").click()
    assert opened.url.endswith("/shifan/2024/report/#improvement")


def test_the_margin_stands_beside_the_report_and_on_no_paper(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport=DESK)
    opened.goto(f"{served_site}suicheng/2024/report/")
    margin, text = opened.locator(".mz-margin"), opened.locator("#organisation")
    beside, title = margin.bounding_box(), opened.locator("h1").bounding_box()
    assert beside["x"] >= text.bounding_box()["x"] + text.bounding_box()["width"]
    assert beside["y"] <= title["y"]
    opened.emulate_media(media="print")
    assert not margin.is_visible()
    assert opened.locator(".mz-signed").is_visible()


def test_a_phone_has_the_document_first_and_nothing_sideways(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport={"width": 320, "height": 700})
    for page_of in ("", "report/", "figures/"):
        opened.goto(f"{served_site}shifan/2024/{page_of}")
        assert opened.evaluate("document.documentElement.scrollWidth") <= 320
    opened.goto(f"{served_site}shifan/2024/report/")
    assert (
        opened.locator(".mz-margin").bounding_box()["y"]
        > opened.locator(".mz-signed").bounding_box()["y"]
    )
