"""Read `docs/dev/glossary.md` as tables: the terms of the files, the terms of the pages."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from tests.support.repo import REPO

GLOSSARY = REPO / "docs/dev/glossary.md"
NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: a key of a file with the ways to it, or a page term (no ways)."""

    title: str
    paths: tuple[str, ...]
    term: str
    record: str
    meaning: str


def expand(pattern: str) -> tuple[str, ...]:
    """`a.{b,c}.d` → `a.b.d`, `a.c.d`."""
    pieces = re.split(r"\{([^}]*)\}", pattern)
    choices = [piece.split(",") if index % 2 else [piece] for index, piece in enumerate(pieces)]
    return tuple("".join(parts) for parts in itertools.product(*choices))


def _bare(cell: str) -> str:
    return "" if cell == NOTHING else cell.strip("`")


def entries(text: str | None = None) -> tuple[Entry, ...]:
    """All rows of all tables, in the order of the page."""
    found: list[Entry] = []
    for line in (text or GLOSSARY.read_text(encoding="utf-8")).splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or cells[0] in {"key", "title"} or set(cells[0]) <= {"-", " "}:
            continue
        if len(cells) == 5:
            found.append(
                Entry(
                    title=cells[0],
                    paths=expand(cells[1].strip("`")),
                    term=_bare(cells[2]),
                    record=_bare(cells[3]),
                    meaning=cells[4],
                )
            )
        else:
            found.append(
                Entry(
                    title=cells[0],
                    paths=(),
                    term=_bare(cells[1]),
                    record=_bare(cells[2]),
                    meaning=cells[3],
                )
            )
    return tuple(found)


def file_entries() -> tuple[Entry, ...]:
    """Rows that stand for keys of authored files."""
    return tuple(entry for entry in entries() if entry.paths)


def page_entries() -> tuple[Entry, ...]:
    """Rows that stand for what pages, tables and JSON add."""
    return tuple(entry for entry in entries() if not entry.paths)
