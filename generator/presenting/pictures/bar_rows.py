"""Rows of bars: the label above its bar, the number at the end of the label's line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.units import ONE, ZERO, plain, trimmed
from generator.presenting.pictures.lettering import width_of, wrapped
from generator.presenting.pictures.records import Chart, Form, Number, Row, Series
from generator.presenting.pictures.svg import WIDTH, box, figures, letters, n

_LINE, _BAR, _GAP = Decimal(16), Decimal(10), Decimal(11)
_BASE = Decimal(11)  # of the letters, below the top of their line


def draw_rows(chart: Chart) -> tuple[str, Decimal]:
    """Return the drawing and its height."""
    legend, top = _legend(chart)
    first, parts = top, [legend]
    for row in chart.rows:
        drawn, top = _row(chart, row, top)
        parts.append(drawn)
    bottom = max(top - _GAP, first) + 3
    ends = _ends(chart, bottom)
    return "".join([*parts, *ends]), bottom + (_LINE if ends else ZERO)


def _ends(chart: Chart, top: Decimal) -> list[str]:
    """Name what is marked, and where the scale begins and ends if not at 0."""
    if chart.mark is not None and chart.rows:
        at = _x(chart, chart.mark)
        return [letters(at, top + _BASE, chart.mark_label, "s")]
    if chart.form is Form.RANGE:
        return [
            letters(ZERO, top + _BASE, trimmed(chart.least), "k"),
            letters(WIDTH, top + _BASE, trimmed(chart.most), "v k"),
        ]
    return []


def looks_of(chart: Chart) -> set[int]:
    """Return the looks that the picture's bars and legend have."""
    looks = {series.look for series in _filled(chart)}
    return looks | {row.look for row in chart.rows if row.look is not None}


def _filled(chart: Chart) -> tuple[Series, ...]:
    """Return the series that are drawn as filled bars."""
    if chart.form is Form.RANGE:
        return ()
    return chart.series[1:] if chart.form is Form.OVER else chart.series


def _legend(chart: Chart) -> tuple[str, Decimal]:
    """Name the series where there are several, in as many lines as they need."""
    top = Decimal(2)
    if len(chart.series) < 2 or chart.form is Form.RANGE:
        return "", top
    parts, left = [], ZERO
    for series in chart.series:
        wide = width_of(series.name) + 34
        if left and left + wide - 14 > WIDTH:
            left, top = ZERO, top + _LINE
        parts.append(_key(chart, series, left, top))
        parts.append(letters(left + 17, top + _BASE - 1, series.name, "k"))
        left += wide
    return "".join(parts), top + _LINE + 6


def _key(chart: Chart, series: Series, x: Decimal, y: Decimal) -> str:
    if series in _filled(chart):
        return box(chart.key, series.look, x, y + 1, width=Decimal(12), height=Decimal(9))
    return f'<rect class="o" x="{n(x + 1)}" y="{n(y + 1)}" width="11" height="9"/>'


def _row(chart: Chart, row: Row, top: Decimal) -> tuple[str, Decimal]:
    told = row.text or _told(row.numbers)
    lines = wrapped(row.label, WIDTH - width_of(told) - 14)
    parts = [letters(ZERO, top + _LINE * place + _BASE, line) for place, line in enumerate(lines)]
    parts.append(figures(WIDTH, top + _BASE, told))
    top += _LINE * len(lines)
    parts.append(f'<path class="g" d="M0 {n(top + _BAR)}H{n(WIDTH)}"/>')
    parts += _range(chart, row, top) if chart.form is Form.RANGE else _bars(chart, row, top)
    if chart.mark is not None:
        parts.append(f'<path class="m" d="M{n(_x(chart, chart.mark))} {n(top)}V{n(top + 13)}"/>')
    return "".join(parts), top + _BAR + _GAP


def _bars(chart: Chart, row: Row, top: Decimal) -> Iterator[str]:
    inset, start = ZERO, ZERO
    for series, number in zip(chart.series, row.numbers, strict=True):
        length = _x(chart, number)
        if series not in _filled(chart):
            inset = Decimal("2.5")
            if length > 1:
                yield (
                    f'<rect class="o" x="0.5" y="{n(top + Decimal("0.5"))}" '
                    f'width="{n(length - 1)}" height="{n(_BAR - 1)}"/>'
                )
        elif length > 0:
            look = series.look if row.look is None else row.look
            high = _BAR - 2 * inset
            yield box(chart.key, look, start, top + inset, width=length, height=high)
            start += length if chart.form is Form.STACK else ZERO


def _range(chart: Chart, row: Row, top: Decimal) -> Iterator[str]:
    if any(number is None for number in row.numbers):
        return
    low, middle, high = (_x(chart, number) for number in row.numbers)
    half = top + _BAR / 2
    yield f'<path class="r" d="M{n(low)} {n(half)}H{n(high)}"/>'
    at = min(max(middle, Decimal(5)), WIDTH - 5)
    yield f'<circle class="f1" cx="{n(at)}" cy="{n(half)}" r="4.5"/>'


def _x(chart: Chart, number: Number) -> Decimal:
    """Return where a number lies on the scale; what is larger ends at the edge."""
    if chart.most <= chart.least or number is None:
        return ZERO
    share = (Decimal(number) - chart.least) / (chart.most - chart.least)
    return min(max(share, ZERO), ONE) * WIDTH


def _told(numbers: Sequence[Number]) -> str:
    return " / ".join("未填报" if number is None else plain(number) for number in numbers)
