"""What the browser's tests share beyond all others: every page of the site as the search sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.presenting.pages.site import site_pages
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.documents import documents_of
from generator.publishing.disk.repo import judge_repo
from generator.publishing.mkdocs.written_pages import written_documents


@pytest.fixture(scope="session")
def site_documents(built_site: Path) -> list[Document]:
    """All pages of this repo's site, numbered as the index numbers them."""
    root = built_site.parent
    pages = list(site_pages(judge_repo(root, audience=Audience.PUBLIC)))
    ours = [page.path for page in pages]
    return in_order([*documents_of(pages), *written_documents(root, ours)])
