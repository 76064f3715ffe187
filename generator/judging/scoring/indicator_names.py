"""What an indicator's name says: which way its number should go, and what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from generator.facts.records.form import Indicator, Quantity
from generator.facts.units import HUNDRED
from generator.facts.wordlists.senses import Words, senses
from generator.judging.scoring.comparison import FROM_ABOVE, FROM_BELOW, is_share

_ASIDE = re.compile(r"[(（\[［][^(（\[［)）\]］]*[)）\]］]|[\s★☆*＊“”\"'：:，,、。.．;；/／]|^\d+|指标$")
_OF_COST = ("成本指标", "经济成本指标")
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
def sense_of(name: str) -> Sense:
    """Tell which way is better by the end of the name; the longer word decides.

    A bad thing that is dealt with (投诉办理件数) has no sense of its own.
    """
    bare, words = bare_name(name), senses()
    more, less = _end(bare, words.higher_is_better), _end(bare, words.lower_is_better)
    if len(more) > len(less):
        return Sense.MORE
    if not less or _holds(bare.removesuffix(less), words.handling):
        return Sense.OPEN
    return Sense.LESS


def against_sense(indicator: Indicator) -> Sense | None:
    """Return the sense that the sign of the target contradicts, None where it does not.

    “≥” before what should be small, or before a cost that nobody receives or saves; “≤” before
    what should be large, or before a quantity of work done. A limit of 0 is a wish, not a sign.
    """
    target, sense = indicator.target, sense_of(indicator.name)
    if target.number is None or target.number <= 0:
        return None
    if target.kind in FROM_BELOW and (sense is Sense.LESS or _is_plain_cost(indicator)):
        return Sense.LESS
    if target.kind in FROM_ABOVE and (sense is Sense.MORE or _is_work_done(indicator)):
        return Sense.MORE
    return None


def within_hundred(name: str) -> bool:
    """Tell whether the rate of this name is a part of a whole and cannot exceed 100 %."""
    bare, words = bare_name(name), senses()
    return bool(_end(bare, words.within_hundred)) and sense_of(name) is not Sense.LESS


def above_whole(name: str, quantity: Quantity) -> bool:
    """Tell whether a percentage is more than the whole it is a part of by its name."""
    if quantity.number is None or quantity.number <= HUNDRED or quantity.unit == "‰":
        return False
    return is_share(quantity.unit) and within_hundred(name)


def is_payment(name: str) -> bool:
    """Tell whether the name speaks of money paid out, not of what it bought."""
    words = senses()
    return _holds(name, words.payments) and not _holds(name, words.not_payments)


def is_execution_rate(name: str) -> bool:
    """Tell whether the name is that of the budget execution rate."""
    return _holds(name, senses().execution_rates)


def is_whole_cost(name: str) -> bool:
    """Tell whether the name is that of all the money the project costs, in full."""
    return bare_name(name) in senses().whole_costs


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
