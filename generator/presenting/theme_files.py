"""The theme as builders copy it: its files as they are, its style sheet and scripts joined from their parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from generator.presenting.prepared.page import Page

THEME = resources.files("generator.presenting") / "theme"
_PARTS = "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A file of the theme made of parts, so that pages ask for one file and people read several.

    ``path`` is below the theme, ``folder`` that of the parts below ``theme/parts/``, ``parts`` their
    names without the ending: in style sheets the later stands above the earlier, scripts run in this
    order.
    """

    path: str
    folder: str
    parts: tuple[str, ...]

    @property
    def ending(self) -> str:
        """``.css`` or ``.js``: that of the file and of its parts."""
        return self.path[self.path.rindex(".") :]


JOINED = (
    Joined(
        path="assets/mingzhang.css",
        folder="style",
        parts=(
            *(
                "colours",
                "frame",
                "reading",
                "footer",
                "pieces",
                "release",
                "figures",
                "numbers",
                "tables",
            ),
            *(
                "pictures",
                "report",
                "year",
                "official",
                "sorted",
                "compare",
                "form",
                "beside",
                "header",
                "home",
                "findings",
                "changes",
                "found",
                "takeaway",
                "phone",
            ),
        ),
    ),
    Joined(
        path="assets/mingzhang.js",
        folder="page",
        parts=(
            "beside",
            "menu",
            "large",
            "tables",
            "sort",
            "short",
            "fold",
            "choose",
            "terms",
            "paper",
            "disk",
            "elsewhere",
            "found",
            "takeaway",
        ),
    ),
    Joined(
        path="assets/search.js",
        folder="search",
        parts=(
            *("folding", "lists", "reader", "files", "index"),
            *("asking", "spellings", "alike", "showing", "near"),
        ),
    ),
    Joined(
        path="assets/search-page.js",
        folder="search-page",
        parts=("elements", "narrowing", "results", "meanings", "main"),
    ),
)

_BETWEEN = {".css": "\n\n", ".js": ";\n\n"}
"""A script of ours ends without a semicolon, and the next begins with a parenthesis."""


def theme_files() -> Iterator[Page]:
    """Yield every file of the theme by its path below the theme's folder, no parts among them."""
    for path, file in _walk(THEME, ""):
        if not path.startswith(f"{_PARTS}/"):
            yield Page(path=path, content=file.read_bytes())
    yield from map(join, JOINED)


def join(joined: Joined) -> Page:
    """Return a file made of its parts."""
    folder = THEME / _PARTS / joined.folder
    texts = (
        (folder / f"{name}{joined.ending}").read_text(encoding="utf-8") for name in joined.parts
    )
    text = _BETWEEN[joined.ending].join(text.rstrip("\n") for text in texts)
    return Page(path=joined.path, content=f"{text}\n".encode())


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    """Yield the files below a folder of the package with their paths, in order of name."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        path = f"{above}{item.name}"
        if item.is_dir():
            yield from _walk(item, f"{path}/")
        else:
            yield path, item
