"""Words that readers use for one another: a word list as data, read once."""

from __future__ import annotations

from functools import cache

from generator.facts.wordlists.word_files import Words, word_file


@cache
def synonyms() -> tuple[Words, ...]:
    """Return groups of words; who looks for one of a group may mean any other of it."""
    return tuple(map(tuple, word_file("synonyms.yml")["近义"]))
