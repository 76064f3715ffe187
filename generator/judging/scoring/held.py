"""A target and an actual value held against each other: met, missed, or nobody can tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.facts.records.quantity import Quantity, TargetKind
from generator.judging.measuring.comparison import EXACT, Matched, match_units
from generator.judging.measuring.intervals import (
    Interval,
    all_reach,
    limits_of,
    none_reach,
    numbers_of,
)
from generator.judging.measuring.pairs import Pair
from generator.judging.scoring.award import share_of
from generator.judging.scoring.direction import Direction, ToldBy
from generator.judging.scoring.indicator_names import Sense

STRICT = (TargetKind.MORE_THAN, TargetKind.LESS_THAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Target and actual value held against each other, in the target's unit.

    ``values`` are what the actual value may be, ``limits`` what the target may mean; ``number`` is
    the actual value where it is but one. ``way`` is the direction.
    """

    target: Quantity
    actual: Quantity
    values: Interval
    limits: Interval
    way: Direction
    matched: Matched

    @property
    def number(self) -> Decimal | None:
        """The actual value, where it is one number."""
        return self.values.point

    @property
    def met(self) -> bool | None:
        """Whether the target was met; None where it may or may not have been."""
        if self.way.sense is Sense.OPEN and self.target.kind is not TargetKind.RANGE:
            return True if self.number is not None and self.number == self.limits.point else None
        if self.target.kind is TargetKind.RANGE and not self.way.less:
            return self._met_within
        strict = self.target.kind in STRICT
        if all_reach(self.values, self.limits, less=self.way.less, strict=strict):
            return True
        missed = none_reach(self.values, self.limits, less=self.way.less, strict=strict)
        return False if missed else None

    @property
    def _met_within(self) -> bool | None:
        """More than the upper end is met where the name says that more is better, else open."""
        lower = Interval(low=self.target.number, high=self.target.number)
        upper = Interval(low=self.target.upper, high=self.target.upper)
        if none_reach(self.values, lower, less=False, strict=False):
            return None if self.way.sense is Sense.OPEN else False
        if not all_reach(self.values, lower, less=False, strict=False):
            return None
        named = self.way.told_by is ToldBy.NAME
        within = all_reach(self.values, upper, less=True, strict=False)
        return True if named or within else None

    @property
    def achievement(self) -> Decimal | None:
        """Actual ÷ target in %, None where one of them is no single number."""
        limit = self.limits.point
        if self.number is None or limit is None or self.actual.kind not in EXACT:
            return None
        if self.target.kind is TargetKind.RANGE:
            return None
        return share_of(self.number, limit)


def held_together(pair: Pair, way: Direction, matched: Matched) -> Held | None:
    """Put both ends of the actual value into the target's unit; None where one does not go."""
    actual = replace(pair.actual, number=matched.number)
    if actual.upper is not None:
        upper = match_upper(pair).number
        if upper is None:
            return None
        actual = replace(actual, upper=upper)
    return Held(
        target=pair.target,
        actual=actual,
        values=numbers_of(actual),
        limits=_limits(pair.target, less=way.less),
        way=way,
        matched=matched,
    )


def _limits(target: Quantity, *, less: bool) -> Interval:
    """Return what has to be reached: of a range its upper end where less is better."""
    if target.kind is TargetKind.RANGE and less:
        return Interval(low=target.upper, high=target.upper)
    return limits_of(target)


def match_upper(pair: Pair) -> Matched:
    """Bring the upper end of an actual range to the unit of the target."""
    return match_units(pair.target, replace(pair.actual, number=pair.actual.upper))
