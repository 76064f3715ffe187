"""The site at the root of a host, deep below it, and on a disk: links, scripts, search."""

from __future__ import annotations

import contextlib
import functools
import http.server
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from generator.publishing.building.offline_archive import pack
from tests.support.chromium import PageLog
from tests.support.linked_page import Page
from tests.support.made_once import made_once
from tests.support.serving import Server

pytestmark = pytest.mark.browser


class _Below(http.server.SimpleHTTPRequestHandler):
    """A static host that has the site below ``prefix`` and nothing else."""

    prefix = "/"

    def translate_path(self, path: str) -> str:
        path = urlsplit(path).path
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside-the-site")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextlib.contextmanager
def host(folder: Path, prefix: str) -> Iterator[str]:
    kind = type("Below", (_Below,), {"prefix": prefix})
    handler = functools.partial(kind, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()


@pytest.fixture(scope="session")
def unpacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the site, unpacked as a person would, in a folder with a blank and 汉字."""

    def unpack(target: Path) -> None:
        copy = target.with_name("to-pack") / "site"
        shutil.copytree(built_site, copy)
        with zipfile.ZipFile(pack(copy)) as archive:
            archive.extractall(target)

    return made_once(tmp_path_factory, "U 盘", unpack) / "site"


@pytest.fixture(params=["/", "/a/b/c/", "disk"])
def placed(request: pytest.FixtureRequest, built_site: Path, unpacked: Path) -> Iterator[str]:
    """The address of the home page in one of the three placements; asked for before the page, closed after it."""
    if request.param == "disk":
        yield unpacked.as_uri() + "/index.html"
        return
    with host(built_site, request.param) as address:
        yield address


def test_home_unit_year_project_and_back(placed: str, page: Any):
    page.goto(placed)
    page.get_by_role("main").get_by_role("link", name="遂城镇", exact=True).first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "保定市徐水区遂城镇人民政府"
    page.get_by_role("main").get_by_role("link", name="2024 年度").first.click()
    page.get_by_role("main").get_by_role("link", name="服务群众专项经费").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "服务群众专项经费"
    page.get_by_role("navigation", name="当前位置").get_by_role("link", name="首页").click()
    page.wait_for_url(placed)


def test_scripts_run_and_styles_are_there(placed: str, page: Any):
    page.goto(placed)
    page.get_by_role("button", name="大字").click()
    assert page.evaluate("document.documentElement.classList.contains('mz-large')")
    grid = page.locator(".mz-figures").evaluate("item => getComputedStyle(item).display")
    assert grid == "flex"


def test_search_finds_and_leads_to_the_page(placed: str, page: Any):
    page.goto(placed)
    page.get_by_role("main").get_by_role("searchbox").fill("徐政财字")
    page.keyboard.press("Enter")
    hit = page.locator("a[data-result]").first
    hit.wait_for()
    assert int(page.locator("[data-result-count]").inner_text()) >= 1
    hit.click()
    page.locator(".mz-page-year, .mz-page-report, .mz-page-project").wait_for()


def test_the_project_list_filters_and_leads_to_a_project(placed: str, page: Any):
    page.goto(placed)
    page.get_by_role("link", name="项目", exact=True).first.click()
    page.locator("#mz-explore a", has_text="服务群众专项经费").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "服务群众专项经费"


def test_no_link_of_the_archive_leads_to_a_bare_folder(unpacked: Path):
    for name in (
        "index.html",
        "suicheng/2024/index.html",
        "guide/index.html",
        "rules/C203/index.html",
    ):
        text = (unpacked / name).read_text(encoding="utf-8")
        assert 'integrity="' not in text
        for link in _links(text):
            path = link.partition("#")[0].partition("?")[0]
            assert not path or not (unpacked / name).parent.joinpath(path).is_dir(), link
    assert (unpacked / "README.txt").read_bytes().startswith(b"\xef\xbb\xbf")
    assert list((unpacked / "search").glob("*.bin")) == []


def _links(text: str) -> list[str]:
    return [
        link
        for tag, link in Page(text).links
        if tag in {"a", "form"} and not link.startswith(("http:", "https:", "javascript:"))
    ]


def test_the_archive_is_the_same_on_every_run(built_site: Path, tmp_path: Path):
    for name in ("one", "two"):
        shutil.copytree(built_site / "about", tmp_path / name / "site/about")
        pack(tmp_path / name / "site")
    archives = [tmp_path / name / "site-offline.zip" for name in ("one", "two")]
    assert archives[0].read_bytes() == archives[1].read_bytes()


def test_the_plain_folder_opens_from_a_disk_too(page: Any, built_site: Path, page_log: PageLog):
    """Scripts that cannot be checked there are loaded without; the search offers the plain list."""
    page_log.errors_expected = True
    page.goto((built_site / "index.html").as_uri())
    page.get_by_role("button", name="大字").click()
    page.get_by_role("main").get_by_role("link", name="遂城镇", exact=True).first.click()
    page.wait_for_url("**/suicheng/index.html")
    page.goto((built_site / "search/index.html").as_uri() + "?q=路灯")
    page.get_by_role("main").get_by_role("link", name="清单").first.wait_for()
