"""An actual value brought to the unit of its target, exactly, or the reason why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from generator.facts.form.keys import Key
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.units import ONE, ZERO, round_half_up
from generator.judging.measuring.measures import measure

EXACT = (TargetKind.PLAIN, TargetKind.EXACTLY)
FROM_BELOW = (TargetKind.AT_LEAST, TargetKind.MORE_THAN)
FROM_ABOVE = (TargetKind.AT_MOST, TargetKind.LESS_THAN)
NUMERIC = EXACT + FROM_BELOW + FROM_ABOVE

_MULTIPLIERS = {"千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_SHARES = {"%": ONE, "％": ONE, "百分比": ONE, "‰": Decimal("0.1"), "倍": Decimal(100)}
_SHARE = "%"
_AMBIGUOUS_SHARE = Decimal(2)  # 0.958, 1, 1.2 beside a percentage: a share or a percentage?
_CONVERTED_DECIMALS = 6  # where a conversion does not come out even: 10亩 in 平方米
_GENERAL = "个"  # 30个村: the noun says what is counted
_FAR_OFF = Decimal(1000)  # a bare number this many times off was not counted in 万


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """An actual value brought to the unit of its target.

    ``number`` is in the target's unit, None where the two cannot be compared; ``obstacle`` then
    says why in a Chinese sentence without its full stop. ``converted`` marks a change of unit,
    ``exact`` is False where that did not come out even and was rounded.
    """

    number: Decimal | None
    obstacle: str = ""
    converted: bool = False
    exact: bool = True


def match_units(target: Quantity, actual: Quantity) -> Matched:
    """Bring ``actual`` to the unit of ``target``; a missing unit takes the other's.

    A bare number beside a percentage or an amount in 万 is taken only where it can mean but one
    thing; whatever stays open is an obstacle, never a guess.
    """
    if target.number is None or actual.number is None:
        return Matched(number=None, obstacle="没有可以比较的数")
    apart = _said_apart(target, actual)
    if apart:
        return Matched(number=None, obstacle=apart)
    if target.unit == actual.unit:
        return Matched(number=actual.number)
    target_base, target_factor = _normalise(target.unit)
    actual_base, actual_factor = _normalise(actual.unit)
    if bool(target.unit) != bool(actual.unit) and (target_base or actual_base):
        return _match_bare(target, actual, target_base or actual_base)
    if target_base and actual_base and not _same(target_base, actual_base, target, actual):
        return Matched(
            number=None,
            obstacle=_unlike(target.unit, actual.unit),
        )
    if target_factor == actual_factor:
        synonyms = bool(target_base and actual_base)  # 9千米 beside 10公里
        return Matched(number=actual.number, converted=synonyms)
    number = actual.number * actual_factor / target_factor
    if not (target.unit and actual.unit) and _far_apart(number, target.number):
        return Matched(number=None, obstacle=_no_unit(target, actual))
    even = Fraction(actual.number) * Fraction(actual_factor) / Fraction(target_factor)
    exact = Fraction(number) == even
    rounded = number if exact else round_half_up(number, _CONVERTED_DECIMALS)
    return Matched(number=rounded, converted=True, exact=exact)


def _match_bare(target: Quantity, actual: Quantity, base: str) -> Matched:
    """Compare where one of the two has no unit: the other's holds for both, if that is plain."""
    bare, other = (target, actual) if not target.unit else (actual, target)
    number, beside = bare.number or ZERO, other.number or ZERO
    if base == _SHARE and ZERO < abs(number) <= _AMBIGUOUS_SHARE:
        obstacle = (
            f"{_field(bare, target)}“{bare.raw}”没有写百分号，看不出是比例还是百分数，请补写 %"
        )
        return Matched(number=None, obstacle=obstacle)
    if base not in (other.unit, _SHARE) and _far_apart(number, beside):
        return Matched(number=None, obstacle=_no_unit(target, actual))
    return Matched(number=actual.number)


def _no_unit(target: Quantity, actual: Quantity) -> str:
    bare, other = (target, actual) if not target.unit else (actual, target)
    return f"{_field(bare, target)}“{bare.raw}”没有写单位，看不出是不是“{other.unit}”，请补写单位"


def _field(quantity: Quantity, target: Quantity) -> str:
    return Key.TARGET if quantity is target else Key.ACTUAL


def _far_apart(one: Decimal, other: Decimal) -> bool:
    large, small = max(abs(one), abs(other)), min(abs(one), abs(other))
    return small > 0 and large >= small * _FAR_OFF


def _unlike(target: str, actual: str) -> str:
    return f"目标的单位是“{target}”，实际完成值的单位是“{actual}”，不能比较"


def _same(target_base: str, actual_base: str, target: Quantity, actual: Quantity) -> bool:
    """Tell whether two bases count the same: 30个村 and 28村 do, 30个 and 28处 do not."""
    if target_base == actual_base:
        return True
    for one, base, other in (
        (target, actual_base, target_base),
        (actual, target_base, actual_base),
    ):
        if other == _GENERAL and one.thing == base:
            return True
    return False


def _said_apart(target: Quantity, actual: Quantity) -> str:
    """Say what besides the unit makes two values no match, empty for nothing."""
    if target.every != actual.every:
        return _unlike(target.unit_in_full, actual.unit_in_full)
    if target.change is not actual.change:
        return f"目标“{target.raw}”和实际完成值“{actual.raw}”一个是变化、一个不是，不能比较"
    one, other = target.thing, actual.thing
    if one and other and not (one.endswith(other) or other.endswith(one)):
        return f"目标数的是“{one}”，实际完成值数的是“{other}”，不能比较"
    return ""


@lru_cache(maxsize=4096)
def _normalise(unit: str) -> tuple[str, Decimal]:
    """Split a unit into what it counts and how many of it: ``万元`` → ``元``, 10000.

    What it is per is put in one order and one size: 元/月·人 is 元/人·月, 元/公顷 a 15th of 元/亩.
    """
    head, _, per = unit.strip().partition("/")
    base, factor = _simple(head)
    things = sorted(_simple(word) for word in per.split("·")) if per else []
    for _, size in things:
        factor /= size
    return "/".join([base, *(name for name, _ in things)]), factor


def _simple(unit: str) -> tuple[str, Decimal]:
    unit = unit.strip()
    if unit in _SHARES:
        return _SHARE, _SHARES[unit]
    factor = ONE
    while (known := measure(unit)) is None and unit[:1] in _MULTIPLIERS:
        factor *= _MULTIPLIERS[unit[0]]
        unit = unit[1:]
    base, times = known or (unit, ONE)
    return base, factor * times


def is_share(unit: str) -> bool:
    """Tell whether a unit is a share of a hundred or a thousand."""
    return unit.strip() in _SHARES and unit.strip() != "倍"


def is_numeric(quantity: Quantity) -> bool:
    """Tell whether a value is one number that stands for itself: no range, no frequency, no change."""
    plain = quantity.every is None and quantity.change is None
    return plain and quantity.kind in NUMERIC and quantity.number is not None


def holds_number(quantity: Quantity) -> bool:
    """Tell whether a value holds numbers that can be judged, in whatever form."""
    if quantity.kind is TargetKind.SEVERAL:
        return bool(quantity.parts)
    return quantity.kind in (*NUMERIC, TargetKind.RANGE) and quantity.number is not None
