"""The blank YAML puts where lines are folded, taken out between two wide characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.reading.yaml.lines import ALL_BLANKS

_WIDE_MARKS = frozenset("“”‘’…—·")  # as wide as a 汉字 in Chinese print, "ambiguous" to Unicode
_CONTEXT = 16  # characters on each side that must be found around the blank
_PATIENCE = 100  # folds not found (backslashes beside them) before a text is left as it is
_AS_TYPED = "|"


def unfolded(event: Any, lines: Sequence[str]) -> str:
    """Return the text of a scalar event as a person reads it.

    Chinese has no blank at a line's end: a fold between two wide characters leaves none, in a
    folded block (``>``) and in a plain or quoted text over several lines. A literal block (``|``)
    is as it was typed.
    """
    value: str = event.value
    if event.start_mark.line == event.end_mark.line or event.style == _AS_TYPED:
        return value
    return without_fold_blanks(value, tuple(_lines(event, lines)))


def without_fold_blanks(value: str, lines: Sequence[str]) -> str:
    """Take the blank out of ``value`` wherever two of its ``lines`` meet with wide characters.

    A blank that was typed stays, and so does one beside a letter or a digit.
    """
    pieces: list[str] = []
    cursor, missed = 0, 0
    bare = [line.strip(ALL_BLANKS) for line in lines]
    for above, below in pairwise(bare):
        if not (above and below and _wide(above[-1]) and _wide(below[0])):
            continue
        before = above[-_CONTEXT:]
        at = value.find(f"{before} {below[:_CONTEXT]}", cursor)
        if at < 0:
            missed += 1
            if missed > _PATIENCE:
                break
            continue
        end = at + len(before)
        pieces.append(value[cursor:end])
        cursor = end + 1
    return "".join((*pieces, value[cursor:]))


def _lines(event: Any, lines: Sequence[str]) -> Iterator[str]:
    """Yield what of each source line belongs to the scalar, quotation marks of YAML's taken off."""
    start, end = event.start_mark, event.end_mark
    if event.style == ">":
        yield from lines[start.line + 1 : end.line + 1]
        return
    quote = 1 if event.style else 0
    taken = [
        lines[start.line][start.column + quote :],
        *lines[start.line + 1 : end.line],
        lines[end.line][: end.column - quote],
    ]
    for line in taken:
        yield line.replace("''", "'") if event.style == "'" else line


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" or character in _WIDE_MARKS
