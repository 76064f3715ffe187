"""What counts as the same letter: width, case, brackets and traditional characters, one at a time."""

from __future__ import annotations

from generator.facts.wordlists.characters import simplified_characters

_CASED = range(0x41, 0x530)  # Latin, Greek and Cyrillic: nothing else in what we publish has cases
_WIDE = range(0xFF01, 0xFF5F)  # full-width ASCII
_TO_NARROW = 0xFEE0
_YEN = {0xFFE5: "¥"}
_BRACKETS = {"(": "[［〔【〖", ")": "]］〕】〗"}  # the year of a 文号 stands in any of them


def fold(text: str) -> str:
    """Return the text as search compares it, character for character as long as the text itself.

    Full-width letters, digits and signs become half-width, capitals small, brackets round,
    traditional characters simplified. ``theme/parts/search/folding.js`` does the same.
    """
    return text.translate(_FOLDS)


def folded_query(query: str) -> str:
    """Return what a reader typed as it is looked up: folded, its blanks collapsed."""
    return " ".join(fold(query).split())


def _folds() -> dict[int, str]:
    found = dict(_YEN)
    for code in (*_CASED, *_WIDE):
        char = chr(code - _TO_NARROW) if code in _WIDE else chr(code)
        small = char.lower()
        folded = small if len(small) == 1 else char
        if folded != chr(code):
            found[code] = folded
    for bracket, others in _BRACKETS.items():
        found |= dict.fromkeys(map(ord, others), bracket)
    found |= {ord(char): simple for char, simple in simplified_characters().items()}
    return found


_FOLDS = _folds()
