"""A made-up county's search page with its index, served without a whole build."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import markdown

from benchmarks.synthetic import County
from generator.concluding.conclude import conclude
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.presenting.pages.search import search_page
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.prepared.page import Page
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.documents import documents_of
from generator.presenting.search.index import search_files
from generator.presenting.theme_files import theme_files
from generator.reading.repo.read_ledger import read_ledger

FRAME = (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>'
    '<link rel="icon" href="data:,"><main><article>{}</article></main></html>'
)


def county_documents(projects: int) -> list[Document]:
    """All pages of a county of so many projects, numbered as the index numbers them."""
    judged = conclude(dict(County(projects=projects).files()), audience=Audience.PUBLIC)
    return in_order(documents_of(site_pages(judged)))


def _ledger(county: County) -> Ledger:
    ledger = read_ledger(dict(county.files())).ledger
    assert ledger is not None
    return ledger


def lay_out_site(folder: Path, documents: Iterable[Document]) -> None:
    """Write the index, the search page and its scripts into a folder."""
    write(folder, search_files(documents))
    write(folder, (file for file in theme_files() if file.path.startswith("assets/search")))
    page = search_page(_ledger(County(projects=1, units=1, years=(2024,))).site)
    text = page.content.decode().split("\n---\n", 1)[1]
    body = markdown.markdown(text, extensions=["attr_list", "md_in_html"])
    (folder / "search" / "index.html").write_text(FRAME.format(body), encoding="utf-8")


def write(folder: Path, pages: Iterable[Page]) -> None:
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.content)


ASK_ALL = """async ([base, queries]) => {
  const index = await MingzhangSearch.open(base)
  const answers = []
  for (const query of queries) {
    const found = await index.search(query)
    answers.push(Array.from(found.pages.keys()).sort((a, b) => a - b))
  }
  return answers
}"""
"""Run in the page: the pages found for each query, by number."""


def ask_all(page: Any, address: str, queries: list[str]) -> list[list[int]]:
    """Ask the search module of the served page, without drawing results."""
    page.goto(f"{address}search/")
    answers: list[list[int]] = page.evaluate(ASK_ALL, [f"{address}search/", queries])
    return answers
