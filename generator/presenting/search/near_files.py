"""What near answers are found by: words used for one another, and how titles are read in pinyin."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.wordlists.characters import characters_read
from generator.facts.wordlists.synonyms import synonyms
from generator.presenting.search.codec import Alphabet, utf8, varint
from generator.presenting.search.document import Document
from generator.presenting.search.folded_characters import fold
from generator.presenting.search.gram_files import keyed


def synonyms_file(text: str) -> bytes:
    """Write the groups of which the long text has a word: how many words, then each.

    Args:
        text: All text of all pages, folded.
    """
    groups = [[fold(word) for word in group] for group in synonyms()]
    found = [group for group in groups if any(word in text for word in group)]
    return varint(len(found)) + b"".join(
        varint(len(group)) + b"".join(map(utf8, group)) for group in found
    )


def sounds_file(documents: Sequence[Document], alphabet: Alphabet) -> bytes:
    """Write the syllables with the characters read so, then every title once.

    All common characters are written, not only those of titles: who types another of the same sound
    means the one that stands there.
    """
    titles = sorted({fold(document.title) for document in documents}, key=alphabet.order)
    syllables = characters_read().items()
    out = varint(len(syllables)) + b"".join(
        utf8(syllable) + utf8(chars) for syllable, chars in syllables
    )
    pairs = zip(("", *titles), titles, strict=False)
    return (
        out
        + varint(len(titles))
        + b"".join(keyed(alphabet, title, before) for before, title in pairs)
    )
