"""A shared link to a page shows the picture of its year, else that of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generator.publishing.mkdocs.shared_picture import META, SharedPictures, pictures_in

THERE = ("share.png", "a/2021/share.png")


def named(path: str, site_url: str = "", **meta: Any) -> object:
    page = Page(None, File(path, "docs", "site", use_directory_urls=True), MkDocsConfig())
    page.meta = {"kind": "project", **meta}
    SharedPictures(THERE).name(page, site_url)
    return page.meta.get(META)


@pytest.mark.parametrize(
    ("path", "picture"),
    [
        ("index.md", "share.png"),
        ("a/2021/index.md", "share.png"),
        ("a/2021/p1/index.md", "../share.png"),
        ("a/2022/p1/index.md", "../../../share.png"),
        ("a/20211/index.md", "../../share.png"),
    ],
)
def test_the_nearest_picture_above_a_page(path: str, picture: str):
    assert named(path) == picture


def test_its_whole_address_where_the_site_has_one():
    assert named("a/2021/p1/index.md", "https://a.cn/x/") == "https://a.cn/x/a/2021/share.png"


@pytest.mark.parametrize("meta", [{"kind": ""}, {"moved": "../b/"}])
def test_none_for_a_page_that_is_none_of_ours(meta: dict[str, str]):
    assert named("a/2021/index.md", **meta) is None


def test_pictures_are_looked_for_where_they_are_written(tmp_path: Path):
    for name in (*THERE, "a/share.png", "a/2021/p1/share.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert sorted(pictures_in(tmp_path)) == sorted(THERE)
