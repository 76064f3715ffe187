"""What stands in the article of a built page: text, tables, links; the same whichever builder made it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "rect"}


@dataclass(frozen=True, slots=True)
class Article:
    """Words, cells of each table in order, links, headings with their ids, pictures' texts."""

    text: str
    tables: tuple[tuple[str, ...], ...]
    links: tuple[str, ...]
    headings: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Table:
    cells: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tables: list[_Table] = []
        self.links: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._inside = self._silent = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "article":
            self._inside = 1
        if not self._inside or tag in _VOID:
            return
        # The frame's own: where printed pages say their address, the citation.
        framed = {"mz-paper-line", "mz-cite"} & set((given.get("class") or "").split())
        own = framed or tag in {"script", "style"}
        self._silent += bool(own or self._silent)
        self._open.append(tag)
        if self._silent:
            return
        if tag == "table":
            self.tables.append(_Table())
        elif tag in {"td", "th"}:
            self.tables[-1].cells.append("")
        elif tag == "a" and given.get("href"):
            self.links.append(given["href"] or "")
        elif re.fullmatch("h[1-6]", tag):
            self.headings.append((tag, given.get("id") or ""))

    def handle_endtag(self, tag: str) -> None:
        if not self._inside or tag in _VOID or tag not in self._open:
            return
        while self._open:
            closed = self._open.pop()
            self._silent -= bool(self._silent)
            if closed == tag:
                break
        self._inside = int(bool(self._open))

    def handle_data(self, data: str) -> None:
        if not self._inside or self._silent:
            return
        self.words.append(data)
        if {"td", "th"} & set(self._open) and self.tables:
            self.tables[-1].cells[-1] += data


def article(page: Path) -> Article:
    """Read the article of a built page."""
    reader = _Reader(page.read_text(encoding="utf-8"))
    return Article(
        text=_plain("".join(reader.words)),
        tables=tuple(tuple(map(_plain, table.cells)) for table in reader.tables),
        links=tuple(reader.links),
        headings=tuple(reader.headings),
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def head(page: Path) -> dict[str, str]:
    """Title, description and the government's labels of a built page."""
    html = page.read_text(encoding="utf-8")
    found = {
        name: content
        for name, content in re.findall(r'<meta name="([^"]+)" content="([^"]*)"', html)
        if name not in {"generator", "viewport"}
    }
    title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {**found, "title": title[1] if title else "", "data": data[1] if data else ""}
