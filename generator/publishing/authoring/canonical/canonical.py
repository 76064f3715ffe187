"""A data file's text in the one form we write: same facts, same comments, same bytes from any editor."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.form.forms import FORMS
from generator.publishing.authoring.canonical.order import put_in_order
from generator.publishing.authoring.canonical.text import document_text
from generator.publishing.authoring.canonical.tree import (
    Document,
    Listing,
    Mapping,
    Value,
    read_tree,
)
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.yaml.encoding import decode
from generator.reading.yaml.source import Source, read_source


class UnwritableError(Exception):
    """A file that has no canonical form yet; its words say why."""


def canonical(file: str, content: bytes, kind: SchemaKind) -> bytes:
    """Return a data file in its canonical form.

    The keys stand in the order of the form, two blanks a level, one value a line, a text quoted
    only where YAML would take it for something else, texts of several lines as ``|``, long ones as
    ``>-``; comments stay with what they stood at.

    Args:
        file: Its name, for findings.
        content: Its bytes, in any encoding that reading knows.
        kind: Which form it is.

    Returns:
        UTF-8 that reads as the same data; bytes in canonical form come back as they are.

    Raises:
        UnwritableError: It cannot be read without a finding, or would not read as the same.
    """
    before = read_source(file, content)
    lines = decode(file, content).lines
    if before.data is None or lines is None or before.findings or before.guessed:
        raise UnwritableError("有读不懂的地方")
    document = read_tree(lines)
    comments = _comments(document)
    put_in_order(document.root, FORMS[kind])
    made = document_text(document)
    after = read_source(file, made.encode())
    if not _same(before, after) or comments != _comments(read_tree(made.split("\n"))):
        raise UnwritableError("写法特殊，整理了会变样")
    return made.encode()


def _same(before: Source, after: Source) -> bool:
    """Whether two sources say the same; numbers with the digits they were typed with."""
    return repr(_sorted(before.data)) == repr(_sorted(after.data)) and not after.findings


def _sorted(data: object) -> object:
    if isinstance(data, dict):
        return sorted((key, _sorted(value)) for key, value in data.items())
    return [_sorted(item) for item in data] if isinstance(data, list) else data


def _comments(document: Document) -> list[str]:
    """Return all comments of a file in a fixed order."""
    found = [*document.head, *_inside(document.root)]
    return sorted(word for one in found for word in one.split(" ") if word)


def _inside(made: Value) -> Iterator[str]:
    if isinstance(made, Mapping | Listing):
        for entry in made.entries:
            yield from (*entry.lead, entry.beside)
            yield from _inside(entry.value)
        yield from made.tail
