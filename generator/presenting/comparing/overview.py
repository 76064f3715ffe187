"""The page that leads to all comparisons, and all of their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.records.site import Unit
from generator.presenting.comparing.fields import fields_page
from generator.presenting.comparing.unit_comparison import (
    LinkedMiddle,
    compare_page,
    middle_of_year,
)
from generator.presenting.pictures.of_digests import site_chart
from generator.presenting.pictures.records import Chart
from generator.presenting.prepared.addresses import COMPARE, HOME, unit_address
from generator.presenting.prepared.digest import Digest, name_order
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render


def comparison_pages(digests: tuple[Digest, ...]) -> Iterator[Page]:
    """Yield the overview and, for each year, the units and the fields side by side."""
    years = sorted({item.year for item in digests}, reverse=True)
    yield _overview(digests, years)
    for year in years:
        own = [item for item in digests if item.year == year]
        yield compare_page(year, own, years)
        yield fields_page(year, own)


def _overview(digests: tuple[Digest, ...], years: Sequence[int]) -> Page:
    rows = tuple(_year_row(digests, year) for year in years)
    return Page(
        path=COMPARE.file,
        content=render(
            "compare.md.j2",
            here=COMPARE,
            crumbs=((HOME, "首页"),),
            years=rows,
            chart=_chart(rows),
            units=_units(digests),
        ),
    )


def _year_row(digests: Sequence[Digest], year: int) -> tuple[int, int, int, LinkedMiddle]:
    """Return year, number of units, of fictional units, and the sums of the others."""
    own = [item for item in digests if item.year == year]
    real = [item for item in own if not item.example]
    return year, len(real), len(own) - len(real), middle_of_year(year, real)


def _chart(rows: Sequence[tuple[int, int, int, LinkedMiddle]]) -> Chart | None:
    """Show the years side by side where there are two of real units, the earliest first."""
    counted = [(year, sums) for year, units, _, sums in reversed(rows) if units]
    sums_of = [(year, sums.money, sums.behind) for year, sums in counted]
    return site_chart(sums_of) if len(sums_of) > 1 else None


def _units(digests: Sequence[Digest]) -> tuple[tuple[Unit, object, tuple[int, ...]], ...]:
    ordered = sorted(digests, key=lambda item: (item.example, name_order(item)))
    units = {item.unit.id: item.unit for item in ordered}
    return tuple(
        (
            unit,
            unit_address(unit.id),
            tuple(sorted({item.year for item in digests if item.unit.id == unit.id})),
        )
        for unit in units.values()
    )
