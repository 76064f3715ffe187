"""Which picture a shared link to a page shows: that of its year, else that of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import normalize_url

from generator.presenting.machines.share_card import FILE

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

META = "picture"
"""In a page's front matter, as the template prints it."""


def pictures_in(docs: Path) -> Iterator[str]:
    """Yield the pictures that stand below docs/."""
    for path in [*docs.glob(FILE), *docs.glob(f"*/*/{FILE}")]:
        yield path.relative_to(docs).as_posix()


class SharedPictures:
    """The pictures that stand below docs/, posix paths: a machine without Chinese fonts draws none."""

    def __init__(self, there: Iterable[str] = ()) -> None:
        self._there = frozenset(there)

    def name(self, page: Page, site_url: str) -> None:
        """Put the address of its picture into the front matter of a page that has one.

        Args:
            page: Its front matter read.
            site_url: Where the site stands; empty gives an address relative to the page.
        """
        if not page.meta.get("kind") or page.meta.get("moved"):
            return
        folders = page.url.split("/")[:-1]
        for depth in range(len(folders), -1, -1):
            picture = "/".join([*folders[:depth], FILE])
            if picture in self._there:
                page.meta[META] = site_url + picture if site_url else normalize_url(picture, page)
                return
