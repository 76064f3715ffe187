"""What the words in an indicator's name say of its numbers: a word list as data, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

Words = tuple[str, ...]
_SHORT = 2  # 成本, 支出, 经费 alone may be those of a part
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """The lists of wordlists/senses.yml, longest words first, so that the first hit is the closest.

    ``unit_groups`` holds units of measure that count the same kind of thing.
    """

    higher_is_better: Words
    lower_is_better: Words
    handling: Words  # 办理的词: something bad is dealt with
    output_verbs: Words
    counters: Words
    safeguarding: Words  # 保障的词: money people receive, save or bring in
    paid_or_spent: Words  # 看搭配的词: such money too, unless a word of spending stands beside
    spending: Words  # 花费的词
    within_hundred: Words
    payments: Words
    not_payments: Words
    money_rates: re.Pattern[str]  # 记钱的名词, then 记钱的率; or 只说钱的名称 in full
    not_money_rates: Words  # 记钱不算的词
    execution_rates: Words
    whole_costs: Words  # the names in full
    unit_groups: tuple[Words, ...]
    limits: Words  # 时限的词: the name of a limit of time by itself
    times: Words  # 时间的词
    done: Words  # 办成的词: before one of ``times`` they make a limit
    between: Words  # 时间前的虚词: words that may stand between the two
    lasting: Words  # 越长越好的词
    shortened: Words  # 缩短的词: the number is by how much a time was changed


@cache
def senses() -> Senses:
    """Return the word lists of the package."""
    entry = resources.files("generator.facts") / "wordlists" / "senses.yml"
    lists: Mapping[str, Any] = yaml.load(entry.read_bytes(), Loader=_LOADER)
    return Senses(
        higher_is_better=_longest_first(lists["越高越好"]),
        lower_is_better=_longest_first(lists["越低越好"]),
        handling=_longest_first(lists["办理的词"]),
        output_verbs=_longest_first(lists["产出的动词"]),
        counters=_longest_first(lists["计数的词"]),
        safeguarding=_longest_first(lists["保障的词"]),
        paid_or_spent=_longest_first(lists["看搭配的词"]),
        spending=_longest_first(lists["花费的词"]),
        within_hundred=_longest_first(lists["不超过百分之百"]),
        payments=_longest_first(lists["付款的词"]),
        not_payments=_longest_first(lists["付款的例外"]),
        money_rates=re.compile(
            f"(?:{_any(lists['记钱的名词'])})(?:足额|全额|实际|累计|总)?(?:{_any(lists['记钱的率'])})(?:100[%％])?$"
            f"|^(?:{_any(lists['整个项目的说法'])})?(?:{_any(lists['只说钱的名称'])})$"
        ),
        not_money_rates=_longest_first(lists["记钱不算的词"]),
        execution_rates=_longest_first(lists["执行率的词"]),
        whole_costs=_longest_first(
            [
                head + cost
                for cost in lists["整个项目的成本"]
                for head in ("", *lists["整个项目的说法"])
                if head or len(cost) > _SHORT
            ]
        ),
        unit_groups=tuple(_longest_first(group) for group in lists["同一种单位"]),
        limits=_longest_first(lists["时限的词"]),
        times=_longest_first(lists["时间的词"]),
        done=_longest_first(lists["办成的词"]),
        between=_longest_first(lists["时间前的虚词"]),
        lasting=_longest_first(lists["越长越好的词"]),
        shortened=_longest_first(lists["缩短的词"]),
    )


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, _longest_first(words)))


def _longest_first(words: list[str]) -> Words:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
