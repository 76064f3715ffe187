"""Which rank is above which: ordered lists as data, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from generator.facts.wordlists.word_files import Words, any_of, longest_first, word_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One list of ranks: ``places`` leads from a word to its place, the best is 0.

    ``named``: the list is meant only where the indicator's name holds one of these words; empty for
    always. ``soft`` are words of praise, weighed within a band. ``opposed`` are two words of which
    the one is a miss where the other was wanted.
    """

    name: str
    places: MappingProxyType[str, int]
    named: Words = ()
    soft: bool = False
    opposed: bool = False
    at_least: MappingProxyType[str, int] = field(
        default_factory=lambda: MappingProxyType({})
    )  # 优良: 良 or better


@dataclass(frozen=True, slots=True, kw_only=True)
class RankOrders:
    """The lists of wordlists/ranks.yml."""

    scales: tuple[Scale, ...]
    before: Words  # 前面的词
    after: Words  # 后面的词
    above: Words  # 更高的词
    place: re.Pattern[str]  # 第3名, 全县前10名; the number is group ``n``
    unknown: re.Pattern[str]  # 2级: group ``n`` and ``what``


@cache
def rank_orders() -> RankOrders:
    """Return the lists of the package."""
    lists = word_file("ranks.yml")
    places = lists["名次"]
    front, at, name = any_of(places["前"]), any_of(places["第"]), any_of(places["名"])
    where = any_of(places["在哪里"])
    pairs = lists["两个里选一个"]
    return RankOrders(
        scales=(
            *(_scale(entry, lists["合起来说的"]) for entry in lists["等级表"]),
            *(_opposed(pair) for pair in pairs),
        ),
        before=longest_first(lists["前面的词"]),
        after=longest_first(lists["后面的词"]),
        above=longest_first(lists["更高的词"]),
        place=re.compile(
            rf"(?:{where})*(?:(?P<front>{front})|(?:{at}))(?P<n>\d{{1,4}})(?P<name>{name})?"
        ),
        unknown=re.compile(
            rf"(?P<n>\d{{1,2}}|[ⅠⅡⅢⅣⅤⅥ]|I{{1,3}}|IV|VI?)(?P<what>{any_of(lists['不知道高低'])})"
        ),
    )


def _scale(entry: dict[str, Any], together: list[dict[str, str]]) -> Scale:
    name = entry["标识"]
    places = {word: place for place, words in enumerate(entry["从高到低"]) for word in words}
    return Scale(
        name=name,
        places=MappingProxyType(places),
        named=tuple(entry.get("名称里有", ())),
        soft=entry.get("评语") == "是",
        at_least=MappingProxyType(
            {item["词"]: places[item["至少"]] for item in together if item["表"] == name}
        ),
    )


def _opposed(pair: list[str]) -> Scale:
    places = {word: place for place, word in enumerate(pair)}
    return Scale(name="或".join(pair), places=MappingProxyType(places), soft=True, opposed=True)
