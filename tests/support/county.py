"""A made-up county of 2,000 projects: everything that is generated for it, and some of its pages rendered."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from pathlib import Path

from benchmarks.county import lay_out_repo
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.prepared.page import Kind, Page
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.documents import documents_of
from generator.presenting.search.index import search_files
from generator.publishing.disk.repo import judge_repo
from generator.publishing.mkdocs.run import render
from generator.publishing.mkdocs.theme_setup import UpToDate
from generator.publishing.mkdocs.written_pages import written_documents

PROJECTS = 2000

GENERATED, DOCS, SITE, DOCUMENTS = "generated", "docs", "site", "documents.pickle"
"""Below its folder: every generated file, what MkDocs is given, what it makes, what is searched."""


def lay_out_county(root: Path) -> None:
    """Generate all and render the pages that tests open: MkDocs does the same to each of the others."""
    lay_out_repo(root, PROJECTS)
    judged = judge_repo(root, audience=Audience.PUBLIC)
    assert judged.shown is not None
    pages = list(site_pages(judged))
    ours = [page.path for page in pages]
    documents = in_order([*documents_of(pages), *written_documents(root, ours)])
    pages += search_files(documents)
    (root / DOCUMENTS).write_bytes(pickle.dumps(documents))
    opened = pages_to_open(pages)
    for page in pages:
        _write(root / GENERATED, page)
        if page in opened or not page.path.endswith(".md"):
            _write(root / DOCS, page)
    render(root, root / SITE, UpToDate(site=judged.shown.site, audience=Audience.PUBLIC))


def documents_of_county(root: Path) -> list[Document]:
    """All pages of a county laid out, as the search sees them, numbered as the index numbers them."""
    documents: list[Document] = pickle.loads((root / DOCUMENTS).read_bytes())
    return documents


def pages_to_open(pages: Iterable[Page]) -> set[Page]:
    """Of units, years and projects the three largest pages each; of all other pages every one."""
    kinds: dict[Kind, list[Page]] = {}
    for page in pages:
        if page.path.endswith(".md"):
            kinds.setdefault(page.traits.kind if page.traits else Kind.OTHER, []).append(page)
    wanted = {page for page in kinds.pop(Kind.OTHER) if not page.path.startswith("danwei-")}
    for same in kinds.values():
        wanted |= set(sorted(same, key=lambda page: (-len(page.content), page.path))[:3])
    return wanted


def _write(folder: Path, page: Page) -> None:
    path = folder / page.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(page.content)
