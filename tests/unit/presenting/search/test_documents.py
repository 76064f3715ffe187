"""Which pages are found and which are not; what is found says nothing of drafts and withheld projects."""

from __future__ import annotations

import pytest

from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.prepared.page import Kind, Page
from generator.presenting.search.documents import (
    address_of,
    document_of,
    documents_of,
    written_document,
)
from generator.presenting.search.index import search_files
from tests.support.golden_site import GOLDEN

TREE = {
    path.relative_to(GOLDEN).as_posix(): path.read_bytes()
    for path in sorted((GOLDEN / "data").rglob("*"))
    if path.is_file()
}


def pages(tree: dict[str, bytes], audience: Audience = Audience.PUBLIC) -> list[Page]:
    return list(site_pages(conclude(tree, audience=audience)))


def index_of(tree: dict[str, bytes], audience: Audience = Audience.PUBLIC) -> dict[str, bytes]:
    return {file.path: file.content for file in search_files(documents_of(pages(tree, audience)))}


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("a/2024/index.md", "a/2024/"),
        ("a/2024/b.md", "a/2024/b/"),
        ("about.md", "about/"),
    ],
)
def test_address(path: str, address: str):
    assert address_of(path) == address


@pytest.mark.slow("every page is made")
def test_every_page_is_found_but_search_itself_and_what_asks_to_be_left_out():
    made = [page for page in pages(TREE) if page.path.endswith(".md")]
    found = {document.address for document in documents_of(made)}
    left_out = {address_of(page.path) for page in made} - found
    assert "search/" in left_out
    for page in made:
        if address_of(page.path) in left_out:
            assert b"search:\n  exclude: true\n" in page.content
    kinds = {document.traits.kind for document in documents_of(made)}
    assert kinds == set(Kind) - {Kind.GUIDE}  # the handbook is written by hand


def test_what_is_written_by_hand_below_guide_is_the_handbook():
    one, other = (
        written_document("x.md", "<h1>甲</h1><p>执行率 96.08 %，12 ‰</p>", address=address)
        for address in ("guide/x/", "x/")
    )
    assert (one.traits.kind, other.traits.kind) == (Kind.GUIDE, Kind.OTHER)
    assert one.lines == ("执行率 96.08%，12‰",)


def test_no_data_file_is_a_page():
    assert document_of(Page(path="a/2024/data/projects.csv", content=b"x")) is None


def changed(status: str) -> dict[str, bytes]:
    """The same site with another name in every project of a status."""
    made = {
        name: text.replace("项目名称: ".encode(), "项目名称: 改过的".encode())
        if f"状态: {status}".encode() in text
        else text
        for name, text in TREE.items()
    }
    assert made != TREE
    return made


@pytest.mark.slow("all pages and their index, four times")
def test_nothing_in_a_draft_changes_the_public_index():
    assert index_of(changed("草稿")) == index_of(TREE)
    assert index_of(changed("草稿"), Audience.PREVIEW) != index_of(TREE, Audience.PREVIEW)


@pytest.mark.slow("all pages and their index, four times")
def test_nothing_in_a_withheld_project_changes_any_index():
    assert index_of(changed("不予公开")) == index_of(TREE)
    assert index_of(changed("不予公开"), Audience.PREVIEW) == index_of(TREE, Audience.PREVIEW)
