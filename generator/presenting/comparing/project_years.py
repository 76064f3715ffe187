"""One project over its years: what it cost, how it scored, which targets moved."""

from __future__ import annotations

from dataclasses import dataclass

from generator.presenting.comparing.breaks import project_breaks
from generator.presenting.pictures.of_project import project_years_chart
from generator.presenting.pictures.records import Chart
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.prepared_year import Entry, Measured

_MOST_YEARS = 4  # columns of the table of indicators; the latest, so that it stays readable


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A project over years, the earliest first; ``indicators`` are those of at least two years.

    Each holds its result in every one of ``compared``, None where that year has no such indicator.
    """

    years: tuple[tuple[int, Entry], ...]
    chart: Chart
    breaks: tuple[str, ...]
    compared: tuple[int, ...]
    indicators: tuple[tuple[str, tuple[Measured | None, ...]], ...]


def series_of(entry: Entry, year: int, others: tuple[Digest, ...]) -> Series | None:
    """Return the project's series from the digests of the other years; None where it has but one."""
    found = [(year, entry)] + [
        (other.year, same) for other in others for same in other.entries if same.id == entry.id
    ]
    if len(found) < 2:
        return None
    years = tuple(sorted(found, key=lambda pair: pair[0]))
    latest = years[-_MOST_YEARS:]
    return Series(
        years=years,
        chart=project_years_chart(years),
        breaks=project_breaks(years),
        compared=tuple(one for one, _ in latest),
        indicators=_indicators(tuple(same for _, same in latest)),
    )


def _indicators(
    entries: tuple[Entry, ...],
) -> tuple[tuple[str, tuple[Measured | None, ...]], ...]:
    names = dict.fromkeys(item.name for entry in reversed(entries) for item in entry.measured)
    rows = [(name, tuple(_named(entry, name) for entry in entries)) for name in names]
    return tuple((name, found) for name, found in rows if sum(map(bool, found)) > 1)


def _named(entry: Entry, name: str) -> Measured | None:
    """Return the indicator of that name; None where there is none or more than one."""
    found = [item for item in entry.measured if item.name == name]
    return found[0] if len(found) == 1 else None
