"""The words by which a goal is told from a wish: a word list as data, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.facts.wordlists.word_files import word_file


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityWords:
    """The lists of wordlists/quality.yml, each as one pattern."""

    vague: re.Pattern[str]  # matches a text made of empty words and nothing else
    vague_phrase: re.Pattern[str]  # 有效改善 …: a word of degree before an empty verb
    measurable: re.Pattern[str]
    survey: re.Pattern[str]
    filler: re.Pattern[str]  # 名称里不算的词


@cache
def quality_words() -> QualityWords:
    """Return the word lists of the package."""
    lists = word_file("quality.yml")
    degree, verb = lists["程度词"], lists["空泛的动词"]
    return QualityWords(
        vague=re.compile(f"(?:{_any({*lists['空泛的词'], *degree, *verb})})+"),
        vague_phrase=re.compile(f"(?:{_any(degree)})(?:{_any(verb)})"),
        measurable=re.compile(_any(lists["可以衡量的词"])),
        survey=re.compile(_any(lists["调查的词"])),
        filler=re.compile(_any(lists["名称里不算的词"])),
    )


def _any(words: Iterable[str]) -> str:
    """Write alternatives, the longest first, in an order that does not depend on the run."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
