"""The text of a built page as a reader sees it, found by another way than the index finds it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "label"),
    *("mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr"),
}  # fmt: skip
EMPTY = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}
SILENT = {"script", "style", "noscript", "template", "colgroup"}


class _Article(HTMLParser):
    """Collects the lines of the article, blocks apart, without what is marked as not of the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []  # every open element, and whether it is shown
        self.lines: list[str] = []
        self.heading = ""
        self._line: list[str] = []

    @property
    def shown(self) -> bool:
        return bool(self.open) and all(visible for _, visible in self.open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if not self.open and tag != "article":
            return
        if tag not in INLINE:
            self.end_line()
        if tag in EMPTY:
            return
        hidden = (
            tag in SILENT
            or "data-search-exclude" in named
            or "mz-paper-line" in (named.get("class") or "").split()
        )
        self.open.append((tag, not hidden))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or tag in EMPTY:
            return
        if tag not in INLINE:
            self.end_line()
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.shown:
            return
        if any(tag == "pre" for tag, _ in self.open):
            first, *rest = data.split("\n")
            self._line.append(first)
            for line in rest:
                self.end_line()
                self._line.append(line)
        else:
            self._line.append(data)

    def end_line(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line.clear()
        if line:
            self.lines.append(line)
            if any(tag == "h1" for tag, _ in self.open) and not self.heading:
                self.heading = line


def article_lines(page: Path) -> tuple[str, ...]:
    """The heading of a built page, then its other lines, each once."""
    parser = _Article()
    parser.feed(page.read_text(encoding="utf-8"))
    lines = dict.fromkeys(parser.lines)
    lines.pop(parser.heading, None)
    return (parser.heading, *lines)
