"""Whether an actual value meets its target: numbers in one unit, held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.facts.form.keys import Key
from generator.facts.records.form import Quantity, TargetKind
from generator.facts.units import ONE, ZERO, round_half_up
from generator.judging.scoring.measures import measure

EXACT = (TargetKind.PLAIN, TargetKind.EXACTLY)
FROM_BELOW = (TargetKind.AT_LEAST, TargetKind.MORE_THAN)
FROM_ABOVE = (TargetKind.AT_MOST, TargetKind.LESS_THAN)
NUMERIC = EXACT + FROM_BELOW + FROM_ABOVE
_OPEN = (TargetKind.MORE_THAN, TargetKind.LESS_THAN)

_MULTIPLIERS = {"千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_SHARES = {"%": ONE, "％": ONE, "百分比": ONE, "‰": Decimal("0.1")}
_SHARE = "%"
_AMBIGUOUS_SHARE = Decimal(2)  # 0.958, 1, 1.2 beside a percentage: a share or a percentage?
_CONVERTED_DECIMALS = 6  # where a conversion does not come out even: 10亩 in 平方米
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
    if target.unit == actual.unit:
        return Matched(number=actual.number)
    target_base, target_factor = _normalise(target.unit)
    actual_base, actual_factor = _normalise(actual.unit)
    if bool(target.unit) != bool(actual.unit) and (target_base or actual_base):
        return _match_bare(target, actual, target_base or actual_base)
    if target_base and actual_base and target_base != actual_base:
        return Matched(
            number=None,
            obstacle=f"目标的单位是“{target.unit}”，实际完成值的单位是“{actual.unit}”，不能比较",
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


def meets(
    target: Quantity, actual: Quantity, number: Decimal, *, less_is_better: bool
) -> bool | None:
    """Tell whether ``number``, read with the sign of ``actual``, meets ``target``.

    An actual with a sign stands for a range (“≥90%” is 90 or more): True where all of the range
    meets the target, False where none of it does, None where it cannot be told.
    """
    limit = target.number if target.number is not None else ZERO
    gap = limit - number if less_is_better else number - limit
    target_open, actual_open = target.kind in _OPEN, actual.kind in _OPEN
    reaches = gap > 0 or (gap == 0 and not target_open)
    if actual.kind in EXACT:
        return reaches
    if actual.kind in (FROM_ABOVE if less_is_better else FROM_BELOW):  # this good or better
        return True if reaches or (gap == 0 and actual_open) else None
    return False if gap < 0 or (gap == 0 and (target_open or actual_open)) else None


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


def _normalise(unit: str) -> tuple[str, Decimal]:
    """Split a unit into what it counts and how many of it: ``万元`` → ``元``, 10000."""
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
    return unit.strip() in _SHARES
