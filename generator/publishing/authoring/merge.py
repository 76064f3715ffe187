"""Two changes of one text made into one, where they do not touch the same lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

Lines = list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """A run of lines, first and one past the last."""

    start: int
    end: int

    def of(self, lines: Lines) -> Lines:
        return lines[self.start : self.end]


def merged(before: str, theirs: str, ours: str) -> str | None:
    """Return ``before`` with both changes made.

    Args:
        before: The text both started from.
        theirs: What people made of it.
        ours: What the new version made of it.

    Returns:
        None where both changed the same lines, and not in the same way.
    """
    base, left, right = (text.splitlines(keepends=True) for text in (before, theirs, ours))
    found: Lines = []
    for old, one, other, same in _regions(base, left, right):
        chosen = _chosen(old.of(base), one.of(left), other.of(right))
        if chosen is None:
            return None
        found += chosen + base[old.end : same]
    return "".join(found)


def _chosen(base: Lines, left: Lines, right: Lines) -> Lines | None:
    if right in (base, left):
        return left
    return right if left == base else None


def _regions(base: Lines, left: Lines, right: Lines) -> Iterator[tuple[_Span, _Span, _Span, int]]:
    """Yield the lines between what all three share, and where in ``base`` the shared end."""
    at = [0, 0, 0]
    for start, one, other, size in _shared(base, left, right):
        spans = [_Span(start=a, end=b) for a, b in zip(at, (start, one, other), strict=True)]
        yield spans[0], spans[1], spans[2], start + size
        at = [start + size, one + size, other + size]


def _shared(base: Lines, left: Lines, right: Lines) -> Iterator[tuple[int, int, int, int]]:
    """Yield the runs that stand in all three: where in each, how long; last an empty one."""
    lefts = SequenceMatcher(None, base, left, autojunk=False).get_matching_blocks()
    rights = SequenceMatcher(None, base, right, autojunk=False).get_matching_blocks()
    for one in lefts:
        for other in rights:
            start = max(one.a, other.a)
            end = min(one.a + one.size, other.a + other.size)
            if start < end:
                yield start, one.b + start - one.a, other.b + start - other.a, end - start
    yield len(base), len(left), len(right), 0
