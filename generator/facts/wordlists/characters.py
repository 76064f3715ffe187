"""Characters that are written or read in two ways: traditional ones, and the pinyin of the common ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.facts.wordlists.word_files import word_file


@cache
def simplified_characters() -> Mapping[str, str]:
    """Return each traditional character with the simplified one that is written for it."""
    lists = word_file("traditional.yml")
    traditional, simplified = ("".join(lists[key].split()) for key in ("繁体", "简体"))
    return dict(zip(traditional, simplified, strict=True))


@cache
def characters_read() -> Mapping[str, str]:
    """Return each syllable of pinyin, without its tone and ü as v, with the characters read so."""
    readings: Mapping[str, str] = word_file("pinyin.yml")["读音"]
    return readings


@cache
def readings() -> Mapping[str, str]:
    """Return how each common character is read, the usual reading where it has several."""
    read: dict[str, str] = {}
    for syllable, characters in characters_read().items():
        for character in characters:
            read.setdefault(character, syllable)
    usual: str = word_file("pinyin_usual.yml")["读音"]
    read.update({one[0]: one[1:] for one in usual.split()})
    return read
