"""Bytes a reader downloads, raw and gzipped: one page of each kind, and what all pages share."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """One line of the table."""

    what: str
    raw: int
    zipped: int
    path: str


class _Assets(HTMLParser):
    """Collects the style sheets and scripts a page names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "script" and named.get("src"):
            self.found.append(named["src"] or "")
        if tag == "link" and named.get("rel") == "stylesheet":
            self.found.append(named["href"] or "")


def weigh(site: Path) -> list[Weight]:
    """Home, the heaviest and the median page of each generated kind, and the shared files of the home page."""
    home = site / "index.html"
    kinds = {
        "report": "*/[0-9][0-9][0-9][0-9]/index.html",
        "project": "*/[0-9][0-9][0-9][0-9]/*/index.html",
    }
    lines = [_weight("home", home, site)]
    for kind, pattern in kinds.items():
        pages = sorted(site.glob(pattern), key=lambda path: (path.stat().st_size, path.as_posix()))
        if pages:
            middle = statistics.median_low(range(len(pages)))
            lines.append(_weight(f"{kind}, median of {len(pages)}", pages[middle], site))
            lines.append(_weight(f"{kind}, heaviest", pages[-1], site))
    shared = [_weight("shared", path, site) for path in _shared(home, site)]
    total = Weight(
        what="shared, together",
        raw=sum(line.raw for line in shared),
        zipped=sum(line.zipped for line in shared),
        path="",
    )
    return [*lines, *shared, total]


def _shared(home: Path, site: Path) -> Iterable[Path]:
    """Files named by the home page, and what Material's search fetches on every page."""
    parser = _Assets()
    parser.feed(home.read_text(encoding="utf-8"))
    named = [site / name.split("?")[0] for name in parser.found]
    searching = [
        *site.glob("assets/javascripts/workers/search.*.js"),
        *site.glob("search/search_index.json"),
    ]
    return [path for path in (*named, *searching) if path.is_file()]


def _weight(what: str, path: Path, site: Path) -> Weight:
    content = path.read_bytes()
    return Weight(
        what=what,
        raw=len(content),
        zipped=len(gzip.compress(content, mtime=0)),
        path=path.relative_to(site).as_posix(),
    )


def table(weights: list[Weight]) -> str:
    """The weights as text, in bytes."""
    width = max(len(line.what) for line in weights)
    lines = [f"{'page or file':<{width}}   raw bytes     gzipped  path"]
    lines += [
        f"{line.what:<{width}}  {line.raw:>10,}  {line.zipped:>10,}  {line.path}".rstrip()
        for line in weights
    ]
    return "\n".join(lines)
