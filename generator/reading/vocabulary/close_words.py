"""What a word that is not known was probably meant to be, among those that are."""

from __future__ import annotations

import difflib
from collections.abc import Collection

_LIKENESS = 0.5
_MAX_WORD = 100  # characters compared


def close_word(word: str, known: Collection[str]) -> str:
    """Return the known word most like another, whatever its case; empty where none is."""
    folded = {name.casefold(): name for name in sorted(known)}
    near = difflib.get_close_matches(word.casefold()[:_MAX_WORD], folded, n=1, cutoff=_LIKENESS)
    return folded[near[0]] if near else ""


def did_you_mean(word: str, known: Collection[str], what: str) -> str:
    """Ask for the word most like another, and list those there are; ``what`` says of what kind."""
    close = close_word(word, known)
    listed = "、".join(sorted(known)[:8]) + (" 等" if len(known) > 8 else "")
    question = f"是不是“{close}”？" if close else ""
    return f"{question}{what}有：{listed}。" if known else f"{what}一个也没有。"
