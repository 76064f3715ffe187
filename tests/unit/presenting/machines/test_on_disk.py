"""Links of a page that is opened from a disk, and its scripts."""

from __future__ import annotations

import pytest

from generator.presenting.machines.guard import policy
from generator.presenting.machines.on_disk import for_disk

FILES = {
    "index.html",
    "a/index.html",
    "a/2024/index.html",
    "a/2024/b/index.html",
    "search/index.html",
}
HERE = "a/2024/b/index.html"


def changed(html: str) -> str:
    return for_disk(html, HERE, FILES.__contains__)


@pytest.mark.parametrize(
    ("link", "completed"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("../../../", "../../../index.html"),
        ("../../../..", "../../../.."),  # leads out of the site
        ("../../../search/", "../../../search/index.html"),
        ("../#projects", "../index.html#projects"),
        ("../../../search/?q=%2F", "../../../search/index.html?q=%2F"),
        ("./", "./index.html"),
        ("#form", "#form"),
        ("?q=1", "?q=1"),
        ("", ""),
        ("../data/projects.csv", "../data/projects.csv"),
        ("../data/", "../data/"),  # no page there
        ("https://example.gov.cn/a/", "https://example.gov.cn/a/"),
        ("mailto:a@example.gov.cn", "mailto:a@example.gov.cn"),
        ("//example.gov.cn/", "//example.gov.cn/"),
        ("/", "/"),
    ],
)
def test_links(link: str, completed: str):
    assert changed(f'<a class="x" href="{link}">x</a>') == f'<a class="x" href="{completed}">x</a>'


def test_forms_and_redirects():
    form = '<form role="search" action="../../../search/" method="get">'
    assert 'action="../../../search/index.html"' in changed(form)
    moved = '<meta http-equiv="refresh" content="0; url=../">'
    assert changed(moved) == '<meta http-equiv="refresh" content="0; url=../index.html">'


def test_scripts_run_from_a_disk():
    script = '<script src="x.js?1234" integrity="sha384-abc" defer>'
    assert changed(script) == '<script src="x.js?1234" defer>'
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
    assert "script-src 'self' file: 'sha256-" in changed(meta)


def test_text_is_not_touched():
    text = '<p>&lt;a href="../"&gt; integrity="x"</p>'
    assert changed(text) == text
