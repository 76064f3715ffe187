"""Which lines of an indicator table carry points of their own, and which are parts of another (其中)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.records.form import Indicator


def carriers(indicators: Sequence[Indicator]) -> tuple[bool, ...]:
    """Tell for each line whether its weight and score count in the sums.

    A group is a line and the 其中 lines below it. Where the line above states points, those of the
    parts are shares of them; where only the parts state some, the parts carry them. A 其中 line
    with nothing above it is a line like any other.
    """
    return tuple(flag for group in _groups(indicators) for flag in _flags(group))


def part_of_another(indicators: Sequence[Indicator]) -> frozenset[int]:
    """Return the places (from 0) of the lines that carry no points because another one does."""
    return frozenset(place for place, flag in enumerate(carriers(indicators)) if not flag)


def has_parts(indicators: Sequence[Indicator], place: int) -> bool:
    """Tell whether the line at a place (from 0) has 其中 lines below it."""
    below = indicators[place + 1 : place + 2]
    return not indicators[place].child and bool(below) and below[0].child


def _groups(indicators: Sequence[Indicator]) -> Iterator[list[Indicator]]:
    group: list[Indicator] = []
    for indicator in indicators:
        if group and not indicator.child:
            yield group
            group = []
        group.append(indicator)
    if group:
        yield group


def _flags(group: Sequence[Indicator]) -> list[bool]:
    head, parts = group[0], group[1:]
    by_parts = bool(parts) and not _states_points(head) and any(map(_states_points, parts))
    return [not by_parts, *(by_parts for _ in parts)]


def _states_points(indicator: Indicator) -> bool:
    return indicator.weight is not None or indicator.score is not None
