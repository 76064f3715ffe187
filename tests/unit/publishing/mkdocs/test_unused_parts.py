"""What the theme brings along and no page asks for stays out of the site; what people put there stays."""

from __future__ import annotations

import pytest
from mkdocs.structure.files import File, Files

from generator.publishing.mkdocs.unused_parts import leave_out

DOCS, THEME = "docs", "theme"


def left(path: str, src_dir: str) -> bool:
    files = Files([File(path, src_dir, "site", use_directory_urls=True)])
    leave_out(files, DOCS)
    return len(files) == 1


@pytest.mark.parametrize(
    "path",
    [
        "sitemap.xml",
        "assets/javascripts/lunr/tinyseg.js",
        "assets/javascripts/lunr/min/lunr.tr.min.js",
        "assets/javascripts/bundle.a5f9d56c.min.js.map",
        "assets/stylesheets/main.57a0d79d.min.css.map",
    ],
)
def test_what_no_page_asks_for_stays_out_but_not_what_people_put_there(path: str):
    assert not left(path, THEME)
    assert left(path, DOCS)


@pytest.mark.parametrize("path", ["assets/javascripts/bundle.a5.min.js", "assets/mingzhang.css"])
def test_what_pages_ask_for_is_shipped(path: str):
    assert left(path, THEME)
