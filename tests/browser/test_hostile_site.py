"""A site whose names are HTML, Markdown and templates: shown as typed, in pages, titles and search."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.conftest import REPO, run_mingzhang, serve_folder
from tests.golden_site import GOLDEN

pytestmark = pytest.mark.browser

NAME = '<script>alert(1)</script> | {{ x }} *重点* `a` {: .x} [a](b) &amp; # 1. --- "引号"'
SITE = "和平县 <公开> & 对照"


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    root = base / "hostile"
    with FileLock(f"{root}.lock"):
        if not (root / "site").is_dir():
            build(root)
    with serve_folder(root / "site") as address:
        yield address


def build(root: Path) -> None:
    shutil.copytree(GOLDEN / "data", root / "data")
    shutil.copytree(REPO / "docs" / "guide", root / "docs" / "guide")
    shutil.copy(REPO / "mkdocs.yml", root)
    run_mingzhang("build", "--site-dir", "site", cwd=root)


def test_a_hostile_name_stands_as_typed(page: Any, hostile_site: str):
    alerts: list[str] = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    page.goto(hostile_site + "heping/2024/jiecao/")
    assert page.locator("h1").inner_text() == NAME
    assert page.title() == f"{NAME} · 和平镇 2024 年度 - {SITE}"
    assert page.locator(".mz-form-table").first.locator("tr td").first.inner_text() == NAME
    assert page.locator(".mz-goals dd").nth(1).inner_text() == "<b>粗</b>{: #title }"
    assert page.locator("article script, article b b, article img").count() == 0
    page.goto(f"{hostile_site}search/?q=*重点*")
    assert page.locator("[data-result]", has_text="重点").first.inner_text() == NAME
    assert page.locator("[data-search] script, [data-search] b b, [data-search] img").count() == 0
    assert page.title() == f"*重点* · 搜索 - {SITE}"
    assert alerts == []


def test_the_explorer_shows_a_hostile_name_as_typed(page: Any, hostile_site: str):
    alerts: list[str] = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    page.goto(f"{hostile_site}explore/?example=all")
    page.locator(".mzx-table tbody tr").first.wait_for()
    assert NAME in [link.inner_text() for link in page.locator(".mzx-table tbody a").all()]
    page.get_by_role("searchbox", name="文字包含").fill("<script>alert(1)</script>")
    page.wait_for_timeout(300)
    assert page.locator("[data-total=count] b").inner_text() == "1"
    assert page.locator("#mz-explore script").count() == 0
    page.locator(".mzx-table tbody a").click()
    page.wait_for_url("**/heping/2024/jiecao/**")
    assert alerts == []
