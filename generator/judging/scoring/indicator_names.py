"""What an indicator's name says: which way its number should go, and what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Change, Quantity
from generator.facts.units import HUNDRED
from generator.facts.wordlists.goal_words import quality_words
from generator.facts.wordlists.senses import senses
from generator.facts.wordlists.word_files import Words
from generator.judging.measuring.comparison import FROM_ABOVE, FROM_BELOW, is_share

_ASIDE = re.compile(
    r"[(（\[［][^(（\[［)）\]］]*[)）\]］]|[\s★☆*＊“”\"'：:，,、。.．;；/／]|^\d+|指标$"
)
_NOT_CORE = re.compile(r"[(（\[【][^(（\[【)）\]】]*[)）\]】]|\d{4}\s*年度?|[^\w]|_")
_OF_COST = ("成本指标", "经济成本指标")
_COST_WORD = re.compile(r"(?:总?成本|总?费用|总?支出|总?投资|总额|金额|费){1,4}$")
_UNDONE = re.compile(
    r"(?:不(?!低于|超过|少于|高于)[\u4e00-\u9fff]{2,3}|未(?!成年|来)[\u4e00-\u9fff]{2,6})率$"
)
_RATES = ("率", "比例", "占比", "比率", "比重")
_NEAR = 8  # characters before a bad thing in which it may be said that it is dealt with
_NAMED = 3  # lines named in a finding about several


def lines_named(indicators: Sequence[Indicator]) -> str:
    """Return how a finding names the lines it is about: ``指标“甲”、“乙”、“丙”等 5 项指标``."""
    names = "、".join(f"“{item.name}”" for item in indicators[:_NAMED])
    more = f"等 {len(indicators)} 项指标" if len(indicators) > _NAMED else ""
    return f"指标{names}{more}"


class Sense(StrEnum):
    """Which way is better; the value is the word shown."""

    MORE = "越高越好"
    LESS = "越低越好"
    OPEN = "看不出"


@lru_cache(maxsize=4096)
def bare_name(name: str) -> str:
    """Take off what brackets hold, blanks, stars, leading numbers and a trailing 指标."""
    return _ASIDE.sub("", _ASIDE.sub("", name))


@lru_cache(maxsize=4096)
def name_core(name: str) -> str:
    """Return what is left of a name without brackets, years, marks and the words all names bear."""
    return quality_words().filler.sub("", _NOT_CORE.sub("", name))


@lru_cache(maxsize=4096)
def sense_of(name: str, part: str = "") -> Sense:
    """Tell which way is better by the end of the name; the longer word decides.

    A bad thing that is dealt with (处理投诉件数) has no sense of its own; that it became less (能耗下降率)
    or was saved is good. ``part`` is the standard first level: some things are bad in one only.
    """
    bare, words = bare_name(name), senses()
    more, less = _end(bare, words.higher_is_better), _bad_end(bare, part)
    if len(more) > len(less):
        return Sense.MORE
    if less:
        return Sense.OPEN if _is_dealt_with(bare, less) else Sense.LESS
    return Sense.MORE if _is_less_of_bad(bare, part) else Sense.OPEN


def _bad_end(bare: str, part: str) -> str:
    """Return what a name ends with that should be small: a listed word, or a bad thing with its measure."""
    words = senses()
    listed = _end(bare, words.lower_is_better)
    undone = _UNDONE.search(bare)
    found = [
        listed,
        undone[0] if undone else "",
        _thing(bare, words.bad_things, words.bad_measures),
    ]
    found += [
        _measured(bare, one.things, one.measures) for one in words.bad_in_part if part in one.parts
    ]
    return max(found, key=len)


def _thing(bare: str, things: Words, measures: Words) -> str:
    """Return a bad thing at the end of a name, alone or with a word of measure behind it."""
    return _end(bare, things) or _measured(bare, things, measures)


def _measured(bare: str, things: Words, measures: Words) -> str:
    for measure in measures:
        if bare.endswith(measure) and (thing := _end(bare.removesuffix(measure), things)):
            return thing + measure
    return ""


def _is_dealt_with(bare: str, less: str) -> bool:
    """Tell whether right before the bad thing stands what is done about it; a rate is still a bad one."""
    words, before = senses(), bare.removesuffix(less)[-_NEAR:]
    if less.endswith(_RATES):
        return _holds(before, words.avoided)
    return _holds(before, (*words.avoided, *words.dealt_with))


def _is_less_of_bad(bare: str, part: str) -> bool:
    """Tell whether a name counts what was saved, or by how much something bad became less."""
    words = senses()
    if _holds(bare, words.saved):
        return True
    head = bare.removesuffix(_end(bare, words.cut_measures))
    cut = _end(head, words.cut)
    thing = head.removesuffix(cut) if cut else ""
    return bool(thing) and (bool(_bad_end(thing, part)) or thing.endswith(words.better_cut))


def is_norm(indicator: Indicator) -> bool:
    """Tell whether a line is about how much people are to get (低保标准), not about a price."""
    bare, words = bare_name(indicator.name), senses()
    of_money = "元" in indicator.target.unit.partition("/")[0]
    named = bare.endswith(words.norms) and _holds(bare, words.paid_out)
    return of_money and named and not _holds(bare, words.spending)


def is_spent(indicator: Indicator) -> bool:
    """Tell whether a number of money is what was spent, by the end of the name (公务接待费)."""
    bare, words = bare_name(indicator.name), senses()
    of_money = "元" in indicator.target.unit.partition("/")[0]
    return of_money and bare.endswith(words.spent) and sense_of_money(indicator.name) is None


def sense_of_money(name: str) -> Sense | None:
    """Tell which way money in a cost is better: earned or saved, more; given to people, nobody knows.

    None for everything else, which is spent.
    """
    bare, words = bare_name(name), senses()
    if _holds(bare, (*words.saved, *words.earned)):
        return Sense.MORE
    if _is_less_of_bad(bare, ""):
        return Sense.MORE
    given = _holds(bare, words.given) and not _holds(bare, words.spending)
    return Sense.OPEN if given else None


def against_sense(indicator: Indicator) -> Sense | None:
    """Return the sense that the sign of the target contradicts, None where it does not.

    “≥” before what should be small, or before a cost that nobody receives or saves; “≤” before
    what should be large, or before a quantity of work done. A limit of 0 is a wish, not a sign.
    """
    target, sense = indicator.target, sense_of(indicator.name, indicator.part)
    if target.number is None or target.number <= 0:
        return None
    if target.change is not None:
        return _change_against(target, sense)
    if target.kind in FROM_BELOW and (sense is Sense.LESS or _is_plain_cost(indicator)):
        return Sense.LESS
    if target.kind in FROM_ABOVE and (sense is Sense.MORE or _is_work_done(indicator)):
        return Sense.MORE
    return None


def _change_against(target: Quantity, sense: Sense) -> Sense | None:
    """Return the sense that a wanted change runs against: 投诉率 is to rise, 满意度 to fall."""
    if target.kind in FROM_ABOVE or sense is Sense.OPEN:
        return None
    wanted = Sense.MORE if target.change is Change.UP else Sense.LESS
    return None if wanted is sense else sense


def within_hundred(name: str) -> bool:
    """Tell whether the rate of this name is a part of a whole and cannot exceed 100 %."""
    bare, words = bare_name(name), senses()
    return bool(_end(bare, words.within_hundred)) and sense_of(name) is not Sense.LESS


def above_whole(name: str, quantity: Quantity) -> bool:
    """Tell whether a percentage is more than the whole it is a part of by its name."""
    number = quantity.upper if quantity.upper is not None else quantity.number
    if number is None or number <= HUNDRED or quantity.unit == "‰" or quantity.change:
        return False
    return is_share(quantity.unit) and within_hundred(name)


def is_payment(name: str) -> bool:
    """Tell whether the name speaks of money paid out, not of what it bought."""
    words = senses()
    return _holds(name, words.payments) and not _holds(name, words.not_payments)


@lru_cache(maxsize=4096)
def is_money_rate(name: str) -> bool:
    """Tell whether the name is that of how much money came or went: 资金到位率, 预算资金拨款率, 项目资金."""
    bare, words = bare_name(name), senses()
    if _holds(bare, words.not_money_rates) or _holds(bare, words.not_payments):
        return False
    return words.money_rates.search(bare) is not None


def is_execution_rate(name: str) -> bool:
    """Tell whether the name is that of the budget execution rate."""
    return _holds(name, senses().execution_rates)


def is_whole_cost(name: str) -> bool:
    """Tell whether the name is that of all the money the project costs, in full."""
    return bare_name(name) in senses().whole_costs


def is_project_s_cost(name: str, project: str) -> bool:
    """Tell whether a cost bears the name of its project, so that it is the project's whole cost."""
    core = name_core(project)
    return bool(core) and name_core(_COST_WORD.sub("", bare_name(name))) in (
        core,
        _COST_WORD.sub("", core),
    )


def unlike_units(one: str, other: str) -> bool:
    """Tell whether two units of measure are known to count different kinds of things."""
    groups = senses().unit_groups
    first = [number for number, group in enumerate(groups) if one in group]
    second = [number for number, group in enumerate(groups) if other in group]
    return bool(first and second) and not set(first) & set(second)


def _is_plain_cost(indicator: Indicator) -> bool:
    if indicator.aspect not in _OF_COST or is_share(indicator.target.unit):
        return False
    if _is_received(indicator.name) or _holds(indicator.name, senses().handling):
        return False
    return sense_of(indicator.name) is not Sense.MORE


def _is_received(name: str) -> bool:
    """Tell whether the name speaks of money that people receive, save or bring in."""
    words = senses()
    if _holds(name, words.safeguarding):
        return True
    return _holds(name, words.paid_or_spent) and not _holds(name, words.spending)


def _is_work_done(indicator: Indicator) -> bool:
    if indicator.aspect != "数量指标":
        return False
    bare, words = bare_name(indicator.name), senses()
    counted = _end(bare, words.counters)
    return bool(counted) and _holds(bare.removesuffix(counted), words.output_verbs)


def _end(name: str, words: Words) -> str:
    """Return the longest of the words the name ends with, empty for none."""
    if not name.endswith(words):
        return ""
    return next(word for word in words if name.endswith(word))


def _holds(name: str, words: Words) -> bool:
    return any(word in name for word in words)
