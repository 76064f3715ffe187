"""The files of the search index, made from all pages at once; their format is in docs/dev/search.md."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from generator.facts.units import plain, trimmed
from generator.facts.wordlists.characters import simplified_characters
from generator.presenting.prepared.page import Page
from generator.presenting.search.bundles import bundles
from generator.presenting.search.character_files import character_files
from generator.presenting.search.choices import SORTS, choices, ranks
from generator.presenting.search.codec import Alphabet, column, page_set, sized, utf8, varint
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.gram_files import find_pieces, frequent_files, place_files
from generator.presenting.search.grams import END
from generator.presenting.search.index_layout import Layout, lay_out
from generator.presenting.search.near_files import sounds_file, synonyms_file

FOLDER = "search"
"""Where the files stand below the site's root, beside the page that reads them."""

_FORMAT = 2
_TEXT_BYTES = 12 * 1024  # a file of text; one for every result shown


def search_files(documents: Iterable[Document]) -> Iterator[Page]:
    """Yield the files of the index: the same pages give the same bytes."""
    ordered = in_order(list(documents))
    layout = lay_out(ordered)
    alphabet = _alphabet(ordered, layout)
    pieces = find_pieces(layout, ordered)
    frequent, frequent_directory = frequent_files(pieces, alphabet)
    places, place_directory = place_files(pieces, alphabet)
    characters, character_directory = character_files(layout, ordered, alphabet)
    texts, text_directory = _text_files(ordered, layout, alphabet)
    files = {
        **{f"f{number}": content for number, content in enumerate(frequent)},
        **{f"p{number}": content for number, content in enumerate(places)},
        **{f"c{number}": content for number, content in enumerate(characters)},
        **{f"t{number}": content for number, content in enumerate(texts)},
        "shared": b"".join(_lines(group.lines, alphabet) for group in layout.shared),
        "synonyms": synonyms_file(layout.text),
        "sounds": sounds_file(ordered, alphabet),
        **{f"by-{name}": column(ranks(ordered, trait)) for name, trait in SORTS},
    }
    head = _head(ordered, layout, alphabet)
    head += frequent_directory + place_directory + character_directory + text_directory
    files["index"] = varint(_FORMAT) + utf8(_version(head, files)) + head
    for name, content in files.items():
        yield Page(path=f"{FOLDER}/{name}.bin", content=content)


def _version(head: bytes, files: Mapping[str, bytes]) -> str:
    """Return a digest of everything: in addresses it keeps caches from mixing two builds."""
    digest = hashlib.sha256(head)
    for content in files.values():
        digest.update(content)
    return digest.hexdigest()[:12]


def _alphabet(documents: Sequence[Document], layout: Layout) -> Alphabet:
    """Count the characters of what is stored, as it is looked up and as it is shown."""
    counts = Counter(layout.text)
    for group in layout.shared:
        counts.update("".join(group.lines))
    for document, lines in zip(documents, layout.own, strict=True):
        counts.update(document.title)
        counts.update("".join(lines))
    del counts[END]
    return Alphabet(counts)


def _head(documents: Sequence[Document], layout: Layout, alphabet: Alphabet) -> bytes:
    """Write what every visit loads, up to the directories of the other files."""
    out = bytearray(varint(len(documents)) + utf8(alphabet.characters))
    out += _same_letters(layout)
    out += varint(layout.titles) + varint(layout.body)
    out += column([len(document.title) + 1 for document in documents])
    out += column(layout.blocks) + varint(len(layout.shared))
    for group in layout.shared:
        out += varint(group.length) + page_set(group.pages, len(documents))
    made = choices(documents)
    out += varint(len(made))
    for choice in made:
        out += utf8(choice.key) + utf8(choice.label) + varint(len(choice.options))
        for option in choice.options:
            out += utf8(option.value) + utf8(option.label)
        out += column(choice.values)
    return bytes(out)


def _same_letters(layout: Layout) -> bytes:
    """Write the traditional characters whose simplified ones occur, and these: no others find anything."""
    there = set(layout.text)
    pairs = [pair for pair in simplified_characters().items() if pair[1] in there]
    return utf8("".join(char for char, _ in pairs)) + utf8("".join(char for _, char in pairs))


def _text_files(
    documents: Sequence[Document], layout: Layout, alphabet: Alphabet
) -> tuple[list[bytes], bytes]:
    """Return the files of what is shown of each page, and the directory: how many pages in each."""

    def write(entry: tuple[Document, tuple[str, ...]], _: object) -> bytes:
        document, own = entry
        traits = document.traits
        rate = trimmed(traits.rate) if traits.rate is not None else ""
        figures = (_plain(traits.executed), rate, _plain(traits.score))
        shown = (utf8(document.address), *map(utf8, figures), _lines((document.title,), alphabet))
        return sized(b"".join((*shown, _lines(own, alphabet))))

    entries = zip(documents, layout.own, strict=True)
    made = list(bundles(entries, write, _TEXT_BYTES))
    directory = varint(len(made)) + b"".join(varint(each.count) for each in made)
    return [each.content for each in made], directory


def _plain(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


def _lines(lines: Sequence[str], alphabet: Alphabet) -> bytes:
    """Write lines as they are shown: how many, then of each its length and its characters."""
    written = (varint(len(line)) + alphabet.encode(line) for line in lines)
    return varint(len(lines)) + b"".join(written)
