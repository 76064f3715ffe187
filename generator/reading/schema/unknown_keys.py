"""A key the form does not have: what was meant, or where it belongs."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.facts.diagnostics import FieldPath, Rule
from generator.reading.rules import c140_values as rules
from generator.reading.schema.schema_files import Schema, homes_of
from generator.reading.vocabulary.form_words import ALIASES
from generator.reading.vocabulary.labels import label
from generator.reading.yaml.scalars import strip_blanks
from generator.reading.yaml.spots import clip

_LIKENESS = 0.5
_SURE = 0.7  # likeness to a key that is missing here, though the word is one elsewhere
_TAIL = re.compile(r"(?:\([^()]*\)|[:：*★\d]){1,12}$")
_MAX_KEY = 40  # characters looked at; the longest label of the form has 12
_MAX_LISTED = 14
_MAX_HOMES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFault:
    """What is wrong with a key.

    ``meant`` is the key that was probably meant, empty where none; ``moved``: it belongs elsewhere,
    below ``home`` where there is one such place. ``told_above``: another key's fault speaks for it.
    """

    rule: Rule
    message: str
    advice: str
    meant: str = ""
    moved: bool = False
    home: str = ""
    told_above: bool = False


def explain_key(
    root: Schema, here: Schema, path: FieldPath, present: Collection[str] = ()
) -> KeyFault:
    """Explain the unknown key at the end of ``path``.

    Args:
        root: The schema of the file.
        here: That of the table the key stands in.
        path: Its place.
        present: The keys that stand beside it.
    """
    key, allowed = str(path[-1]), tuple(here.get("properties", {}))
    bare = _bare(key)
    words = (bare, *ALIASES.get(bare.lower(), ()))
    meant = next((word for word in words if word in allowed), "")
    free = [word for word in allowed if word not in present]
    meant = meant or next(iter(difflib.get_close_matches(bare, free, n=1, cutoff=_SURE)), "")
    if not meant:
        for word in words:
            homes = tuple(dict.fromkeys(homes_of(root, word)))
            if homes:
                return _misplaced(key, word, homes, path)
        close = difflib.get_close_matches(bare, allowed, n=1, cutoff=_LIKENESS)
        meant = close[0] if close else ""
    place = "表上" if len(path) == 1 else f"{label(path[:-1])}里"
    message = f"{place}没有“{clip(key, 30)}”这一项。"
    if meant:
        advice = f"是不是“{meant}”？请改成“{meant}”。"
    else:
        listed = "、".join(allowed[:_MAX_LISTED]) + (" 等" if len(allowed) > _MAX_LISTED else "")
        advice = f"这里可以填：{listed}。表上没有的内容写进“备注”，或删去。"
    return KeyFault(rule=rules.UNKNOWN_KEY, message=message, advice=advice, meant=meant)


def _bare(key: str) -> str:
    """Take away what people add to a label: spaces, units in brackets, letters (A), stars."""
    text = strip_blanks(key)[:_MAX_KEY].translate(str.maketrans("（）", "()"))
    text = re.sub(r"[\s“”\"'‘’]", "", text).lstrip("*★其中:：")
    return _TAIL.sub("", text) or text


def _named(homes: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the parents to name: where there are many, one of each table of like rows."""
    if len(homes) <= _MAX_HOMES:
        return tuple(home[-1] if home else "" for home in homes)
    first: dict[tuple[str, ...], str] = {}
    for home in homes:
        first.setdefault(home[:-1] or home, home[-1] if home else "")
    return tuple(dict.fromkeys(first.values()))


def _misplaced(key: str, word: str, homes: Sequence[tuple[str, ...]], path: FieldPath) -> KeyFault:
    parents = tuple(dict.fromkeys(home[-1] if home else "" for home in homes))
    named = _named(homes)
    inner = "、".join(f"“{parent}”" for parent in named[:_MAX_HOMES] if parent)
    where = "最外层（前面不空格）" if "" in parents else f"{inner}下面"
    written = f"“{clip(key, 30)}”" if key == word else f"“{clip(key, 30)}”（应当写成“{word}”）"
    here = "最外层" if len(path) == 1 else f"{label(path[:-1])}里"
    return KeyFault(
        rule=rules.MISPLACED_KEY,
        message=f"{written}写错了地方，不应写在{here}。",
        advice=f"移到{where}。",
        meant=word,
        moved=True,
        home=named[0] if len(named) == 1 else "",
    )
