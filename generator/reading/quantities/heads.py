"""What may stand before a number without changing it: what was done (完成5次), or the indicator's own name."""

from __future__ import annotations

import re

from generator.facts.wordlists.quantity_words import quantity_words

_NO_LETTERS = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9.]+")
_NOT = "不未非无"
_SHORTEST = 2  # characters of a name; one says nothing
_ALIKE = ("满意度", "满意率")
_LONGEST = 16


def is_plain_head(head: str, name: str) -> bool:
    """Tell whether words before a number are made of known ones and of the indicator's name.

    ``满意度95%`` under 群众满意度 says no more than 95%; ``不满意率5%`` would.
    """
    rest = head.strip(" :：,，")
    if len(rest) > _LONGEST:
        return False
    bare = _NO_LETTERS.sub("", name)
    while rest:
        shorter = _without_label(rest, bare)
        shorter = _without_word(rest) if shorter is None else shorter
        if shorter is None:
            return False
        rest = shorter.strip(" :：,，")
    return True


def is_label(text: str, name: str) -> bool:
    """Tell whether a text is the indicator's name or a whole part of it (满意度 of 群众满意度)."""
    if len(text) < _SHORTEST:
        return False
    return any(
        _is_part(text, one) for one in {name, name.replace(*_ALIKE), name.replace(*_ALIKE[::-1])}
    )


def _is_part(text: str, name: str) -> bool:
    if text in (name, f"{name}率", f"{name}数"):
        return True
    at = name.find(text)
    return at >= 0 and name[max(at - 1, 0) : at] not in tuple(_NOT)


def _without_word(text: str) -> str | None:
    word = next((word for word in quantity_words().before if text.startswith(word)), "")
    return text[len(word) :] if word else None


def _without_label(text: str, name: str) -> str | None:
    for length in range(min(len(text), len(name) + 1), _SHORTEST - 1, -1):
        if is_label(text[:length], name):
            return text[length:]
    return None
