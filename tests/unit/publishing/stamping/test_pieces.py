"""Pieces made one by one are the page that Markdown makes of all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.structure.toc import get_toc

from generator.presenting.words.escaping import markdown
from generator.publishing.stamping.pieces import Pieces
from generator.publishing.stamping.raw_html import SAFE_EXTENSIONS

EXTENSIONS = sorted(SAFE_EXTENSIONS)
PIECES = Pieces(EXTENSIONS, {})
OTHERS = (
    '<div id="mz-cut-3"></div>',
    '<div id="mz-cut-4"></div>',
    "## 部分 {: #part .quiet }",
    "### 小节 {: #small }",
    '共支出 <span class="mz-k">2</span>630.44\u00a0万元，78%。',
    '<a class="mz-word" href="../#w" title="一句话。">预算</a>'.join("一二"),
    "一句话。\n{: .mz-lead }",
)
TOGETHER = (
    "- 一\n- 二",
    "1. 一",
    "[链接](a.md)",
    "A *word*.",
    "    代码",
    "## 没有标识",
    "词\n换行",
    "!!! note",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "```\n一\n```",
    "<b>词</b>",
    "{: .mz-lead }",
    "一句话。 ",
)


def by_markdown(text: str) -> tuple[str, str]:
    whole = Markdown(extensions=EXTENSIONS)
    return whole.convert(text), str(get_toc(whole.toc_tokens))


def check(text: str) -> None:
    made = PIECES.article(text)
    if made is not None:
        assert (made.html, str(made.toc)) == by_markdown(text)


def test_a_page_of_plain_pieces_is_made_piece_by_piece():
    text = "\n\n".join(("# 标题 {: #title }", *OTHERS))
    made = PIECES.article(text)
    assert made is not None
    assert (made.html, str(made.toc)) == by_markdown(text)
    assert made.ids == {"title", "part", "small"}


@pytest.mark.parametrize("piece", TOGETHER)
def test_other_pieces_are_left_to_markdown(piece: str):
    assert PIECES.article(f"# 标题 {{: #title }}\n\n{piece}") is None


@given(st.lists(st.sampled_from((*OTHERS, *TOGETHER)), min_size=1, max_size=6))
def test_what_is_made_piece_by_piece_is_what_markdown_makes(pieces: list[str]):
    check("\n\n".join(pieces))


@given(st.text(max_size=30), st.text(max_size=30))
def test_text_of_data_is_made_as_markdown_makes_it(title: str, text: str):
    check(f"# {markdown(title)} {{: #title }}\n\n{markdown(text)}\n{{: .mz-lead }}")
