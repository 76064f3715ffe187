"""What the words of results, remarks and reasons say: a word list as data, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultWords:
    """The lists of wordlists/results.yml, each as one pattern."""

    deeds: re.Pattern[str]  # 做的动词; the index of the group that matched tells the kind of deed
    empty_deeds: re.Pattern[str]  # 空的动词


@cache
def result_words() -> ResultWords:
    """Return the word lists of the package."""
    entry = resources.files("generator.facts") / "wordlists" / "results.yml"
    lists: Mapping[str, Any] = yaml.load(entry.read_bytes(), Loader=_LOADER)
    return ResultWords(
        deeds=re.compile("|".join(f"({_any(kind)})" for kind in lists["做的动词"])),
        empty_deeds=re.compile(_any(lists["空的动词"])),
    )


def _any(words: Iterable[str]) -> str:
    """Write alternatives, the longest first, in an order that does not depend on the run."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
