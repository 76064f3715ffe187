"""The words around a number in a target or an actual value: a word list as data, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from generator.facts.wordlists.word_files import Words, any_of, longest_first, word_file


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """The lists of wordlists/quantities.yml; maps lead from a word to what it means there.

    The keys of what a word means are those of the file (不低于, 上下, 季度); reading gives them the
    names of its records.
    """

    signs: MappingProxyType[str, str]
    suffixes: MappingProxyType[str, str]
    about: MappingProxyType[str, str]
    before: Words  # 数前的词
    after_share: Words
    after: Words
    units: Words
    counters: Words  # 量词
    no_unit: re.Pattern[str]
    no_numbers: Words
    up: Words
    down: Words
    compared: Words
    level: Words  # 持平的词
    up_to: Words
    down_to: Words
    measures_of_change: Words
    each: Words
    spans: MappingProxyType[str, str]
    average: MappingProxyType[str, str]
    claim: re.Pattern[str]  # a whole text that says only that it was done
    timely_claim: re.Pattern[str]  # one that says besides that it was done in time
    claimed_share: re.Pattern[str]  # 完成100%
    undone: Words
    undone_said: re.Pattern[str]  # 没有做的说法
    aside: Words  # 说明的词
    in_all: Words  # 合计的词
    nothing: Words
    doubtful: Words  # 存疑的词


@cache
def quantity_words() -> QuantityWords:
    """Return the word lists of the package."""
    lists = word_file("quantities.yml")
    claims, changes = lists["只说完成"], lists["变化的量"]
    return QuantityWords(
        signs=_meanings(lists["符号"]),
        suffixes=_meanings(lists["后缀"]),
        about=_meanings(lists["约数"]),
        before=longest_first(lists["数前的词"]),
        after_share=longest_first(lists["百分数后的词"]),
        after=longest_first(lists["数后的词"]),
        units=longest_first(lists["常见单位"]),
        counters=longest_first(lists["量词"]),
        no_unit=re.compile(any_of(lists["不是单位的字"])),
        no_numbers=longest_first(lists["不是数的词"]),
        up=longest_first(lists["增长的词"]),
        down=longest_first(lists["下降的词"]),
        compared=longest_first(lists["比较的词"]),
        level=longest_first(lists["持平的词"]),
        up_to=longest_first(lists["升到的词"]),
        down_to=longest_first(lists["降到的词"]),
        measures_of_change=longest_first(changes),
        each=longest_first(lists["每"]),
        spans=_meanings(lists["时间"]),
        average=_meanings(lists["平均"]),
        **_claims(claims),
        undone=longest_first(lists["没有做"]),
        undone_said=_undone(lists["没有做的说法"]),
        aside=longest_first(lists["说明的词"]),
        in_all=longest_first(lists["合计的词"]),
        nothing=longest_first(lists["没有"]),
        doubtful=longest_first(lists["存疑的词"]),
    )


def is_claim(text: str) -> bool:
    """Tell whether a text says that something was done and nothing of what came of it."""
    bare = "".join(text.split()).strip("。.；;，,！!")
    return quantity_words().claim.fullmatch(bare) is not None


def is_timely_claim(text: str) -> bool:
    """Tell whether such a text says besides that it was done in time (按期完成)."""
    bare = "".join(text.split()).strip("。.；;，,！!")
    return quantity_words().timely_claim.fullmatch(bare) is not None


def _meanings(groups: dict[str, list[str]]) -> MappingProxyType[str, str]:
    return MappingProxyType({word: what for what, words in groups.items() for word in words})


def is_undone(text: str) -> bool:
    """Tell whether a text admits that something to be done is not, or not yet."""
    words = quantity_words()
    return text in words.undone or words.undone_said.fullmatch(text) is not None


def _undone(lists: dict[str, list[str]]) -> re.Pattern[str]:
    done = any_of(lists["做"])
    return re.compile(
        rf"(?:{any_of(lists['没有'])})(?:{done})+|(?:{any_of(lists['正在'])})(?:{done})+(?:之中|中)?"
    )


def _claims(lists: dict[str, list[str]]) -> dict[str, Any]:
    """Put the words of a claim into patterns; each takes what it can and never goes back (``*+``)."""
    how, when, share = lists["怎样"], lists["按时"], lists["多少"]
    what, done = lists["什么"], any_of(lists["做到"])
    said = rf"(?:{done})(?:{any_of({*what, *lists['做到'], *share})})*+"
    way = any_of({*how, *when})
    return {
        "claim": re.compile(rf"(?:{any_of({*how, *when, *share, *what})})*+{said}"),
        "timely_claim": re.compile(rf"(?=.*(?:{any_of(when)}))(?:{way})*+(?:{said})?"),
        "claimed_share": re.compile(
            rf"(?:{way})*+(?:(?:{done})了?(?:{any_of(share)})|(?:{any_of(share)})(?:{done}))"
        ),
    }
