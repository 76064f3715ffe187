"""What the words in an indicator's name say of its numbers: a word list as data, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.facts.wordlists.word_files import Words, any_of, longest_first, word_file

_SHORT = 2  # 成本, 支出, 经费 alone may be those of a part


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSense:
    """Bad things that are such only under these first levels (一级指标) of the form."""

    things: Words
    measures: Words
    parts: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """The lists of wordlists/senses.yml, longest words first, so that the first hit is the closest.

    ``unit_groups`` holds units of measure that count the same kind of thing.
    """

    higher_is_better: Words
    lower_is_better: Words
    bad_things: Words  # 坏事的词
    bad_measures: Words  # 计量的词尾: behind a bad thing they make it a number that should be low
    dealt_with: Words  # 对付坏事的动词
    avoided: Words  # 不让发生的词
    bad_in_part: tuple[PartSense, ...]
    saved: Words  # 省下来的词
    cut: Words  # 降下来的词
    cut_measures: Words  # 降下来的词尾
    better_cut: Words  # 降了才好的钱
    paid_out: Words  # 发给人的标准: the money
    norms: Words  # … and the words for a norm
    given: Words  # 给人的钱
    spent: Words  # 花掉的钱
    earned: Words  # 挣来的钱
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
    lists = word_file("senses.yml")
    return Senses(
        higher_is_better=longest_first(lists["越高越好"]),
        lower_is_better=longest_first(lists["越低越好"]),
        bad_things=longest_first(word.replace(".", "") for word in lists["坏事的词"]),
        bad_measures=longest_first(lists["计量的词尾"]),
        dealt_with=longest_first(lists["对付坏事的动词"]),
        avoided=longest_first(lists["不让发生的词"]),
        bad_in_part=tuple(
            PartSense(
                things=longest_first(entry["词"]),
                measures=longest_first(entry["词尾"]),
                parts=tuple(entry["部分"]),
            )
            for entry in lists["分部分看的坏事"]
        ),
        saved=longest_first(lists["省下来的词"]),
        cut=longest_first(lists["降下来的词"]),
        cut_measures=longest_first(lists["降下来的词尾"]),
        better_cut=longest_first(lists["降了才好的钱"]),
        paid_out=longest_first(lists["发给人的标准"]["钱"]),
        norms=longest_first(lists["发给人的标准"]["标准"]),
        given=longest_first(lists["给人的钱"]),
        spent=longest_first(lists["花掉的钱"]),
        earned=longest_first(lists["挣来的钱"]),
        handling=longest_first(lists["办理的词"]),
        output_verbs=longest_first(lists["产出的动词"]),
        counters=longest_first(lists["计数的词"]),
        safeguarding=longest_first(lists["保障的词"]),
        paid_or_spent=longest_first(lists["看搭配的词"]),
        spending=longest_first(lists["花费的词"]),
        within_hundred=longest_first(lists["不超过百分之百"]),
        payments=longest_first(lists["付款的词"]),
        not_payments=longest_first(lists["付款的例外"]),
        money_rates=re.compile(
            f"(?:{any_of(lists['记钱的名词'])})(?:足额|全额|实际|累计|总)?(?:{any_of(lists['记钱的率'])})(?:100[%％])?$"
            f"|^(?:{any_of(lists['整个项目的说法'])})?(?:{any_of(lists['只说钱的名称'])})$"
        ),
        not_money_rates=longest_first(lists["记钱不算的词"]),
        execution_rates=longest_first(lists["执行率的词"]),
        whole_costs=longest_first(
            [
                head + cost
                for cost in lists["整个项目的成本"]
                for head in ("", *lists["整个项目的说法"])
                if head or len(cost) > _SHORT
            ]
        ),
        unit_groups=tuple(longest_first(group) for group in lists["同一种单位"]),
        limits=longest_first(lists["时限的词"]),
        times=longest_first(lists["时间的词"]),
        done=longest_first(lists["办成的词"]),
        between=longest_first(lists["时间前的虚词"]),
        lasting=longest_first(lists["越长越好的词"]),
        shortened=longest_first(lists["缩短的词"]),
    )
