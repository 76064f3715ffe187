"""Counts in rows and columns: a circle for each, the larger the more, the number in it."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.units import ZERO
from generator.presenting.pictures.lettering import width_of
from generator.presenting.pictures.records import Grid
from generator.presenting.pictures.svg import WIDTH, letters, n

_HEAD, _HIGH = Decimal(36), Decimal(34)
_SMALLEST = Decimal(9)  # radius that holds a figure


def draw_grid(grid: Grid) -> tuple[str, Decimal]:
    """Return the drawing and its height."""
    left = max((width_of(row.label) for row in grid.rows), default=ZERO) + 8
    wide = (WIDTH - left) / max(len(grid.columns), 1)
    middles = [left + wide * place + wide / 2 for place in range(len(grid.columns))]
    parts = [letters(left, Decimal(11), grid.across, "k")]
    for middle, column in zip(middles, grid.columns, strict=True):
        parts.append(letters(middle, Decimal(28), column, "s"))
    top, largest = _HEAD, min(wide, _HIGH) / 2 - 1
    for row in grid.rows:
        parts.append(f'<path class="g" d="M0 {n(top)}H{n(WIDTH)}"/>')
        parts.append(letters(ZERO, top + _HIGH / 2 + 4, row.label))
        for middle, count in zip(middles, row.counts, strict=True):
            if count:
                radius = _radius(count, grid.most, largest)
                at = f'cx="{n(middle)}" cy="{n(top + _HIGH / 2)}"'
                parts.append(f'<circle class="c" {at} r="{n(radius)}"/>')
                parts.append(letters(middle, top + _HIGH / 2 + 4, str(count), "s b"))
        top += _HIGH
    return "".join(parts), top + 2


def _radius(count: int, most: int, largest: Decimal) -> Decimal:
    """Return a radius whose square grows with the count, none smaller than the figures in it."""
    if most <= 1:
        return _SMALLEST
    share = Decimal(count - 1) / Decimal(most - 1)
    return (_SMALLEST**2 + (largest**2 - _SMALLEST**2) * share).sqrt()
