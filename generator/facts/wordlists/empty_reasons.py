"""Phrases that give no reason: a word list as data, read once."""

from __future__ import annotations

import re
from functools import cache

from generator.facts.wordlists.word_files import word_file

_SHORTEST = 4
"""Characters of substance that the shortest reason has; 惯例, e.g. 年中追加."""

_NO_SUBSTANCE = re.compile(r"[\W_]+")


def says_nothing(reason: str, shortest: int = _SHORTEST) -> bool:
    """Tell whether a reason holds nothing but set phrases, marks, blanks and numbers.

    ``shortest`` is how many characters of substance a reason has at least.
    """
    bare = _NO_SUBSTANCE.sub("", reason).upper()
    return bare.isdigit() or len(_phrases().sub("", bare)) < shortest


@cache
def _phrases() -> re.Pattern[str]:
    listed = word_file("empty_reasons.yml")["套话"]
    return re.compile("|".join(map(re.escape, sorted(listed, key=len, reverse=True))))
