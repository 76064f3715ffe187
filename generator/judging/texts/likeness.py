"""How alike two names or texts are: shared pairs of characters, years and common words left out."""

from __future__ import annotations

import re
from functools import lru_cache

_NOISE = re.compile(r"\d{4}\s*年度?|[^\w\u4e00-\u9fff]+|_")
_COMMON = re.compile(
    r"项目|经费|专项|资金|补助|补贴|工作|支出|预算|年度|提前下达|中央|省级|市级|县级|财政|配套"
)


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """Return a name without years, blanks and punctuation, for a comparison character by character."""
    return _NOISE.sub("", name)


def likeness(one: str, other: str) -> float:
    """Return from 0 (nothing shared) to 1 (the same): twice the shared pairs ÷ all pairs.

    Words that half of all projects bear (项目, 经费, 专项 …) do not count, unless nothing else is
    left of a name.
    """
    first, second = _pairs(_telling(one)), _pairs(_telling(other))
    if not first or not second:
        return 1.0 if plain_name(one) == plain_name(other) else 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def share_found(text: str, within: str) -> float:
    """Return which share (0–1) of the pairs of characters of ``text`` stands in ``within``."""
    pairs = _pairs(plain_name(text))
    return len(pairs & _pairs(plain_name(within))) / len(pairs) if pairs else 0.0


def _telling(name: str) -> str:
    return _COMMON.sub("", plain_name(name)) or plain_name(name)


def _pairs(text: str) -> frozenset[str]:
    """Return all pairs of neighbouring characters, a single character as itself."""
    if len(text) == 1:
        return frozenset(text)
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
