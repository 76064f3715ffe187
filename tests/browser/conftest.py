"""What the browser's tests share beyond all others: pages as the search sees them, a county of 2,000 projects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.search_queries import Truth, truth_of
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.documents import documents_of
from generator.publishing.building.generate import office_files
from generator.publishing.disk.repo import judge_repo
from generator.publishing.mkdocs.written_pages import written_documents
from tests.support.county import SITE, documents_of_county, lay_out_county
from tests.support.made_once import made_once
from tests.support.serving import serve_folder


@pytest.fixture(scope="session")
def site_documents(built_site: Path) -> list[Document]:
    """All pages of this repo's site, numbered as the index numbers them."""
    root = built_site.parent
    judged = judge_repo(root, audience=Audience.PUBLIC)
    office = {year: tuple(file for file, _ in beside) for year, beside in office_files(judged)}
    pages = list(site_pages(judged, office=office))
    ours = [page.path for page in pages]
    return in_order([*documents_of(pages), *written_documents(root, ours)])


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a made-up county; what stands below it says `tests.support.county`. Read only."""
    return made_once(tmp_path_factory, "county", lay_out_county)


@pytest.fixture(scope="session")
def served_county(county: Path) -> Iterator[str]:
    """Address of the county's site."""
    with serve_folder(county / SITE) as address:
        yield address


@pytest.fixture(scope="session")
def county_documents(county: Path) -> list[Document]:
    """All pages of the county, numbered as the index numbers them."""
    return documents_of_county(county)


@pytest.fixture(scope="session")
def county_truth(county_documents: list[Document]) -> Truth:
    """What is found on the county's pages by looking through all of them."""
    return truth_of(county_documents)
