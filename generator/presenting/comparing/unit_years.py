"""One unit over its years: fields, grades, which projects went on, which are new, which ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.concluding.year_figures import Tally
from generator.presenting.comparing.breaks import unit_breaks
from generator.presenting.pictures.of_digests import money_chart, scores_chart
from generator.presenting.pictures.records import Chart
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.prepared_year import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnover:
    """The projects of two years held against each other by id."""

    before: int
    after: int
    kept: tuple[Entry, ...]
    added: tuple[Entry, ...]
    ended: tuple[Entry, ...]
    partial: bool  # one of the years lists only some of its projects


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSeries:
    """A unit over years, the earliest first.

    ``areas`` and ``grades`` are rows of a table: a name and the tally of each year, None where the
    year has none of that name.
    """

    years: tuple[Digest, ...]
    charts: tuple[Chart, ...]
    breaks: tuple[str, ...]
    areas: tuple[tuple[str, tuple[Tally | None, ...]], ...]
    grades: tuple[tuple[str, tuple[Tally | None, ...]], ...]
    turnover: tuple[Turnover, ...]


def unit_series(digests: Sequence[Digest]) -> UnitSeries | None:
    """Return a unit's series; None where it has but one year."""
    years = tuple(sorted(digests, key=lambda item: item.year))
    if len(years) < 2:
        return None
    return UnitSeries(
        years=years,
        charts=(
            money_chart(years, "年度", _year_words),
            scores_chart(years, "年度", _year_words),
        ),
        breaks=unit_breaks(years),
        areas=_rows(years, lambda item: item.areas),
        grades=_rows(years, lambda item: item.grades),
        turnover=tuple(_turnover(one, other) for one, other in pairwise(years)),
    )


def _year_words(digest: Digest) -> str:
    return f"{digest.year} 年"


def _rows(
    years: Sequence[Digest], groups: Callable[[Digest], tuple[Tally, ...]]
) -> tuple[tuple[str, tuple[Tally | None, ...]], ...]:
    names = dict.fromkeys(item.name for year in reversed(years) for item in groups(year))
    ordered = [*(name for name in names if name), *(name for name in names if not name)]
    by_year = [{item.name: item for item in groups(year)} for year in years]
    return tuple((name, tuple(found.get(name) for found in by_year)) for name in ordered)


def _turnover(one: Digest, other: Digest) -> Turnover:
    before, after = ({entry.id for entry in digest.entries} for digest in (one, other))
    return Turnover(
        before=one.year,
        after=other.year,
        kept=tuple(entry for entry in other.entries if entry.id in before),
        added=tuple(entry for entry in other.entries if entry.id not in before),
        ended=tuple(entry for entry in one.entries if entry.id not in after),
        partial=not (one.complete and other.complete),
    )
