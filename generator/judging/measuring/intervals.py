"""What numbers a value stands for, and whether all of them, or none, reach a target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.quantity import About, Quantity, TargetKind
from generator.facts.units import ZERO, trimmed

NEARBY = Decimal("0.1")
"""How far an about-number may be off (惯例): 约200 is anything from 180 to 220."""

NEARBY_SAID = f"约数按上下 {trimmed(NEARBY * 100)}% 估量（惯例）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The numbers from ``low`` to ``high``; None for no limit, ``open`` ends do not belong to it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @property
    def point(self) -> Decimal | None:
        """The number, where it is but one."""
        return self.low if self.low is not None and self.low == self.high else None

    @property
    def negated(self) -> Interval:
        """The interval with the sign of every number turned."""
        return Interval(
            low=None if self.high is None else -self.high,
            high=None if self.low is None else -self.low,
            low_open=self.high_open,
            high_open=self.low_open,
        )


def numbers_of(value: Quantity) -> Interval:
    """Return the numbers an actual value may stand for, in its own unit.

    近200 is close below 200. 200余 is above 200, and below 300: 余 stands for digits left out.
    """
    number = value.number if value.number is not None else ZERO
    match value.kind:
        case TargetKind.RANGE:
            return Interval(low=number, high=value.upper)
        case TargetKind.AT_LEAST | TargetKind.MORE_THAN:
            return Interval(low=number, high=None, low_open=value.kind is TargetKind.MORE_THAN)
        case TargetKind.AT_MOST | TargetKind.LESS_THAN:
            return Interval(low=None, high=number, high_open=value.kind is TargetKind.LESS_THAN)
    if value.about is About.ABOVE:
        return Interval(low=number, high=number + _left_out(number), low_open=True, high_open=True)
    return _nearby(number, value.about)


def limits_of(target: Quantity) -> Interval:
    """Return the numbers that may be meant as the limit of a target, in its unit."""
    number = target.number if target.number is not None else ZERO
    return _nearby(number, target.about)


def all_reach(values: Interval, limits: Interval, *, less: bool, strict: bool) -> bool:
    """Tell whether every value reaches every limit (at most, where ``less`` is better)."""
    if less:
        values, limits = values.negated, limits.negated
    low, high = values.low, limits.high
    if low is None or high is None:
        return False
    return low > high or (low == high and (not strict or values.low_open or limits.high_open))


def none_reach(values: Interval, limits: Interval, *, less: bool, strict: bool) -> bool:
    """Tell whether no value reaches any limit."""
    if less:
        values, limits = values.negated, limits.negated
    high, low = values.high, limits.low
    if high is None or low is None:
        return False
    return high < low or (high == low and (strict or values.high_open or limits.low_open))


def _nearby(number: Decimal, about: About | None) -> Interval:
    off = abs(number) * NEARBY
    match about:
        case About.BELOW:
            return Interval(low=number - off, high=number, high_open=True)
        case About.ABOVE:
            return Interval(low=number, high=number + off, low_open=True)
        case About.AROUND:
            return Interval(low=number - off, high=number + off)
        case _:
            return Interval(low=number, high=number)


def _left_out(number: Decimal) -> Decimal:
    """Return how much 余 may stand for: 100 for 200余, 0.1 for 1.5万余."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
