"""Links, ids and headings of a finished page."""

from __future__ import annotations

import functools
from html.parser import HTMLParser
from pathlib import Path

REFERRING = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


class Page(HTMLParser):
    """Where a page's links lead, the ids it has, how many first headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.places: list[str] = []  # ids of headings
        self.headings = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.headings += tag == "h1"
        if given.get("id"):
            self.ids.append(given["id"] or "")
            if tag in {"h1", "h2", "h3"}:
                self.places.append(given["id"] or "")
        if tag in REFERRING and given.get(REFERRING[tag]):
            self.links.append((tag, given[REFERRING[tag]] or ""))


@functools.cache
def read(file: Path) -> Page:
    return Page(file.read_text(encoding="utf-8"))
