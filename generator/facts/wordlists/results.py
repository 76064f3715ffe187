"""What the words of results, remarks and reasons say: a word list as data, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from generator.facts.wordlists.word_files import word_file


@dataclass(frozen=True, slots=True, kw_only=True)
class TooMuch:
    """From what amount (万元) a project of such a unit is unbelievable; no words: of any unit."""

    units: tuple[str, ...]
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultWords:
    """The lists of wordlists/results.yml, most of them as one pattern each."""

    deeds: re.Pattern[str]  # 做的动词; the index of the group that matched tells the kind of deed
    empty_deeds: re.Pattern[str]  # 空的动词
    unfinished: re.Pattern[str]  # 未完成的话, without 没有的话 before or a 0 behind
    rate_to_explain: Decimal  # 要说明的执行率, %
    why_unspent: re.Pattern[str]  # 没花完的原因
    units: tuple[tuple[str, ...], ...]  # 列举的单位, groups of one kind
    overlapping: re.Pattern[str]  # 重叠的词
    beyond_list: re.Pattern[str]  # 列举以外的话
    partial: re.Pattern[str]  # 不足数的话
    sources: re.Pattern[str]  # 资金的来源
    another_matter: re.Pattern[str]  # 不是一回事的话
    no_shares: re.Pattern[str]  # 占比以外的话
    money: re.Pattern[str]  # 说钱的话
    no_complaint: re.Pattern[str]  # 没有投诉的话
    no_effect: re.Pattern[str]  # 没有效益的话
    persons: re.Pattern[str]  # 指人的词
    too_much: tuple[TooMuch, ...]  # 不像万元的金额
    misread: Mapping[str, str]  # 认错的词: wrong, right
    faults: Mapping[str, re.Pattern[str]]  # 扣分的事, by second level


@cache
def result_words() -> ResultWords:
    """Return the word lists of the package."""
    lists = word_file("results.yml")
    unfinished = f"(?<!{')(?<!'.join(lists['没有的话'])})(?:{_any(lists['未完成的话'])})"
    unfinished += r"(?<!中(?=[\u4e00-\u9fff]))"  # 施工中。 but not 施工中坚持
    return ResultWords(
        deeds=re.compile("|".join(f"({_any(kind)})" for kind in lists["做的动词"])),
        empty_deeds=re.compile(_any(lists["空的动词"])),
        unfinished=re.compile(rf"{unfinished}(?!\D{{0,4}}0(?![\d.]))"),
        rate_to_explain=Decimal(lists["要说明的执行率"]),
        why_unspent=re.compile(_any(lists["没花完的原因"])),
        units=tuple(tuple(group) for group in lists["列举的单位"]),
        overlapping=re.compile(_any(lists["重叠的词"])),
        beyond_list=re.compile(_any(lists["列举以外的话"])),
        partial=re.compile(_any(lists["不足数的话"])),
        sources=re.compile(_any(lists["资金的来源"])),
        another_matter=re.compile(_any(lists["不是一回事的话"])),
        no_shares=re.compile(_any(lists["占比以外的话"])),
        money=re.compile(_any(lists["说钱的话"])),
        no_complaint=_no_complaint(lists["没有投诉的话"]),
        no_effect=re.compile(_any(lists["没有效益的话"])),
        persons=re.compile(f"(?:{_any(lists['指人的词'])})$"),
        too_much=tuple(
            TooMuch(units=tuple(item["单位"]), amount=Decimal(item["万元"]))
            for item in lists["不像万元的金额"]
        ),
        misread=MappingProxyType(dict(lists["认错的词"])),
        faults=MappingProxyType(
            {aspect: re.compile(_any(words)) for aspect, words in lists["扣分的事"].items()}
        ),
    )


def _no_complaint(parts: Mapping[str, list[str]]) -> re.Pattern[str]:
    """Join what denies, what may stand between and what is denied: 没有接到一起投诉."""
    denied = f"(?:{_any(parts['没有'])})(?:{_any(parts['中间'])})*(?:{_any(parts['结尾'])})"
    return re.compile(f"{denied}|{_any(parts['也是'])}")


def _any(words: Iterable[str]) -> str:
    """Write alternatives, the longest first, in an order that does not depend on the run."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
