"""One line of YAML as a person typed it: blanks, dash, key, colon, value, comment."""

from __future__ import annotations

import re
from dataclasses import dataclass

BLOCK_SIGNS = "｜\uffe8︱\u2223│┃┆❘¦丨ǀ＞〉﹥"
"""What is typed for the bar or angle that begins a text of several lines, and is neither."""
ODD_BLANKS = "\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f\u2060\u3000"
"""Blanks that look like a space and are text to YAML, as the inside of a character class."""

ALL_BLANKS = " \t\r\n\u00a0\u00ad\u1680\u180e\u202f\u205f\u2060\u3000" + "".join(
    map(chr, range(0x2000, 0x2010))
)
"""Every blank, odd or not, to be stripped."""

ZERO_WIDTH = frozenset("\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060")

_HEAD = re.compile(rf"([ \t{ODD_BLANKS}]*)((?:-(?:[ \t]+|$))*)")
_SEPARATOR = re.compile(r":(?=[ \t]|$)")
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#")
_AFTER_QUOTED_KEY = re.compile(r"[ \t]*:(?=[ \t]|$)")
_ODD = re.compile(f"[{ODD_BLANKS}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A structural line; ``dash_at``, ``rest_at``, ``colon_at``, ``value_at`` count from 0.

    ``rest`` is what follows the dashes; ``colon_at`` is -1 and ``key`` empty where the line has no
    separating colon. ``value`` is without blanks around it and without comment.
    """

    text: str
    indent: str
    rest_at: int
    rest: str
    colon_at: int
    key: str
    value_at: int
    value: str

    @property
    def has_key(self) -> bool:
        """Whether a separating colon stands in the line."""
        return self.colon_at >= 0

    @property
    def has_dash(self) -> bool:
        """Whether the line opens an item of a list."""
        return self.rest_at > len(self.indent)

    @property
    def column(self) -> int:
        """Column (from 0) of the key, or of the last dash, or of the text."""
        if self.has_key or not self.has_dash:
            return self.rest_at
        return self.text.rfind("-", 0, self.rest_at)

    def with_value(self, new: str) -> str:
        """Return the line with ``new`` in the place of the value."""
        return self.text[: self.value_at] + new + self.text[self.value_at + len(self.value) :]


def split_line(text: str) -> Line:
    """Take a line apart; it must be neither blank nor a comment."""
    head = _HEAD.match(text)
    indent = head.group(1) if head else ""
    rest_at = head.end() if head else 0
    rest = text[rest_at:]
    colon = _colon(rest)
    start = rest_at if colon < 0 else rest_at + colon + 1
    value = text[start:]
    stripped = value.lstrip(" \t")
    value_at = start + len(value) - len(stripped)
    if stripped[:1] not in ('"', "'"):
        comment = _COMMENT.search(stripped)
        stripped = stripped[: comment.start()] if comment else stripped
    return Line(
        text=text,
        indent=indent,
        rest_at=rest_at,
        rest=rest,
        colon_at=-1 if colon < 0 else rest_at + colon,
        key="" if colon < 0 else rest[:colon].strip(),
        value_at=value_at,
        value=stripped.rstrip(" \t"),
    )


def _colon(rest: str) -> int:
    """Return where the separating colon stands in ``rest``, -1 without one."""
    if rest[:1] in ('"', "'"):
        end = closing_quote(rest, 0)
        after = _AFTER_QUOTED_KEY.match(rest, end + 1) if end > 0 else None
        return after.end() - 1 if after else -1
    if rest[:1] in ("[", "{"):
        return -1
    found = _SEPARATOR.search(rest)
    comment = _COMMENT.search(rest)
    if found is None or (comment and comment.start() < found.start()):
        return -1
    return found.start()


def closing_quote(text: str, at: int) -> int:
    """Return where the quote that opens at ``at`` closes, -1 if it does not in this text."""
    quote, index = text[at], at + 1
    while index < len(text):
        if quote == '"' and text[index] == "\\":
            index += 2
            continue
        if text[index] == quote:
            if quote == "'" and text[index + 1 : index + 2] == "'":
                index += 2
                continue
            return index
        index += 1
    return -1


def closing_bracket(text: str, at: int) -> int:
    """Return where the bracket that opens at ``at`` closes, -1 if it does not in this text."""
    depth, index = 0, at
    while index < len(text):
        character = text[index]
        if character in "\"'" and text[index - 1] in "[{,: \t\n":
            index = closing_quote(text, index)
            if index < 0:
                return -1
        elif character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
            if depth == 0:
                return index
        index += 1
    return -1


_QUOTED = re.compile(r"""(?<=[\[{,:\s])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")


def bracket_depth(text: str) -> int:
    """Return how many brackets a line opens more than it closes, quoted ones left out."""
    bare = _QUOTED.sub("", text)
    return sum(map(bare.count, "[{")) - sum(map(bare.count, "]}"))


def quoted(value: str) -> str:
    """Write a text in the quotes that need the least escaping."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def first_odd_blank(text: str) -> int:
    """Return where the first odd blank of ``text`` stands, -1 without one."""
    found = _ODD.search(text)
    return found.start() if found else -1


def spaces_for(indent: str, wide: int) -> str:
    """Write an indentation in plain spaces; a tab or ideographic space counts ``wide``."""
    widths = (0 if c in ZERO_WIDTH else wide if c in "\t\u3000" else 1 for c in indent)
    return " " * sum(widths)


def leading_spaces(text: str) -> int:
    """Return how many plain spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))


def is_comment(text: str) -> bool:
    """Whether what stands here is a comment or nothing."""
    stripped = text.strip(" \t")
    return not stripped or stripped.startswith("#")
