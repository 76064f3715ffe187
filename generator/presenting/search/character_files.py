"""The files in which single characters are looked up: of each the pages that have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.presenting.search.bundles import bundles
from generator.presenting.search.codec import Alphabet, page_set, varint
from generator.presenting.search.document import Document
from generator.presenting.search.folded_characters import fold
from generator.presenting.search.gram_files import or_same
from generator.presenting.search.index_layout import Layout

_FILE_BYTES = 24 * 1024


class _Standing:
    """Of each character the pages that have it, a bit a page: a set of numbers would take thirty times as much."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._bits: defaultdict[str, bytearray] = defaultdict(lambda: bytearray(total + 7 >> 3))

    def add(self, text: str, pages: Iterable[int]) -> None:
        """Note that a text stands on these pages."""
        numbers = tuple(pages)
        for char in set(fold(text)):
            bits = self._bits[char]
            for page in numbers:
                bits[page >> 3] |= 1 << (page & 7)

    def written(self, char: str) -> bytes:
        """Write the pages of a character, none if it stands on none."""
        bits = self._bits.get(char, b"")
        pages = [
            place * 8 + bit
            for place, byte in enumerate(bits)
            if byte
            for bit in range(8)
            if byte >> bit & 1
        ]
        return page_set(pages, self._total)


def character_files(
    layout: Layout, documents: Sequence[Document], alphabet: Alphabet
) -> tuple[list[bytes], bytes]:
    """Return the files of all characters in the alphabet's order, and the directory: how many in each."""
    anywhere, named = _Standing(len(documents)), _Standing(len(documents))
    for page, (document, own) in enumerate(zip(documents, layout.own, strict=True)):
        anywhere.add("".join((document.title, *own)), (page,))
        named.add(document.title, (page,))
    for group in layout.shared:
        anywhere.add("".join(group.lines), group.pages)
    entries = (anywhere.written(char) + named.written(char) for char in alphabet.characters)
    made = list(bundles(entries, or_same, _FILE_BYTES))
    return [each.content for each in made], varint(len(made)) + b"".join(
        varint(each.count) for each in made
    )
