"""What Chinese personal names are made of, as far as a rule has to know it: word lists, read once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from generator.facts.wordlists.word_files import word_file

_RARE = 3  # everyday words of the lists that a sure surname begins


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The lists of wordlists/personal_names.yml.

    ``surnames`` and ``given`` are single characters, ``also_given`` those that also stand in many
    everyday words and count beside one of ``given`` only, ``compound`` surnames of two, ``ordinary``
    the everyday words that are spelt like a name. ``sure`` are the surnames that hardly an
    everyday word begins with (张, not 高), ``pairs`` two given characters that stand together often,
    ``singles`` given names of one character, and whole names of two, that are hardly anything else.
    """

    surnames: frozenset[str]
    compound: frozenset[str]
    given: frozenset[str]
    also_given: frozenset[str]
    ordinary: frozenset[str]
    sure: frozenset[str]
    pairs: frozenset[str]
    singles: frozenset[str]


@cache
def name_words() -> NameWords:
    """Return the lists of the package."""
    lists = word_file("personal_names.yml")
    surnames = frozenset("".join(lists["姓"].split()))
    compound = frozenset(lists["复姓"].split())
    found = lists["不是姓名"].split()
    begun = Counter(word[0] for word in found)
    doubtful = frozenset("".join(lists["作词头的姓"].split()))
    return NameWords(
        surnames=surnames,
        compound=compound,
        given=frozenset("".join(lists["名字用字"].split())),
        also_given=frozenset("".join(lists["名里也用的字"].split())),
        ordinary=frozenset((*found, *lists["也不是姓名"].split())),
        sure=frozenset(char for char in surnames if begun[char] <= _RARE) - doubtful,
        pairs=frozenset(lists["常见的名"].split()),
        singles=frozenset(lists["常见的单名"].split()),
    )
