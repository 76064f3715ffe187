"""Which line of the form a reviewer's entry is about: by its number, by its name, or by both."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.records.form import Indicator
from generator.facts.records.review import ReviewedIndicator


def lines_meant(entry: ReviewedIndicator, indicators: Sequence[Indicator]) -> tuple[int, ...]:
    """Return the places (from 0) of the indicators an entry may mean; sound is exactly one.

    A number (序号) and a name (三级指标) must both fit where both are stated; an entry with neither
    means none.
    """
    if entry.number is None and not entry.name:
        return ()
    return tuple(
        index
        for index, indicator in enumerate(indicators)
        if entry.number in (None, index + 1) and entry.name in ("", indicator.name)
    )


def line_meant(entry: ReviewedIndicator, indicators: Sequence[Indicator]) -> int | None:
    """Return the place of the one indicator an entry means, None where it is not exactly one."""
    meant = lines_meant(entry, indicators)
    return meant[0] if len(meant) == 1 else None
