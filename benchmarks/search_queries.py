"""What readers might type, drawn from the text itself: the same for a seed, and the truth about each."""

from __future__ import annotations

import functools
import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.wordlists.characters import simplified_characters
from generator.presenting.search.document import Document

NUMBER = re.compile(r"\S{0,4}〔\d{4}〕\d+号?")
FIGURE = re.compile(r"\d+\.\d+")
MIXED = re.compile(r"[A-Za-z][A-Za-z0-9./-]*[一-鿿]{0,4}|[一-鿿]{1,3}[A-Za-z][A-Za-z0-9./-]*")
NAME = re.compile(r"[一-鿿]{2,5}(?:村|庄|社区|镇|乡|局|办公室|中心)")

QUOTED = re.compile(r'["“”＂](.+)["“”＂]')


@dataclass(frozen=True)
class Truth:
    """The text of every page, folded; what is found is what Python's `in` says."""

    texts: tuple[str, ...]

    def pages(self, query: str) -> list[int]:
        """Return the pages that hold a query; quotes around it are the reader's, as the search page says."""
        quoted = QUOTED.fullmatch(query)
        wanted = " ".join(plain_fold(quoted[1] if quoted else query).split())
        return [page for page, text in enumerate(self.texts) if wanted in text]


def truth_of(documents: Sequence[Document]) -> Truth:
    """Lines stand apart: nothing is found across them, as nobody sees text run across cells."""
    return Truth(tuple(plain_fold("\n".join((item.title, *item.lines))) for item in documents))


def draw(documents: Sequence[Document], count: int, seed: int = 11) -> list[str]:
    """Draw queries of 1 to 8 characters: any part of any text, names, numbers, figures, mixed Latin."""
    chance = random.Random(seed)
    lines = [line for item in documents for line in (item.title, *item.lines) if len(line) > 1]
    kinds = [
        lambda: _window(chance, chance.choice(lines)),
        lambda: _window(chance, chance.choice(documents).title),
        _of(chance, lines, NUMBER),
        _of(chance, lines, FIGURE),
        _of(chance, lines, MIXED),
        _of(chance, lines, NAME),
    ]
    found: dict[str, None] = {}
    while len(found) < count:
        query = kinds[len(found) % len(kinds)]()
        if query:
            found[query] = None
    return list(found)


def _of(chance: random.Random, lines: Iterable[str], pattern: re.Pattern[str]) -> Callable[[], str]:
    pieces = sorted({piece for line in lines for piece in pattern.findall(line) if len(piece) > 1})

    def one() -> str:
        return _window(chance, chance.choice(pieces)) if pieces else ""

    return one


def _window(chance: random.Random, text: str) -> str:
    """A part of 1 to 8 characters, no blank at its ends (nobody sees those)."""
    size = chance.randint(1, 8)
    start = chance.randint(0, max(0, len(text) - size))
    return text[start : start + size].strip()


def nowhere(documents: Sequence[Document], count: int, seed: int = 12) -> Iterator[str]:
    """Queries that look right: two halves of real ones, put together wrongly."""
    chance = random.Random(seed)
    queries = draw(documents, 2 * count, seed)
    for one, other in zip(queries[:count], queries[count:], strict=True):
        half = other[: chance.randint(1, len(other))]
        yield (one + half)[:8]


def plain_fold(text: str) -> str:
    """Fold width, case, brackets and traditional characters, by the Unicode tables where they know."""
    return "".join(map(_fold_one, text))


@functools.cache
def _fold_one(char: str) -> str:
    if unicodedata.east_asian_width(char) == "F" and len(unicodedata.normalize("NFKC", char)) == 1:
        char = unicodedata.normalize("NFKC", char)
    if char in "[]〔〕【】〖〗":
        return "(" if unicodedata.category(char) == "Ps" else ")"
    if char in simplified_characters():
        return simplified_characters()[char]
    small = char.lower()
    return small if len(small) == 1 and ord(char) < 0x530 else char
