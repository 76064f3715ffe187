"""A site whose names are HTML, Markdown and templates: shown as typed, in pages, titles and search."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser

NAME = '<script>alert(1)</script> | {{ x }} *重点* `a` {: .x} [a](b) &amp; # 1. --- "引号"'
SITE = "和平县 <公开> & 对照"


def test_a_hostile_name_stands_as_typed(page: Any, served_small_site: str):
    alerts: list[str] = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    page.goto(served_small_site + "heping/2024/jiecao/")
    assert page.locator("h1").inner_text() == NAME
    assert page.title() == f"{NAME} · 和平镇 2024 年度 - {SITE}"
    logo = page.locator("a.md-logo").first
    assert logo.get_attribute("title") == logo.get_attribute("aria-label") == SITE
    assert page.locator(".mz-form-table").first.locator("tr td").first.inner_text() == NAME
    assert page.locator(".mz-goals dd").nth(1).inner_text() == "<b>粗</b>{: #title }"
    assert page.locator("article script, article b b, article img").count() == 0
    page.goto(f"{served_small_site}search/?q=*重点*")
    assert page.locator("[data-result]", has_text="重点").first.inner_text() == NAME
    assert page.locator("[data-search] script, [data-search] b b, [data-search] img").count() == 0
    assert page.title() == f"*重点* · 搜索 - {SITE}"
    assert alerts == []


def test_the_explorer_shows_a_hostile_name_as_typed(page: Any, served_small_site: str):
    alerts: list[str] = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    page.goto(f"{served_small_site}explore/?example=all")
    page.locator(".mzx-table tbody tr").first.wait_for()
    assert NAME in [link.inner_text() for link in page.locator(".mzx-table tbody a").all()]
    page.get_by_role("searchbox", name="文字包含").fill("<script>alert(1)</script>")
    page.wait_for_timeout(300)
    assert page.locator("[data-total=count] b").inner_text() == "1"
    assert page.locator("#mz-explore script").count() == 0
    page.locator(".mzx-table tbody a").click()
    page.wait_for_url("**/heping/2024/jiecao/**")
    assert alerts == []
