"""A data file as a tree of entries that know the comments around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.reading.yaml.folds import unfolded
from generator.reading.yaml.scalars import Scalar, resolve, strip_blanks

_BLOCKS = ("|", ">")


@dataclass(slots=True, kw_only=True)
class Mapping:
    """Keys with what stands behind them; ``tail`` are the comments below the last one."""

    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Listing:
    """Items one below the other; their ``key`` is empty."""

    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)


Value = Scalar | Mapping | Listing | None


@dataclass(slots=True, kw_only=True)
class Entry:
    """One key or item with its value, the lines of comment above it and the comment beside it.

    An empty text in ``lead`` is a blank line.
    """

    key: str
    value: Value = None
    lead: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True, kw_only=True)
class Document:
    """A whole file; ``head`` are the comments above its first key."""

    head: list[str]
    root: Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """Where an entry begins and which collections are open there, the outermost first.

    ``column`` is that of the key or of the dash; ``line`` counts from 0.
    """

    line: int
    column: int
    entry: Entry
    within: tuple[tuple[int, Mapping | Listing], ...]  # column, collection


Span = tuple[int, int, int, int]
"""Line and column of the first character and of the one behind the last, from 0."""


class _Builder:
    """Walks the events of one file; what is within brackets counts as one value."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.events: Iterator[Any] = yaml.parse("\n".join(lines), Loader=yaml.CLoader)
        self.spots: list[_Spot] = []
        self.scalars: list[Any] = []
        self.brackets: list[tuple[Span, Entry]] = []
        self.in_brackets = 0
        self.ended: Any = None  # the mark behind the collection read last

    def root(self) -> Mapping:
        for event in self.events:
            if isinstance(event, yaml.MappingStartEvent):
                return self._mapping(event, ())
        return Mapping()

    def _value(self, event: Any, owner: Entry, within: tuple[tuple[int, Any], ...]) -> Value:
        if isinstance(event, yaml.ScalarEvent):
            self.scalars.append(event)
            return resolve(unfolded(event, self.lines), plain_style=not event.style)
        build = self._mapping if isinstance(event, yaml.MappingStartEvent) else self._listing
        if not event.flow_style:
            return build(event, within)
        self.in_brackets += 1
        made = build(event, within)
        self.in_brackets -= 1
        start, end = event.start_mark, self.ended
        if not self.in_brackets:
            self.brackets.append(((start.line, start.column, end.line, end.column), owner))
        return made

    def _mapping(self, event: Any, within: tuple[tuple[int, Any], ...]) -> Mapping:
        made = Mapping()
        inside = (*within, (event.start_mark.column, made))
        for key in self.events:
            if isinstance(key, yaml.MappingEndEvent):
                self.ended = key.end_mark
                break
            self.scalars.append(key)
            entry = Entry(key=strip_blanks(key.value))
            self._spot(key.start_mark.line, key.start_mark.column, entry, inside)
            made.entries.append(entry)
            entry.value = self._value(next(self.events), entry, inside)
        return made

    def _listing(self, event: Any, within: tuple[tuple[int, Any], ...]) -> Listing:
        made = Listing()
        column = event.start_mark.column
        inside = (*within, (column, made))
        for item in self.events:
            if isinstance(item, yaml.SequenceEndEvent):
                self.ended = item.end_mark
                break
            entry = Entry(key="")
            self._spot(item.start_mark.line, column, entry, inside)
            made.entries.append(entry)
            entry.value = self._value(item, entry, inside)
        return made

    def _spot(
        self, line: int, column: int, entry: Entry, within: tuple[tuple[int, Any], ...]
    ) -> None:
        if not self.in_brackets:
            self.spots.append(_Spot(line=line, column=column, entry=entry, within=within))


def read_tree(lines: Sequence[str]) -> Document:
    """Read the lines of a file that is known to hold one mapping and no YAML tricks.

    Raises:
        yaml.YAMLError: It does not.
    """
    builder = _Builder(lines)
    document = Document(head=[], root=builder.root())
    _Comments(builder, document).place()
    return document


class _Comments:
    """Gives each comment and each blank line to the entry it belongs to."""

    def __init__(self, builder: _Builder, document: Document) -> None:
        self.lines, self.spots = builder.lines, builder.spots
        self.brackets, self.document = builder.brackets, document
        self.taken = _taken(builder)

    def place(self) -> None:
        """Walk the file downwards with the entry above and the entry below each line."""
        after = 0  # the number of entries that begin on this line or above it
        self.floor: int | None = None  # how deep a comment in this gap may still go
        blank = False
        for number, line in enumerate(self.lines):
            begun = after
            while after < len(self.spots) and self.spots[after].line <= number:
                after += 1
            if after != begun:
                self._lead(begun, blank=blank)
                self.floor, blank = None, False
            column = self._comment(number, line)
            if column is None:
                blank = blank or not (line.strip() or number in self.taken)
            elif (bracket := self._bracket(number, column)) is not None:
                bracket.lead.append(line[column:].rstrip())
            elif line[:column].strip():
                self._beside(line[column:].rstrip(), after)
            else:
                target = self._target(column, after)
                target += [*([""] if blank else []), line[column:].rstrip()]
                blank = False

    def _lead(self, number: int, *, blank: bool) -> None:
        """Put a blank line above an entry, or above the first key below the head of the file."""
        if blank and number:
            self.spots[number].entry.lead.append("")
        elif blank and self.document.head:
            self.document.head.append("")

    def _comment(self, number: int, line: str) -> int | None:
        """Return the column at which a comment begins."""
        spans = self.taken.get(number, ())
        at = line.find("#")
        while at >= 0:
            if (at == 0 or line[at - 1].isspace()) and not any(a <= at < b for a, b in spans):
                return at
            at = line.find("#", at + 1)
        return None

    def _bracket(self, number: int, column: int) -> Entry | None:
        for (line, start, last, end), owner in self.brackets:
            if (line, start) <= (number, column) < (last, end):
                return owner
        return None

    def _beside(self, comment: str, after: int) -> None:
        if not after:  # beside a “---”
            self.document.head.append(comment)
            return
        entry = self.spots[after - 1].entry
        entry.beside = f"{entry.beside} {comment}" if entry.beside else comment

    def _target(self, column: int, after: int) -> list[str]:
        """Return where a comment on a line of its own goes: to what follows, or what ends above it."""
        if not after:
            return self.document.head
        below = self.spots[after] if after < len(self.spots) else None
        closing = self._closing(self.spots[after - 1], below)
        fits = -1
        if below is None or column > below.column:
            depths = [depth for depth, (start, _) in enumerate(closing) if start <= column]
            fits = depths[-1] if depths else -1
        self.floor = fits if self.floor is None else min(fits, self.floor)
        if self.floor >= 0:
            return closing[self.floor][1].tail
        return below.entry.lead if below else self.document.root.tail

    def _closing(
        self, above: _Spot, below: _Spot | None
    ) -> tuple[tuple[int, Mapping | Listing], ...]:
        """Return the collections that end between two entries, the outermost first."""
        kept = {id(one) for _, one in below.within} if below else set[int]()
        return tuple(pair for pair in above.within if id(pair[1]) not in kept)


def _taken(builder: _Builder) -> dict[int, list[tuple[int, int]]]:
    """Return the columns of each line that belong to a text, so that a # there is no comment."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for event in builder.scalars:
        start, end = event.start_mark, event.end_mark
        if event.style in _BLOCKS:
            for number in range(start.line + 1, end.line + (end.column > 0)):
                taken.setdefault(number, []).append((0, len(builder.lines[number]) + 1))
            continue
        for number in range(start.line, end.line + 1):
            first = start.column if number == start.line else 0
            last = end.column if number == end.line else len(builder.lines[number]) + 1
            taken.setdefault(number, []).append((first, last))
    return taken
