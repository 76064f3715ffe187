"""Search misses nothing and adds nothing, held against Python's `in`: at three sizes, in the browser."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.search_queries import draw, nowhere, truth_of
from benchmarks.search_site import lay_out_site
from generator.presenting.prepared.page import Kind, Traits
from generator.presenting.search import grams
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.documents import without_blanks
from tests.support.built_text import article_lines
from tests.support.searched import hold_against_truth
from tests.support.serving import serve_folder

pytestmark = pytest.mark.browser

LETTERS = "路灯a"


def test_the_index_has_the_text_of_every_built_page_and_no_other(
    built_site: Path, site_documents: list[Document]
):
    addresses = {document.address for document in site_documents}
    for document in site_documents:
        title, *lines = article_lines(built_site / document.address / "index.html")
        assert document.title == without_blanks(title), document.address
        assert set(document.lines) == set(map(without_blanks, lines)), document.address
    for page in built_site.rglob("index.html"):
        address = page.parent.relative_to(built_site).as_posix().removeprefix(".")
        if f"{address}/".lstrip("/") not in addresses:
            assert address == "search" or 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


def test_the_site_is_searched_exactly(page: Any, served_site: str, site_documents: list[Document]):
    queries = draw(site_documents, 360)
    truth = truth_of(site_documents)
    queries += [
        query
        for query in nowhere(site_documents, 60)
        if not truth.pages(query) and " " not in query
    ]
    hold_against_truth(page, served_site, truth, queries)


@pytest.mark.parametrize("seed", range(4))
def test_every_string_over_three_letters(
    page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
):
    """Small texts in which most pieces are frequent: every way to cover a query comes up."""
    monkeypatch.setattr(grams, "FREQUENT", (2, 4, 9, 30)[seed])
    documents = in_order(list(made_up(random.Random(seed))))
    lay_out_site(tmp_path, documents)
    queries = [
        "".join(one) for size in range(1, 7) for one in itertools.product(LETTERS, repeat=size)
    ]
    chance = random.Random(seed)
    queries += ["".join(chance.choices(LETTERS, k=chance.randint(7, 14))) for _ in range(300)]
    with serve_folder(tmp_path) as address:
        hold_against_truth(page, address, truth_of(documents), queries)


def made_up(chance: random.Random) -> Iterator[Document]:
    shared = ["".join(chance.choices(LETTERS, k=chance.randint(2, 12))) for _ in range(12)]
    for number in range(40):
        own = ["".join(chance.choices(LETTERS, k=chance.randint(1, 40))) for _ in range(4)]
        yield Document(
            address=f"{number}/",
            title="".join(chance.choices(LETTERS, k=chance.randint(2, 9))),
            lines=tuple(dict.fromkeys([*own, *(line for line in shared if chance.random() < 0.7)])),
            traits=Traits(kind=chance.choice(list(Kind))),
        )


def test_characters_beyond_the_first_plane_and_odd_forms_are_found(page: Any, tmp_path: Path):
    lines = (
        "𠮷田村𠮷庄",
        "ＧＢ／Ｔ９７０４格式",
        "Ⅻ类①项",
        "é́̂ṩ",
        "İstanbul",
        "日\u200b文",
        "😀👍🏽",
    )
    documents = [
        Document(
            address="a/",
            title="甲乙",
            lines=lines,
            traits=Traits(),
        )
    ]
    lay_out_site(tmp_path, documents)
    queries = [
        "𠮷田",
        "村𠮷",
        "gb/t",
        "9704格",
        "ⅻ类",
        "①项",
        "😀👍",
        "istan",
        "日文",
        "田𠮷",
        "\u200b文",
    ]
    with serve_folder(tmp_path) as address:
        hold_against_truth(page, address, truth_of(documents), queries)
