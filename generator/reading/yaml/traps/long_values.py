"""A value in quotes or brackets that goes on below: where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading.yaml.lines import (
    Line,
    bracket_depth,
    closing_bracket,
    closing_quote,
    is_comment,
    leading_spaces,
)

_OPENS = re.compile(r"^[ -]*[\[{]|: +[\[{]")


def is_keyed(text: str, known: frozenset[str]) -> bool:
    """Tell whether a line begins with a key of a form and a colon."""
    word, found, _ = text.partition(":")
    return bool(found) and word.strip(" -\t") in known


def end_of_value(lines: Sequence[str], index: int, line: Line, known: frozenset[str]) -> int | None:
    """Return the index behind a quoted or bracketed value of several lines, None if none."""
    value = line.value
    if value[:1] not in ('"', "'", "[", "{"):
        return None
    brackets = value[0] in "[{"
    if (closing_bracket(value, 0) if brackets else closing_quote(value, 0)) >= 0:
        return None
    depth = bracket_depth(value)
    for end in range(index + 1, len(lines)):
        following = lines[end]
        inside = leading_spaces(following) > line.column or not following.strip()
        bare = brackets and following.strip()[:1] in ("]", "}")
        if not (inside or bare) or is_keyed(following, known):
            return None
        closed = closing_quote(value[0] + following, 0) - 1
        if brackets:
            depth += bracket_depth(following)
            closed = max(following.rfind("]"), following.rfind("}")) if depth <= 0 else -1
        if closed >= 0:
            return end + 1 if is_comment(following[closed + 1 :]) else None
    return None


def lines_in_flow(lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of lines within brackets opened on an earlier line and closed further on."""
    found: set[int] = set()
    waiting: list[int] = []
    depth = 0
    for index, text in enumerate(lines):
        if depth > 0:
            waiting.append(index)
        elif not _OPENS.search(text) or is_comment(text):
            continue
        depth += bracket_depth(text)
        if depth <= 0:
            found.update(waiting)
            waiting, depth = [], 0
    return frozenset(found)
