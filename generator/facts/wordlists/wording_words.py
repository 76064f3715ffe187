"""The words by which a text shows that it was left over, copied or meant for another place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.facts.wordlists.word_files import word_file


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingWords:
    """The lists of wordlists/wording.yml, each as one pattern where it is searched for."""

    tense: re.Pattern[str]  # 照抄时不算的词
    template: str  # 模板里的话 as alternatives, to be built into a larger pattern
    skeleton: str  # 空表里的名称 as alternatives
    samples: frozenset[str]  # 样例里的句子, without blanks
    organs: tuple[str, ...]
    actions: tuple[str, ...]
    together: re.Pattern[str]  # 合作的词
    no_places: frozenset[str]


@cache
def wording_words() -> WordingWords:
    """Return the word lists of the package."""
    lists = word_file("wording.yml")
    return WordingWords(
        tense=re.compile(_any(lists["照抄时不算的词"])),
        template=_any(lists["模板里的话"]),
        skeleton=_any(lists["空表里的名称"]),
        samples=frozenset("".join(item.split()) for item in lists["样例里的句子"]),
        organs=tuple(lists["机关的词"]),
        actions=tuple(lists["做事的词"]),
        together=re.compile(_any(lists["合作的词"])),
        no_places=frozenset(lists["不是地名的词"]),
    )


def _any(words: Iterable[str]) -> str:
    """Write alternatives, the longest first, in an order that does not depend on the run."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
