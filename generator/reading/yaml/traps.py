"""The raw-text look: walks the lines of a file, past prose, and finds what a person mistyped."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from generator.reading.rules import c110_yaml as rules
from generator.reading.vocabulary.form_words import closed_words, section_words
from generator.reading.yaml import pasted_rows
from generator.reading.yaml import trap_heads as heads
from generator.reading.yaml import trap_values as values
from generator.reading.yaml.foreign_marks import begins_other_version, foreign_mark
from generator.reading.yaml.lines import (
    ALL_BLANKS,
    BLOCK_SIGNS,
    ODD_BLANKS,
    Line,
    bracket_depth,
    closing_bracket,
    closing_quote,
    first_odd_blank,
    is_comment,
    leading_spaces,
    split_line,
)
from generator.reading.yaml.trap import Context, Level, Trap

_PASTED: tuple[Callable[[Line, Context], Trap | None], ...] = (pasted_rows.pasted,)
_HEADS: tuple[Callable[[Line, Context], Trap | None], ...] = (
    heads.indentation_blank,
    heads.list_mark,
    heads.other_mark,
    heads.nameless,
    heads.quoted_key,
    heads.decorated_key,
    heads.colon,
)
_VALUES: tuple[Callable[[Line, Context], Trap | None], ...] = (
    values.run_together,
    values.section,
    values.reserved_sign,
    values.quotes,
    values.second_colon,
    values.folded,
    values.block_sign,
    values.bracket,
    values.excel_mark,
    values.swallowed_comment,
    heads.no_colon,
)
_INNOCENT = re.compile(
    rf"( *)((?:- +)?)[^\s\"'\[\]{{}}#&*!|>%@`,?:：∶﹕“”‘’+(（0-9①-⑳\-－–—−‐‑•·●{ODD_BLANKS}]"
    rf"[^:：∶﹕#\"'\t“”‘’{ODD_BLANKS}]*:"
    rf"(?:$| +([^\s\"'\[\]{{}}#&*!|>%@`,?:\-“‘＂{BLOCK_SIGNS}{ODD_BLANKS}][^:#]*)$)"
)
_BLOCK_HEADER = re.compile(r"[>|]([+-]?)([1-9]?)[+-]?$")
_ANCHOR = re.compile(r"&([A-Za-z0-9_-]+)")
_MARKER = re.compile(r"(?:---|\.\.\.)(?:[ \t]|$)|%")
_SWALLOWED_KEY = re.compile(r" *[^\s:]+: +[|>][+-]?[ \t]*$")
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


class _Scanner:
    def __init__(
        self, lines: Sequence[str], known: frozenset[str], level: Level, wide: int
    ) -> None:
        self.lines = list(lines)
        self.known, self.level, self.wide = known, level, wide
        self.anchors = frozenset(_ANCHOR.findall("\n".join(lines)))
        self.traps: list[tuple[int, Trap]] = []
        self.structure: list[tuple[int, Line, bool]] = []
        self.plain: int | None = None  # column of the key whose plain text may go on
        self.open: int | None = None  # column of a key or dash with nothing behind it
        self.item = -1  # column of the dash of a text in a list
        self.closed = False  # the key above holds a number, a date or one of a few words

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
        if innocent and self.level is Level.SILENT:
            indent, dash, value = innocent.groups()
            column = len(indent) + len(dash)
            self.plain, self.open = (column, None) if value else (None, column)
            self.item = -1
            return index + 1
        if not text.strip(ALL_BLANKS):
            return self._blank(index)
        return self._structural(index, self._mend(index))

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
        self.closed = line.key in closed_words()
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
        )
        traps = _HEADS if continuing else _PASTED + _HEADS + _VALUES
        if not continuing and self._multi_line(index, line) is not None:
            traps = _HEADS
        found = (trap(line, context) for trap in traps)
        return next((trap for trap in found if trap and trap.level <= self.level), None)

    def _how_deep_below(self, index: int, line: Line) -> int:
        asked = line.rest[:1] in heads.MARK_SIGNS or not (line.has_key or line.has_dash)
        return leading_spaces(self._below(index)) if asked else 0

    def _above(self) -> int:
        column = self.open if self.plain is None else self.plain
        closed = self.closed and self.open is None  # no text goes on behind a number or a date
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
        """Return the index behind a quoted or bracketed value of several lines, None if none."""
        value = line.value
        if value[:1] not in ('"', "'", "[", "{"):
            return None
        brackets = value[0] in "[{"
        if (closing_bracket(value, 0) if brackets else closing_quote(value, 0)) >= 0:
            return None
        depth = bracket_depth(value)
        for end in range(index + 1, len(self.lines)):
            following = self.lines[end]
            inside = leading_spaces(following) > line.column or not following.strip()
            bare = brackets and following.strip()[:1] in ("]", "}")
            if not (inside or bare) or self._is_keyed(following):
                return None
            closed = closing_quote(value[0] + following, 0) - 1
            if brackets:
                depth += bracket_depth(following)
                closed = max(following.rfind("]"), following.rfind("}")) if depth <= 0 else -1
            if closed >= 0:
                return end + 1 if is_comment(following[closed + 1 :]) else None
        return None

    def _is_keyed(self, text: str) -> bool:
        word, found, _ = text.partition(":")
        return bool(found) and word.strip(" -\t") in self.known

    def _blank(self, index: int) -> int:
        """A line of nothing but odd blanks is text to YAML."""
        at = first_odd_blank(self.lines[index])
        if self.level >= Level.BREAKING and at >= 0:
            message = f"这一行看起来是空的，其实有{heads.blank_name(self.lines[index][at])}。"
            trap = Trap(
                rule=rules.ODD_BLANK,
                column=at,
                message=message,
                fixed="",
                advice="删去这一行里的空格，或删去这一行。",
            )
            self.traps.append((index + 1, trap))
            self.lines[index] = ""
        return index + 1

    def _block(self, index: int, column: int, digit: str) -> int:
        """Walk the prose under ``|`` or ``>``; return the index of the line behind it."""
        body = column + int(digit) if digit else 0
        while index < len(self.lines):
            text = self.lines[index]
            spaces = leading_spaces(text)
            inside = spaces > column and body and spaces >= body
            if inside and _SWALLOWED_KEY.match(text) and self._is_keyed(text):
                self._swallowed(index, column)
                return index
            if not text.strip(" \t") or (spaces > column and spaces >= body):
                body = body or (spaces if text.strip(" \t") else 0)
            elif not text.strip(ALL_BLANKS) and self.level >= Level.BREAKING:
                self._blank(index)
            elif not self._mend_prose(index, body or column + 2):
                return index
            index += 1
        return index

    def _swallowed(self, index: int, column: int) -> None:
        """A key with its own text below, so far right that it is read as the text above it."""
        text = self.lines[index]
        typed = leading_spaces(text)
        key = text.split(":")[0].strip()
        message = f"“{key}”前面多空了 {typed - column} 格，成了上面那段文字的一行。"
        fixed = " " * column + text.strip()
        self.traps.append(
            (index + 1, Trap(rule=rules.INDENTATION, column=typed, message=message, fixed=fixed))
        )
        self.lines[index] = fixed

    def _mend_prose(self, index: int, body: int) -> bool:
        """Indent a line that was meant as prose but stands too far left; False if it was not."""
        text = self.lines[index]
        line = split_line(text)
        if self.level < Level.BREAKING or line.has_key or line.has_dash or is_comment(text):
            return False
        if heads.colon(line, Context(known=self.known, continuing=False, opened=False,
                                     deeper=False, wide=self.wide)):  # fmt: skip
            return False
        fixed = " " * body + text.lstrip(" \t")
        odd = first_odd_blank(line.indent)
        rule, message = rules.INDENTATION, "“|”下面的文字，每一行前面都要多空两格。"
        if "\t" in line.indent:
            rule, message = rules.TAB, "行首的缩进用了 Tab 键；“|”下面的文字要用空格缩进。"
        elif odd >= 0:
            rule = rules.ODD_BLANK
            message = (
                f"行首只有{heads.blank_name(line.indent[odd])}；"
                "“|”下面的文字，每一行前面要先空普通空格。"
            )
        trap = Trap(rule=rule, column=0, message=message, fixed=fixed, repeats=True)
        self.traps.append((index + 1, trap))
        self.lines[index] = fixed
        return True
