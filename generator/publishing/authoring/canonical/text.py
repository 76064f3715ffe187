"""A tree of entries as text: two blanks a level, one value a line, long texts in blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from generator.facts.units import plain
from generator.publishing.authoring.canonical.tree import (
    Document,
    Entry,
    Listing,
    Mapping,
)
from generator.publishing.authoring.yaml_text import fits_block, scalar
from generator.reading.yaml.scalars import Scalar

LONGEST = 60  # characters of a text on the line of its key
_STEP = "  "
_DATE = re.compile(r"\d{4}-\d\d-\d\d")  # as clerks type it; text to our readers, quoted or not


def document_text(document: Document) -> str:
    """Write a file; it ends in one line break."""
    head = _spaced(document.head, first=True)
    lines = [*head, *_collection(document.root, "", gap=bool(head) and bool(head[-1]))]
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


def _collection(made: Mapping | Listing, indent: str, *, gap: bool = False) -> Iterator[str]:
    """Yield the lines of a collection; ``gap`` lets a blank line stand above its first entry."""
    entries = made.entries if isinstance(made, Mapping) else [_raised(one) for one in made.entries]
    for number, entry in enumerate(entries):
        for line in _spaced(entry.lead, first=not number and not gap):
            yield f"{indent}{line}" if line else ""
        yield from _entry(entry, indent)
    for line in _spaced(made.tail, first=not entries):
        yield f"{indent}{line}" if line else ""


def _raised(item: Entry) -> Entry:
    """Return an item that carries the comments above its first key: they stand above its dash."""
    value = item.value
    if not isinstance(value, Mapping | Listing) or not value.entries:
        return item
    first = value.entries[0] if isinstance(value, Mapping) else _raised(value.entries[0])
    if not first.lead:
        return item
    bare = Entry(key=first.key, value=first.value, beside=first.beside)
    rest = type(value)(entries=[bare, *value.entries[1:]], tail=value.tail)
    return Entry(key="", value=rest, lead=[*item.lead, *first.lead], beside=item.beside)


def _entry(entry: Entry, indent: str) -> Iterator[str]:
    start = f"{indent}{scalar(entry.key)}:" if entry.key else f"{indent}-"
    beside = f"  {entry.beside}" if entry.beside else ""
    value = entry.value
    if isinstance(value, Mapping | Listing):
        yield from _nested(start, value, beside, indent, dash=not entry.key)
    else:
        yield from _scalar(start, value, beside, indent)


def _nested(
    start: str, value: Mapping | Listing, beside: str, indent: str, *, dash: bool
) -> Iterator[str]:
    inner = indent + _STEP
    if not value.entries:
        yield f"{start} {'{}' if isinstance(value, Mapping) else '[]'}{beside}"
        yield from (f"{inner}{line}" for line in _spaced(value.tail, first=True))
    elif dash and not beside:
        for number, line in enumerate(_collection(value, inner)):
            yield line if number else f"{start} {line.removeprefix(inner)}"
    else:
        yield f"{start}{beside}"
        yield from _collection(value, inner)


def _scalar(start: str, value: Scalar | None, beside: str, indent: str) -> Iterator[str]:
    if value is None:
        yield f"{start}{beside}"
    elif not isinstance(value, str):
        yield f"{start} {plain(value) if isinstance(value, Decimal) else value}{beside}"
    elif _DATE.fullmatch(value):
        yield f"{start} {value}{beside}"
    elif fits_block(value):
        yield f"{start} |{beside}"
        yield from (f"{indent}{_STEP}{line}".rstrip() for line in value.split("\n"))
    elif len(value) > LONGEST and value == value.strip() and value.isprintable():
        yield f"{start} >-{beside}"
        yield f"{indent}{_STEP}{value}"
    else:
        yield f"{start} {scalar(value)}{beside}"


def _spaced(lines: Sequence[str], *, first: bool) -> list[str]:
    """Return comment lines with at most one blank line at a place, and none above the first."""
    made: list[str] = []
    for blank, group in groupby(lines, key=lambda line: not line):
        made += [""] if blank else list(group)
    return made[1:] if first and made and not made[0] else made
