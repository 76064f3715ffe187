"""How a word list of the package is opened, and its words put into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

import yaml

Words = tuple[str, ...]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def word_file(name: str) -> Mapping[str, Any]:
    """Return the lists of one file of this folder, by their headings."""
    entry = resources.files("generator.facts") / "wordlists" / name
    lists: Mapping[str, Any] = yaml.load(entry.read_bytes(), Loader=_LOADER)
    return lists


def longest_first(words: Iterable[str]) -> Words:
    """Return words so that the first one that fits is the closest; the order is always the same."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def any_of(words: Iterable[str]) -> str:
    """Write words as alternatives of a pattern, the longest first."""
    return "|".join(map(re.escape, longest_first(words)))
