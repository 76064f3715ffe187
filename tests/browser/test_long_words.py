"""A word without a break in every field: no page is wider than a telephone, and no letter is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.any_text import Texts, built

pytestmark = pytest.mark.browser

WORDS = [
    "L" + "o" * 398 + "n",
    "https://example.com/" + "a1" * 190,
    "字" * 400,
    "1" * 400,
    "W" * 400,
]
WIDTHS = (390, 320)
WIDER = """() => ({
    page: document.scrollingElement.scrollWidth - innerWidth,
    by: [...document.querySelectorAll('article *, header *, footer *, nav *')]
        .filter(item => item.getBoundingClientRect().right > innerWidth + 1 && item.checkVisibility()
            && !item.closest('table, pre, svg, [data-wide], .md-sidebar, .md-search, .md-tabs, .mzx-table'))
        .slice(0, 4).map(item => `${item.tagName}.${item.className} in ${item.parentElement.className}`),
})"""
CUT = """() => {
    const read = document.createTreeWalker(document.querySelector('article') || document.body, NodeFilter.SHOW_TEXT)
    const cut = []
    while (read.nextNode()) {
        if (!/\\S{300}/.test(read.currentNode.data)) continue
        const item = read.currentNode.parentElement
        if (item.closest('svg, script, style, .mz-sr, [hidden], template') || !item.checkVisibility()) continue
        for (let box = item; box && box.tagName !== 'ARTICLE'; box = box.parentElement) {
            if (box.clientWidth <= 1) break  // for screen readers only
            const style = getComputedStyle(box)
            const hides = ['hidden', 'clip'].includes(style.overflowX) && box.scrollWidth > box.clientWidth + 1
            if (hides) cut.push(box.tagName + "." + box.className)
        }
    }
    return cut.slice(0, 4)
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """The address of such a site and its pages."""
    texts = Texts(WORDS)
    with built(tmp_path_factory.mktemp("long"), texts) as (folder, address):
        pages = [*texts.by_page, "explore/", "compare/", "compare/2024/", "compare/2024/fields/", "projects/",
                 "search/?q=ooo"]  # fmt: skip
        assert all((Path(folder) / name.partition("?")[0]).is_dir() for name in pages)
        yield address, pages


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_widened_and_no_word_is_cut(page: Any, site: tuple[str, list[str]], width: int):
    address, pages = site
    page.set_viewport_size({"width": width, "height": 800})
    wrong: dict[str, object] = {}
    for name in pages:
        page.goto(address + name)
        wider, cut = page.evaluate(WIDER), page.evaluate(CUT)
        if wider["page"] > 0 or cut:
            wrong[name] = (wider, cut)
    assert wrong == {}, wrong
