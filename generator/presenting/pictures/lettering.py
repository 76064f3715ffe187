"""How wide a text is set and where it breaks, so that no label lies on another."""

from __future__ import annotations

from decimal import Decimal
from unicodedata import east_asian_width

from generator.facts.units import ZERO
from generator.presenting.words.escaping import one_line

SIZE = Decimal(12)
"""Height of the letters, in units of the view box."""

_NARROW = Decimal("0.56")  # width of a Latin letter or a figure, in parts of the size
_MOST_LINES = 2
_ELLIPSIS = "…"


def width_of(text: str) -> Decimal:
    """Return how wide a text is set: a Chinese character is as wide as high, a figure half."""
    wide = sum(east_asian_width(letter) in "WFA" for letter in text)
    return (wide + (len(text) - wide) * _NARROW) * SIZE


def wrapped(text: str, room: Decimal) -> tuple[str, ...]:
    """Break a text into at most two lines that fit into the room; what does not fit ends in …."""
    rest = one_line(text)
    lines: list[str] = []
    while rest and len(lines) < _MOST_LINES:
        line = _head(rest, room)
        rest = rest[len(line) :].lstrip()
        lines.append(line.rstrip())
    if rest and lines:
        lines[-1] = _head(lines[-1], room - width_of(_ELLIPSIS)) + _ELLIPSIS
    return tuple(lines) or ("",)


def _head(text: str, room: Decimal) -> str:
    """Return as much of the beginning as fits, at least one character, no word cut if avoidable."""
    end, taken = 0, ZERO
    while end < len(text) and (taken + width_of(text[end]) <= room or end == 0):
        taken += width_of(text[end])
        end += 1
    if end < len(text) and text[end].isascii() and text[end].isalnum():
        blank = text.rfind(" ", 0, end)
        end = blank if blank > end // 2 else end
    return text[:end]
