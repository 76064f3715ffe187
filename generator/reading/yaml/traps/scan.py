"""The raw-text look: walks the lines of a file, past prose, and finds what a person mistyped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.reading.vocabulary.form_words import closed_words, section_words
from generator.reading.yaml.lines import (
    ALL_BLANKS,
    BLOCK_SIGNS,
    ODD_BLANKS,
    Line,
    is_comment,
    leading_spaces,
    split_line,
)
from generator.reading.yaml.traps import list_marks, long_values, prose
from generator.reading.yaml.traps.above import Above
from generator.reading.yaml.traps.foreign_marks import begins_other_version, foreign_mark
from generator.reading.yaml.traps.order import HEADS, PASTED, VALUES
from generator.reading.yaml.traps.trap import Context, Level, Trap

_INNOCENT = re.compile(
    rf"( *)((?:- +)?)[^\s\"'\[\]{{}}#&*!|>%@`,?:：∶﹕“”‘’+(（0-9①-⑳\-－–—−‐‑•·●{ODD_BLANKS}]"
    rf"[^:：∶﹕#\"'\t“”‘’{ODD_BLANKS}]*:"
    rf"(?:$| +([^\s\"'\[\]{{}}#&*!|>%@`,?:\-“‘＂{BLOCK_SIGNS}{ODD_BLANKS}][^:#]*)$)"
)
_BLOCK_HEADER = re.compile(r"[>|]([+-]?)([1-9]?)[+-]?$")
_ANCHOR = re.compile(r"&([A-Za-z0-9_-]+)")
_MARKER = re.compile(r"(?:---|\.\.\.)(?:[ \t]|$)|%")
_MAX_REPAIRS = 6
_LOOK_AHEAD = 50  # blank lines looked past


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What a look at the raw text gave.

    ``traps`` are pairs of line number (from 1) and trap, at most one a line, whose ``fixed`` is
    the line with all its traps mended; ``lines`` the mended text; ``structure`` the lines that
    are neither blank, comment nor prose, as (line number, line, goes on with the text above).
    """

    traps: tuple[tuple[int, Trap], ...]
    lines: tuple[str, ...]
    structure: tuple[tuple[int, Line, bool], ...] = field(default=())


def find_traps(
    lines: Sequence[str], known: frozenset[str], level: Level = Level.SILENT, wide: int = 2
) -> Scan:
    """Look for traps up to ``level``; ``known`` are the keys of the forms and their aliases."""
    return _Scanner(lines, known, level, wide).scan()


def _holds_pair(text: str) -> bool:
    """Whether a number or a word of a list has a full-width colon behind it: another key's."""
    return "：" in text and text.partition(":")[0].strip(" -") in closed_words()


class _Scanner:
    def __init__(
        self, lines: Sequence[str], known: frozenset[str], level: Level, wide: int
    ) -> None:
        self.lines = list(lines)
        self.known, self.level, self.wide = known, level, wide
        self.anchors = frozenset(_ANCHOR.findall("\n".join(lines)))
        self.flow = long_values.lines_in_flow(lines)
        self.traps: list[tuple[int, Trap]] = []
        self.structure: list[tuple[int, Line, bool]] = []
        self.plain: int | None = None  # column of the key whose plain text may go on
        self.open: int | None = None  # column of a key or dash with nothing behind it
        self.item = -1  # column of the dash of a text in a list
        self.above = Above()

    def scan(self) -> Scan:
        index = 0
        while index < len(self.lines):
            index = self._line(index)
        return Scan(
            traps=tuple(self.traps), lines=tuple(self.lines), structure=tuple(self.structure)
        )

    def _line(self, index: int) -> int:
        """Look at one line; return the index of the next one to look at."""
        text = self.lines[index]
        foreign = foreign_mark(text)
        if foreign is not None:
            return self._foreign(index, foreign)
        if is_comment(text) or _MARKER.match(text):
            return index + 1
        innocent = _INNOCENT.match(text)
        if innocent and self.level is Level.SILENT and not _holds_pair(text):
            indent, dash, value = innocent.groups()
            column = len(indent) + len(dash)
            self.plain, self.open = (column, None) if value else (None, column)
            self.item = -1
            self.above.enter(
                text[column : text.index(":", column)].rstrip(), value, column, dash, indent
            )
            return index + 1
        if not text.strip(ALL_BLANKS):
            return self._blank(index)
        line = self._mend(index)
        return index + 1 if is_comment(line.text) else self._structural(index, line)

    def _foreign(self, index: int, trap: Trap) -> int:
        """Drop a line of Git's or of Markdown's, and of two versions the second."""
        self.traps.append((index + 1, trap))
        self.lines[index] = ""
        if not begins_other_version(trap):
            return index + 1
        for end in range(index + 1, len(self.lines)):
            after = foreign_mark(self.lines[end])
            self.lines[end] = ""
            if after is not None:
                self.traps.append((end + 1, after))
                return end + 1
        return len(self.lines)

    def _structural(self, index: int, line: Line) -> int:
        continuing = self._continues(line)
        self.structure.append((index + 1, line, continuing))
        if continuing and not line.has_key:
            return index + 1
        end = self._multi_line(index, line)
        if end is not None:
            self.plain = self.open = None
            return end
        header = _BLOCK_HEADER.match(line.value)
        if header:
            self.plain = self.open = None
            return self._block(index + 1, line.column, header.group(2))
        opens = not line.value
        dash = line.text[len(line.indent) : line.rest_at]
        self.above.enter(
            line.key, line.value, line.rest_at if line.has_key else -1, dash, line.indent
        )
        self.item = len(line.indent) if line.has_dash and not line.has_key else -1
        plain = line.column if line.has_key or line.has_dash else len(line.indent) - 1
        self.plain, self.open = (None, line.column) if opens else (plain, None)
        return index + 1

    def _mend(self, index: int) -> Line:
        """Find the traps of a line one after the other, each in the line mended so far."""
        line, first = split_line(self.lines[index]), None
        for _ in range(_MAX_REPAIRS):
            trap = self._trap(index, line)
            if trap is None:
                break
            first = first or trap
            if trap.fixed is None or trap.fixed == line.text:
                break
            first = replace(first, fixed=trap.fixed, sure=first.sure and trap.sure)
            line = split_line(trap.fixed)
            if is_comment(line.text):
                break
        if first is not None:
            self.above.note_row(first)
            self.traps.append((index + 1, first))
            self.lines[index] = line.text
        return line

    def _trap(self, index: int, line: Line) -> Trap | None:
        continuing = self._continues(line)
        context = Context(
            known=self.known,
            continuing=continuing,
            opened=self.open is not None and len(line.indent) > self.open,
            deeper=line.value[:1] in (">", "|") and self._deeper(index, line.column),
            wide=self.wide,
            below=self._how_deep_below(index, line),
            parent=bool(line.value) and line.key in section_words() and self._parent(index, line),
            anchors=self.anchors,
            above=self._above(),
            item=self.item,
            levels=self.above.levels,
            opener="" if self.open is None else self.above.opener,
            inside=-1 if self.open is None else self.open,
            keys=tuple(self.above.keys),
            dashes=tuple(self.above.dashes),
            closed=self.above.closed,
            flow=index in self.flow,
        )
        traps = PASTED + HEADS if continuing else PASTED + HEADS + VALUES
        if not continuing and self._multi_line(index, line) is not None:
            traps = HEADS
        found = (trap(line, context) for trap in traps)
        return next((trap for trap in found if trap and trap.level <= self.level), None)

    def _how_deep_below(self, index: int, line: Line) -> int:
        asked = line.rest[:1] in list_marks.MARK_SIGNS or not (line.has_key or line.has_dash)
        return leading_spaces(self._below(index)) if asked else 0

    def _above(self) -> int:
        column = self.open if self.plain is None else self.plain
        closed = (
            self.above.closed and self.open is None
        )  # no text goes on behind a number or a date
        return -1 if column is None or closed else column

    def _continues(self, line: Line) -> bool:
        return self.plain is not None and len(line.indent) > self.plain

    def _deeper(self, index: int, column: int) -> bool:
        return leading_spaces(self._below(index)) > column

    def _below(self, index: int) -> str:
        """Return the next line that is not blank."""
        after = range(index + 1, min(index + 1 + _LOOK_AHEAD, len(self.lines)))
        return next((self.lines[number] for number in after if self.lines[number].strip()), "")

    def _parent(self, index: int, line: Line) -> bool:
        following = split_line(self._below(index))
        return len(following.indent) > line.column and following.key in self.known

    def _multi_line(self, index: int, line: Line) -> int | None:
        return long_values.end_of_value(self.lines, index, line, self.known)

    def _blank(self, index: int) -> int:
        """A line of nothing but odd blanks is text to YAML."""
        trap = prose.odd_blank_line(self.lines[index]) if self.level >= Level.BREAKING else None
        if trap is not None:
            self._put(index, trap)
        return index + 1

    def _put(self, index: int, trap: Trap) -> None:
        self.traps.append((index + 1, trap))
        self.lines[index] = trap.fixed or ""

    def _block(self, index: int, column: int, digit: str) -> int:
        """Walk the prose under ``|`` or ``>``; return the index of the line behind it."""
        body = column + int(digit) if digit else 0
        while index < len(self.lines):
            text = self.lines[index]
            spaces = leading_spaces(text)
            inside = spaces > column and body and spaces >= body
            swallowed = prose.swallowed_key(text, column, self.known) if inside else None
            if swallowed is not None:
                self._put(index, swallowed)
                return index
            if not text.strip(" \t") or (spaces > column and spaces >= body):
                body = body or (spaces if text.strip(" \t") else 0)
            elif not text.strip(ALL_BLANKS) and self.level >= Level.BREAKING:
                self._blank(index)
            elif not self._mend_prose(index, body or column + 2):
                return index
            index += 1
        return index

    def _mend_prose(self, index: int, body: int) -> bool:
        """Indent a line that was meant as prose but stands too far left; False if it was not."""
        if self.level < Level.BREAKING:
            return False
        trap = prose.too_far_left(self.lines[index], body, self.known, self.wide)
        if trap is not None:
            self._put(index, trap)
        return trap is not None
