"""The files in which pieces of text are looked up: the pages of frequent ones, the places of others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.presenting.search.bundles import bundles
from generator.presenting.search.codec import Alphabet, ascending, page_set, sized, varint
from generator.presenting.search.document import Document
from generator.presenting.search.grams import Places, grams
from generator.presenting.search.index_layout import BLOCK, Layout

_FILE_BYTES = 24 * 1024  # a query loads at most one such file for every two of its characters
_SAME = b"\3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """All pieces of the text, written: what is kept of each by its name, not yet in files."""

    frequent: dict[str, bytes]
    others: dict[str, bytes]


def find_pieces(layout: Layout, documents: Sequence[Document]) -> Pieces:
    """Find all pieces of the text: of frequent ones the pages, of others the places."""
    pages = _Pages(layout, documents)
    frequent, others = {}, {}
    for piece, places, is_frequent in grams(layout.text):
        if is_frequent:
            frequent[piece] = pages.written(places)
        else:
            others[piece] = sized(ascending(places))
    return Pieces(frequent=frequent, others=others)


def frequent_files(pieces: Pieces, alphabet: Alphabet) -> tuple[list[bytes], bytes]:
    """Return the files of frequent pieces, and the directory: all pieces, how many in each file."""
    ordered = sorted(pieces.frequent, key=alphabet.order)
    made = list(bundles((pieces.frequent[piece] for piece in ordered), or_same, _FILE_BYTES))
    directory = [varint(len(ordered))]
    directory += [
        keyed(alphabet, piece, before)
        for before, piece in zip(("", *ordered), ordered, strict=False)
    ]
    directory += [varint(len(made)), *(varint(each.count) for each in made)]
    return [each.content for each in made], b"".join(directory)


def place_files(pieces: Pieces, alphabet: Alphabet) -> tuple[list[bytes], bytes]:
    """Return the files of all other pieces, and the directory: the first piece of each file."""

    def write(entry: tuple[str, bytes], before: tuple[str, bytes] | None) -> bytes:
        return keyed(alphabet, entry[0], before[0] if before else "") + entry[1]

    ordered = sorted(pieces.others.items(), key=lambda item: alphabet.order(item[0]))
    made = list(bundles(ordered, write, _FILE_BYTES))
    firsts = [each.first[0] for each in made]
    directory = [varint(len(made))]
    directory += [
        keyed(alphabet, piece, before) for before, piece in zip(("", *firsts), firsts, strict=False)
    ]
    return [each.content for each in made], b"".join(directory)


def keyed(alphabet: Alphabet, piece: str, before: str) -> bytes:
    """Write a piece after another one: how many characters they share, how many follow, which."""
    same = 0
    while same < min(len(piece), len(before)) and piece[same] == before[same]:
        same += 1
    return varint(same) + varint(len(piece) - same) + alphabet.encode(piece[same:])


def or_same(entry: bytes, before: bytes | None) -> bytes:
    """Write the pages of a piece, or that they are those of the piece before it."""
    return _SAME if entry == before else entry


class _Pages:
    """Tells on which pages places of the long text lie."""

    def __init__(self, layout: Layout, documents: Sequence[Document]) -> None:
        self._layout, self._total = layout, len(documents)
        self._groups = list(accumulate((group.length for group in layout.shared), initial=1))
        lengths = (len(document.title) + 1 for document in documents)
        self._titles = list(accumulate(lengths, initial=layout.titles))
        self._owners = [page for page, count in enumerate(layout.blocks) for _ in range(count)]

    def written(self, places: Places) -> bytes:
        """Write the pages, and those among them where a place lies in the title."""
        everywhere, named = self.of(places)
        return page_set(everywhere, self._total) + page_set(named, self._total)

    def of(self, places: Places) -> tuple[Sequence[int], Sequence[int]]:
        """Return the pages, and those among them where a place lies in the title; ascending."""
        titles, body = self._layout.titles, self._layout.body
        first, second = bisect_left(places, titles), bisect_left(places, body)
        named = {bisect_right(self._titles, place) - 1 for place in places[first:second]}
        found = {self._owners[(place - body) // BLOCK] for place in places[second:]}
        found |= named
        for group in {bisect_right(self._groups, place) - 1 for place in places[:first]}:
            found.update(self._layout.shared[group].pages)
        return sorted(found), sorted(named)
