"""Raw HTML goes around Markdown only where nothing of the page can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.publishing.stamping.raw_html import SAFE_EXTENSIONS, are_safe, cut_out

EXTENSIONS = sorted(SAFE_EXTENSIONS)

PIECES = (
    "<div>\n<b>a</b>\n</div>",
    "<p>one</p>\n<p>two</p>",
    "<dl><div><dt>x<dd>y</div></dl>",
    "<ul>\n<li>a\n<li>b\n</ul>",
    "<div>a</div> tail <div>b</div>",
    "<div>a</div><section>b</section>",
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    "<div>",
    "</div>",
    "<table><tr><td>1<br>2</td></tr></table>",
    "<div><div>a</div>\n<p>b</div>\n</div>",
    "<details>\n<details>\n</details>\n</details>",
    "<div><div/>a</div>",
    "<DIV>a</DIV>",
    "<p>a</p></div>",
    "<hr>",
    "<details open>\n<summary>s</summary>\nx\n</details>",
    "# Title {: #title }",
    "## Part {: #part .quiet }",
    "A *word* and `<code>`.\n{: .lead }",
    "- a\n- b",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "```\n<div>\n\n</div>\n```",
    "1 < 2 & 3 > 2",
    "a <b>bold</b> <i>word",
    "<!-- note -->",
    '<div markdown="1">\n*x*\n</div>',
    "<script>a < b</script>",
    "    <div>code</div>",
    '<a href="x">link</a>',
    "[a](#b)",
    '<div title="a>b">c</div>',
    "<div title='a'>c</div>",
    "&amp; &lt;b&gt;",
    "mz-cut-0",
    "<p>a <div>b</div></p>",
)


def html(text: str) -> str:
    return str(Markdown(extensions=EXTENSIONS).convert(text))


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(["\n\n", "\n"]))
def test_a_page_is_the_same_with_its_raw_html_put_aside(pieces: list[str], between: str):
    text = between.join(pieces)
    cut = cut_out(text)
    if cut is not None:
        assert cut.put_back(html(cut.text)) == html(text)


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n<b>a</b>\n</div>\n\n# T\n\n<p>x</p>",
        "# T\n\n<dl>\n<dt>a</dt>\n</dl>\n<ul>\n<li>b</li>\n</ul>\n\nText.",
        "```\n<div>\n```\n\n<div>x</div>",
    ],
)
def test_what_our_templates_write_goes_around(text: str):
    cut = cut_out(text)
    assert cut is not None
    assert cut.blocks
    assert "<p>" not in cut.text
    assert "<dl>" not in cut.text


@pytest.mark.parametrize("text", ["<div>\t</div>", "<!-- x -->", "a <b", "<div markdown>x</div>"])
def test_what_is_not_certain_goes_the_long_way(text: str):
    assert cut_out(text) is None


def test_an_extension_we_do_not_know_may_look_into_raw_html():
    assert are_safe(["toc", "tables"])
    assert not are_safe(["toc", "pymdownx.snippets"])
