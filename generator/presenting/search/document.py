"""What search knows of a page: its address, its lines of text, and what it can be sorted and chosen by."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace

from generator.presenting.prepared.page import Kind, Traits


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page as search sees it.

    ``address`` is relative to the site's root, as links have it; ``lines`` are what a reader sees,
    each once, without the title.
    """

    address: str
    title: str
    lines: tuple[str, ...]
    traits: Traits


def sharing_words(document: Document) -> Document:
    """Return a page whose lines are held once with those of other pages: the same stand on thousands."""
    return replace(document, lines=tuple(map(sys.intern, document.lines)))


def in_order(documents: list[Document]) -> list[Document]:
    """Return pages in the order in which they are numbered: projects first, the latest year first.

    Pages of equal relevance are shown in this order; neighbours have the same traits, which keeps
    the tables of traits small.
    """
    kinds = list(Kind)

    def key(document: Document) -> tuple[int, bool, int]:
        traits = document.traits
        return (kinds.index(traits.kind), traits.example, -(traits.year or 0))

    return sorted(documents, key=key)
