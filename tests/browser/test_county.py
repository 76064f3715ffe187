"""A county of 2,000 projects in the browser: the pages stay light, whole, quiet and within reach."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from benchmarks.search_queries import Truth, draw
from benchmarks.weights import PAGE_LIMIT, SHARED_LIMIT, weigh
from generator.presenting.search.document import Document
from tests.support.axe import violations
from tests.support.county import GENERATED, PROJECTS, SITE
from tests.support.searched import hold_against_truth

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow("everything is generated for 2,000 projects"),
]

UNIT = "danwei-"


@pytest.fixture(scope="session")
def kinds(county: Path) -> dict[str, str]:
    """One page of each kind."""
    pages = [page.parent.relative_to(county / SITE) for page in (county / SITE).rglob("index.html")]
    projects = [page for page in pages if len(page.parts) == 3 and page.parts[0].startswith(UNIT)]
    reports = [page for page in pages if len(page.parts) == 2 and page.parts[0].startswith(UNIT)]
    units = [page for page in pages if len(page.parts) == 1 and page.parts[0].startswith(UNIT)]
    return {
        "home": "",
        "unit": f"{min(units).as_posix()}/",
        "report": f"{min(reports).as_posix()}/",
        "project": f"{min(projects).as_posix()}/",
        "explore": "explore/",
        "compare": "compare/2024/",
        "lists": "projects/",
        "search": "search/?q=项目",
    }


KINDS = ("home", "unit", "report", "project", "explore", "compare", "lists", "search")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [390, 1280])
def test_page(
    new_page: Callable[..., Any], served_county: str, kinds: dict[str, str], kind: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 900})
    opened.goto(served_county + kinds[kind])
    if kind == "search":
        opened.locator("[data-result]").first.wait_for()
    assert opened.get_by_role("heading", level=1).count() == 1
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert [str(item) for item in violations(opened)] == []


def test_by_search_to_a_project(page: Any, served_county: str, kinds: dict[str, str], county: Path):
    page.goto(served_county + kinds["project"])
    name = page.get_by_role("heading", level=1).inner_text()
    page.goto(served_county)
    page.get_by_role("main").get_by_role("searchbox").fill(name)
    page.keyboard.press("Enter")
    page.locator("a[data-result]", has_text=name).first.click()
    page.locator(".mz-page-project, .mz-page-year").wait_for()


def test_the_list_of_all_projects_is_whole(page: Any, served_county: str):
    page.goto(served_county + "explore/?example=1")
    page.get_by_text(f"{PROJECTS}").first.wait_for()


def test_pages_keep_their_weight(county: Path):
    lines = {line.what: line for line in weigh(county / SITE)}
    assert lines["project, heaviest"].zipped <= PAGE_LIMIT
    assert lines["shared, together"].zipped <= SHARED_LIMIT
    for kind in ("home", "explore", "projects", "search"):
        assert lines[kind].zipped <= PAGE_LIMIT


def test_two_thousand_projects_are_searched_exactly(
    page: Any, served_county: str, county_documents: list[Document], county_truth: Truth
):
    queries = draw(county_documents, 330)
    hold_against_truth(page, served_county, county_truth, queries)


@pytest.mark.parametrize("query", ["绩效", "合计数", "10.00", "完成", "不低于", "年度指标值"])
def test_at_two_thousand_projects_a_query_loads_little(
    page: Any, served_county: str, county_truth: Truth, query: str
):
    page.goto(f"{served_county}search/?q={query}")
    page.locator("[data-result-count]").wait_for()
    assert int(page.locator("[data-search]").get_attribute("data-search-loaded")) < 500_000
    found = len(county_truth.pages(query))
    assert page.locator(f"[data-result-count='{found}']").count() == 1


REFERRING = re.compile(r'(?:href|src)="([^"#?]*)|\]\(([^)#?\s]*)')


def broken_links(page: Path, generated: Path, rendered: Path) -> Iterator[str]:
    """Links of a page's Markdown that lead to nothing that is generated, written by hand or of the theme."""
    for one, other in set(REFERRING.findall(page.read_text(encoding="utf-8"))):
        link = one or other
        if not link or link.startswith(("http:", "https:", "mailto:", "data:")):
            continue
        way = (page.parent / unquote(link)).resolve().relative_to(generated)
        if not any(
            (folder / way / name).is_file()
            for folder in (generated, rendered)
            for name in ("", "index.md", "index.html")
        ):
            yield link


def test_every_link_of_every_page_leads_somewhere(county: Path):
    """MkDocs says that of the pages it renders; there are two thousand more."""
    pages = sorted((county / GENERATED).rglob("*.md"))
    assert len(pages) > PROJECTS
    found = {
        page.relative_to(county).as_posix(): links
        for page in pages
        if (links := list(broken_links(page, county / GENERATED, county / SITE)))
    }
    assert found == {}


def test_a_link_that_leads_nowhere_is_seen(county: Path, tmp_path: Path):
    page = tmp_path / "explore/index.md"
    page.parent.mkdir()
    page.write_text(
        '<a href="../projects/">有</a> [没有](../nowhere/) <a href="../none.csv?x">没有</a>'
    )
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects/index.md").touch()
    assert sorted(broken_links(page, tmp_path, county / SITE)) == ["../none.csv", "../nowhere/"]
