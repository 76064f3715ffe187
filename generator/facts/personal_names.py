"""What Chinese personal names are made of, as far as a rule has to know it: word lists, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The lists of wordlists/personal_names.yml.

    ``surnames`` and ``given`` are single characters, ``compound`` surnames of two, ``ordinary``
    the everyday words that are spelt like a name.
    """

    surnames: frozenset[str]
    compound: frozenset[str]
    given: frozenset[str]
    ordinary: frozenset[str]


@cache
def name_words() -> NameWords:
    """Return the lists of the package."""
    entry = resources.files("generator.facts") / "wordlists" / "personal_names.yml"
    lists: Mapping[str, str] = yaml.load(entry.read_bytes(), Loader=_LOADER)
    return NameWords(
        surnames=frozenset("".join(lists["姓"].split())),
        compound=frozenset(lists["复姓"].split()),
        given=frozenset("".join(lists["名字用字"].split())),
        ordinary=frozenset((*lists["不是姓名"].split(), *lists["也不是姓名"].split())),
    )
