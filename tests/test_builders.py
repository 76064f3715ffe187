"""The same docs/ and mkdocs.yml, built with MkDocs and with Zensical, give the same pages."""

from __future__ import annotations

import functools
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import articles
from tests.support.articles import head
from tests.support.golden_site import build_small_site
from tests.support.made_once import made_once
from tests.support.repo import run_mingzhang

pytestmark = pytest.mark.slow("a site is built with two builders, three times")


@pytest.fixture(scope="session")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site built three times: by us, by Zensical as it is, by Zensical with our theme."""
    return made_once(tmp_path_factory, "builders", _build)


def _build(root: Path) -> None:
    build_small_site(root)
    (root / "site").rename(root / "mkdocs")
    run_mingzhang("generate", "--zensical", cwd=root)
    for config, name in (("mkdocs.yml", "plain"), ("zensical.yml", "themed")):
        command = [sys.executable, "-m", "zensical", "build", "--clean", "-f", config]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        (root / "site").rename(root / name)


def pages(site: Path) -> list[str]:
    return sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if path.name != "404.html"
    )


article = functools.cache(articles.article)


@pytest.mark.parametrize("built", ["plain", "themed"])
def test_the_same_pages_come_out(repo: Path, built: str):
    assert pages(repo / built) == pages(repo / "mkdocs")
    assert len(pages(repo / built)) > 200


@pytest.mark.parametrize("built", ["plain", "themed"])
@pytest.mark.parametrize("part", ["text", "tables", "links", "headings"])
def test_their_content_is_equal(repo: Path, built: str, part: str):
    different = [
        name
        for name in pages(repo / "mkdocs")
        if getattr(article(repo / built / name), part)
        != getattr(article(repo / "mkdocs" / name), part)
    ]
    assert different == []


def test_there_is_something_to_compare(repo: Path):
    form = article(repo / "mkdocs/heping/2024/ludeng/index.html")
    assert "项目支出绩效自评表" in form.text
    assert any("年度资金总额" in table for table in form.tables)
    assert "../" in form.links
    assert ("h1", "title") in form.headings


def test_with_our_theme_the_heads_are_equal_too(repo: Path):
    different = [
        name
        for name in pages(repo / "mkdocs")
        if head(repo / "themed" / name) != head(repo / "mkdocs" / name)
    ]
    assert different == []


@pytest.mark.parametrize("name", ["heping/2024/data/projects.csv", "feed.xml", "search/index.bin"])
def test_files_are_copied_as_they_are(repo: Path, name: str):
    for built in ("plain", "themed"):
        assert (repo / built / name).read_bytes() == (repo / "mkdocs" / name).read_bytes()
