"""The pieces of text that are looked up: two characters, and longer ones where two are too common."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from operator import add
from typing import TypeAlias

FREQUENT = 4096
"""A piece that occurs more often is frequent: its pages are listed, its places are not."""

LONGEST = 8
"""Characters of the longest frequent piece; a longer one has places however often it occurs."""

END = "\n"
"""Stands around every line of the text; no piece holds it, so that nothing is found across lines."""

Places: TypeAlias = "array[int]"
_Lists: TypeAlias = dict[str, Places]


def grams(text: str) -> Iterator[tuple[str, Places, bool]]:
    """Yield (piece, its places in ascending order, whether it is frequent).

    All pieces of two characters come; of a longer piece come all occurrences if the piece without
    its first or without its last character is frequent. So any text is either frequent itself, or
    covered from end to end by pieces that are not, whose places then tell where it stands.

    Args:
        text: Lines between ``END`` marks; begins and ends with one.
    """
    length, lists = 2, _pairs(text)
    while lists:
        frequent = {}
        for piece, places in lists.items():
            if len(places) > FREQUENT and length <= LONGEST:
                frequent[piece] = places
                yield piece, places, True
            else:
                yield piece, places, False
        lists = {}
        for piece, places in frequent.items():
            lists |= _longer(text, piece, places)
            lists |= _led(text, piece, places, frequent)
        length += 1


def _pairs(text: str) -> _Lists:
    lists: defaultdict[str, Places] = defaultdict(lambda: array("I"))
    for place, pair in enumerate(map(add, text, islice(text, 1, None))):
        lists[pair].append(place)
    return {pair: places for pair, places in lists.items() if END not in pair}


def _longer(text: str, piece: str, places: Places) -> _Lists:
    """Return the pieces that a frequent piece begins, one character longer."""
    lists: defaultdict[str, Places] = defaultdict(lambda: array("I"))
    length = len(piece)
    for place in places:
        lists[text[place + length]].append(place)
    lists.pop(END, None)
    return {piece + char: found for char, found in lists.items()}


def _led(text: str, piece: str, places: Places, frequent: _Lists) -> _Lists:
    """Return the pieces that a frequent piece ends, if no other frequent piece begins them."""
    lists: dict[str, Places | None] = {END: None}
    start = piece[:-1]
    for place in places:
        char = text[place - 1]
        if char not in lists:
            lists[char] = None if char + start in frequent else array("I")
        found = lists[char]
        if found is not None:
            found.append(place - 1)
    return {char + piece: found for char, found in lists.items() if found is not None}
