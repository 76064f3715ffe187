"""Bytes a reader downloads, raw and gzipped: one page of each kind, and what the pages share.

The limits: a project page is at most 60 KB gzipped without what it shares with the others, everything
shared together at most 400 KB.
"""

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


PAGE_LIMIT = 60_000
SHARED_LIMIT = 400_000


def weigh(site: Path) -> list[Weight]:
    """Home, the heaviest and the median page of each generated kind, and every file that pages share."""
    home = site / "index.html"
    kinds = {
        "report": "*/[0-9][0-9][0-9][0-9]/index.html",
        "project": "*/[0-9][0-9][0-9][0-9]/*/index.html",
    }
    lines = [_weight("home", home, site)]
    single = ("explore", "search", "projects")
    lines += [
        _weight(kind, site / kind / "index.html", site)
        for kind in single
        if (site / kind / "index.html").is_file()
    ]
    for kind, pattern in kinds.items():
        pages = sorted(
            (path for path in site.glob(pattern) if path.relative_to(site).parts[0] != "compare"),
            key=lambda path: (path.stat().st_size, path.as_posix()),
        )
        if pages:
            middle = statistics.median_low(range(len(pages)))
            lines.append(_weight(f"{kind}, median of {len(pages)}", pages[middle], site))
            lines.append(_weight(f"{kind}, heaviest", pages[-1], site))
    weighed = {line.path for line in lines}
    shared = [_weight("shared", path, site) for path in _shared(site, weighed)]
    total = Weight(
        what="shared, together",
        raw=sum(line.raw for line in shared),
        zipped=sum(line.zipped for line in shared),
        path="",
    )
    return [*lines, *shared, total]


def _shared(site: Path, pages: Iterable[str]) -> list[Path]:
    """Style sheets and scripts that any of the pages names, but for the data of one page."""
    found: set[Path] = set()
    for page in pages:
        parser = _Assets()
        parser.feed((site / page).read_text(encoding="utf-8"))
        folder = (site / page).parent
        found |= {(folder / name.split("?")[0]).resolve() for name in parser.found}
    assets = (site / "assets").resolve()
    return sorted(path for path in found if path.is_relative_to(assets))


def _weight(what: str, path: Path, site: Path) -> Weight:
    content = path.read_bytes()
    return Weight(
        what=what,
        raw=len(content),
        zipped=len(gzip.compress(content, mtime=0)),
        path=path.resolve().relative_to(site.resolve()).as_posix(),
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
