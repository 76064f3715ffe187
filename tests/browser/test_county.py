"""A county of 2,000 projects in the browser: the pages stay light, whole, quiet and within reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.county import lay_out_repo
from benchmarks.weights import PAGE_LIMIT, SHARED_LIMIT, weigh
from tests.support.axe import violations
from tests.support.made_once import made_once
from tests.support.repo import run_mingzhang
from tests.support.serving import serve_folder

pytestmark = pytest.mark.browser

PROJECTS = 2000


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a made-up county, built once for all workers."""

    def build(root: Path) -> None:
        lay_out_repo(root, PROJECTS)
        run_mingzhang("build", "--site-dir", "site", cwd=root)

    return made_once(tmp_path_factory, "county", build) / "site"


@pytest.fixture(scope="session")
def served(county: Path) -> Iterator[str]:
    with serve_folder(county) as address:
        yield address


@pytest.fixture(scope="session")
def kinds(county: Path) -> dict[str, str]:
    """One page of each kind."""
    project = min(
        path.parent.relative_to(county).as_posix()
        for path in county.glob("danwei-*/2024/*/index.html")
        if path.parent.name != "quality"
    )
    unit, year, _ = project.split("/")
    return {
        "home": "",
        "unit": f"{unit}/",
        "report": f"{unit}/{year}/",
        "project": f"{project}/",
        "explore": "explore/",
        "compare": "compare/2024/",
        "lists": "projects/",
        "search": "search/?q=项目",
    }


KINDS = ("home", "unit", "report", "project", "explore", "compare", "lists", "search")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [390, 1280])
def test_page(
    new_page: Callable[..., Any], served: str, kinds: dict[str, str], kind: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 900})
    opened.goto(served + kinds[kind])
    if kind == "search":
        opened.locator("[data-result]").first.wait_for()
    assert opened.get_by_role("heading", level=1).count() == 1
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert [str(item) for item in violations(opened)] == []


def test_by_search_to_a_project(page: Any, served: str, kinds: dict[str, str], county: Path):
    page.goto(served + kinds["project"])
    name = page.get_by_role("heading", level=1).inner_text()
    page.goto(served)
    page.get_by_role("main").get_by_role("searchbox").fill(name)
    page.keyboard.press("Enter")
    page.locator("a[data-result]", has_text=name).first.click()
    page.locator(".mz-page-project, .mz-page-year").wait_for()


def test_the_list_of_all_projects_is_whole(page: Any, served: str):
    page.goto(served + "explore/?example=1")
    page.get_by_text(f"{PROJECTS}").first.wait_for()


def test_pages_keep_their_weight(county: Path):
    lines = {line.what: line for line in weigh(county)}
    assert lines["project, heaviest"].zipped <= PAGE_LIMIT
    assert lines["shared, together"].zipped <= SHARED_LIMIT
    for kind in ("home", "explore", "projects", "search"):
        assert lines[kind].zipped <= PAGE_LIMIT
