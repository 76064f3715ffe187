"""What the name of an indicator says it is about, and where on the form that belongs: word lists, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.facts.wordlists.word_files import word_file

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineKind:
    """What some names are about: 满意度, 成本, 完成时间 ….

    ``ends`` are the ends of such names, longest first, ``holds`` words anywhere in them; a name in
    which ``not_if`` is found is of another kind. ``aspects`` are the second levels under which it
    may stand, ``home`` where it belongs, in the words of an advice.
    """

    name: str
    ends: tuple[str, ...]
    holds: re.Pattern[str]
    not_if: re.Pattern[str]
    aspects: frozenset[str]
    home: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWords:
    """The lists of wordlists/lines.yml."""

    kinds: tuple[LineKind, ...]


@cache
def line_words() -> LineWords:
    """Return the word lists of the package."""
    lists = word_file("lines.yml")
    return LineWords(kinds=tuple(_kind(entry) for entry in lists["名称的类别"]))


def _kind(entry: Mapping[str, Any]) -> LineKind:
    return LineKind(
        name=entry["类别"],
        ends=tuple(_longest_first(entry.get("结尾", ()))),
        holds=_pattern(entry.get("含有", ())),
        not_if=_pattern(entry.get("不算", ())),
        aspects=frozenset(entry["可以放在"]),
        home=entry["应当放在"],
    )


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    listed = _longest_first(words)
    return re.compile("|".join(map(re.escape, listed))) if listed else _NEVER


def _longest_first(words: Iterable[str]) -> list[str]:
    """Put the longest first, in an order that does not depend on the run."""
    return sorted(words, key=lambda word: (-len(word), word))
