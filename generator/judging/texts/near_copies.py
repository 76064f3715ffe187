"""Which of many texts are copies of one another, figures and punctuation aside; linear in their number.

Every text is looked up among the first of its kind only, so that a sentence shared by thousands costs
no more than one shared by two. A sketch of ten hashed shingles finds the few texts worth comparing;
the comparison itself is an edit distance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from zlib import crc32

SHORTEST = 20
"""Characters, figures and punctuation not counted; a shorter text may well be written twice."""

ALIKE = 0.9
"""Twice the characters in common (in order) ÷ all characters, from which two texts are copies."""

LONGEST = 2000
"""Characters of a text that are looked at; the cost of a comparison grows with their square."""

_LEFT_OUT = re.compile(r"[^\u4e00-\u9fffA-Za-z]+")
_SHINGLE = 4  # characters
_SKETCH = 12  # shingles of a text that are looked up
_SHARED = 2  # of them in common, before two texts are compared
_CROWD = 16  # texts behind one shingle; a commoner shingle tells nothing
_WIDTH = 2  # bytes of a character in UTF-16


def bare(text: str) -> str:
    """Return the words of a text without figures, punctuation and blanks, as far as is looked at."""
    return _LEFT_OUT.sub("", text)[:LONGEST]


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how much of two texts is the same; below ``ALIKE`` 0."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE)


def groups_of_copies(texts: Iterable[str]) -> tuple[tuple[int, ...], ...]:
    """Return the texts that are copies of one another, by their places in ``texts``, from 0.

    The first of a group is the one that stands first; each other is alike to it, not necessarily
    to the rest. Short texts and texts that are like no other are left out.
    """
    search = _Search()
    groups: list[list[int]] = []
    for place, text in enumerate(texts):
        words = bare(text)
        if len(words) < SHORTEST:
            continue
        number = search.find(words, len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(place)
    return tuple(tuple(group) for group in groups if len(group) > 1)


class _Search:
    """The first text of every group, by its words and by the shingles of its sketch."""

    def __init__(self) -> None:
        self._exact: dict[str, int] = {}
        self._first: list[str] = []
        self._by_shingle: dict[int, list[int]] = {}

    def find(self, words: str, new: int) -> int:
        """Return the group a text belongs to; ``new`` where it is the first of its kind."""
        known = self._exact.get(words)
        if known is not None:
            return known
        marks = _sketch(words)
        number = self._near(words, marks)
        if number is None:
            number = new
            self._first.append(words)
            for mark in marks:
                crowd = self._by_shingle.setdefault(mark, [])
                if len(crowd) < _CROWD:
                    crowd.append(number)
        self._exact[words] = number
        return number

    def _near(self, words: str, marks: Sequence[int]) -> int | None:
        shared = Counter(number for mark in marks for number in self._by_shingle.get(mark, ()))
        best, found = 0.0, None
        for number, common in shared.items():
            if common < _SHARED:
                continue
            first = self._first[number]
            alike = likeness(words, first)
            if alike > best:
                best, found = alike, number
        return found


def _sketch(words: str) -> list[int]:
    """Return the smallest hashes of the shingles: the same for the same text on every machine."""
    code = words.encode("utf-16-le")
    length, last = _SHINGLE * _WIDTH, len(code) - _SHINGLE * _WIDTH + 1
    return nsmallest(_SKETCH, {crc32(code[at : at + length]) for at in range(0, last, _WIDTH)})
