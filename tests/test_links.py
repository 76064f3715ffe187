"""Every link of the published site leads somewhere, stays inside or says that it leaves, and is relative."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.support.linked_page import read


def html_files(site: Path) -> list[Path]:
    return sorted(file for file in site.rglob("*.html") if file.name != "404.html")


def problem(site: Path, file: Path, tag: str, link: str) -> str:
    """What is wrong with a link, empty where nothing is."""
    parts = urlsplit(link)
    if parts.scheme in {"http", "https"}:
        return "" if tag == "a" else "an outside request"
    if parts.scheme == "javascript":
        return ""
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return "not relative"
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    if not target.is_relative_to(site.resolve()):
        return "leads out of the site"
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file():
        return "leads nowhere"
    if (
        parts.fragment
        and target.suffix == ".html"
        and unquote(parts.fragment) not in read(target).ids
    ):
        return "" if parts.fragment.startswith("__") else "no such place on that page"
    return ""


def test_every_link_leads_somewhere(built_site: Path):
    found = [
        f"{file.relative_to(built_site)}: {link}: {wrong}"
        for file in html_files(built_site)
        for tag, link in read(file).links
        if (wrong := problem(built_site, file, tag, link))
    ]
    assert found == []


def test_every_page_has_one_first_heading_and_each_id_once(built_site: Path):
    for file in html_files(built_site):
        page = read(file)
        assert page.headings == 1, file
        assert len(page.ids) == len(set(page.ids)), file


def test_all_pages_of_a_kind_have_the_same_places(built_site: Path):
    projects = [
        file for file in html_files(built_site) if len(file.relative_to(built_site).parts) == 4
    ]
    assert len(projects) > 60
    frames = {
        tuple(name for name in read(file).places if not name.startswith("__"))
        for file in projects
        if file.relative_to(built_site).parts[0] in {"suicheng", "shifan"}
        and file.parent.name not in {"quality", "report", "figures"}
    }
    assert len(frames) == 1


@pytest.mark.parametrize("word", ["http://", "https://", "url(//", "@import"])
def test_our_style_and_script_ask_nobody(built_site: Path, word: str):
    for name in ("mingzhang.css", "mingzhang.js"):
        assert word not in (built_site / "assets" / name).read_text(encoding="utf-8")
