"""All text of all pages as one long text, in which every place tells its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.presenting.search.codec import page_set
from generator.presenting.search.document import Document
from generator.presenting.search.folded_characters import fold
from generator.presenting.search.grams import END

BLOCK = 64
"""A page's own text begins at a multiple of this many characters, so that a small table finds it."""

_FEW = 8  # a line on fewer pages is not worth sharing
_WORTH = 64  # characters saved for every byte that saying where a line stands costs at every visit
_SHARED_BYTES = 32 * 1024  # that every visit may cost


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLines:
    """Lines that stand on exactly these pages, ascending: headings and labels of the form, mostly."""

    lines: tuple[str, ...]
    pages: tuple[int, ...]

    @property
    def length(self) -> int:
        """Characters in the long text."""
        return sum(len(line) + 1 for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The long text, folded: what pages share, then all titles, then every page's own lines.

    ``own`` holds each page's lines that are not shared. ``titles`` and ``body`` are the places
    where these parts begin; ``blocks`` says how many blocks each page takes.
    """

    text: str
    shared: tuple[SharedLines, ...]
    own: tuple[tuple[str, ...], ...]
    titles: int
    body: int
    blocks: tuple[int, ...]


def lay_out(documents: Sequence[Document]) -> Layout:
    """Lay out the text of pages, in their order."""
    shared = shared_lines(documents)
    elsewhere = {line for group in shared for line in group.lines}
    own = tuple(
        tuple(line for line in document.lines if line not in elsewhere) for document in documents
    )
    head = END + _joined(line for group in shared for line in group.lines)
    titles = _joined(document.title for document in documents)
    body = [_padded(_joined(lines)) for lines in own]
    front = _padded(head + titles)
    return Layout(
        text=fold("".join((front, *body))),
        shared=shared,
        own=own,
        titles=len(head),
        body=len(front),
        blocks=tuple(len(text) // BLOCK for text in body),
    )


def _joined(lines: Iterable[str]) -> str:
    return "".join(line + END for line in lines)


def _padded(text: str) -> str:
    return text + END * (-len(text) % BLOCK)


def shared_lines(documents: Sequence[Document]) -> tuple[SharedLines, ...]:
    """Choose the lines that are stored once for many pages: those that save most for their cost."""
    standing: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        for line in document.lines:
            standing.setdefault(line, []).append(number)
    groups: dict[tuple[int, ...], list[str]] = {}
    for line, pages in standing.items():
        if len(pages) >= _FEW:
            groups.setdefault(tuple(pages), []).append(line)
    candidates = []
    for where, lines in groups.items():
        group = SharedLines(lines=tuple(lines), pages=where)
        cost = len(page_set(where, len(documents))) + 2
        worth = group.length * (len(where) - 1) / cost
        if worth >= _WORTH:
            candidates.append((worth, cost, group))
    candidates.sort(key=lambda item: (-item[0], item[2].lines))
    spent = accumulate(cost for _, cost, _ in candidates)
    affordable = zip(candidates, spent, strict=True)
    return tuple(group for (_, _, group), cost in affordable if cost <= _SHARED_BYTES)
