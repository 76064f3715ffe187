"""The small digest of a year that pages of other years, of the unit and of the site are made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from generator.concluding.year_figures import YearFigures, year_figures
from generator.presenting.prepared.addresses import Address, compare_address
from generator.presenting.prepared.columns import Cell
from generator.presenting.prepared.explore_columns import explore_rows
from generator.presenting.prepared.listing import (
    Behind,
    Explained,
    Listing,
    behind_whole_year,
    projects_in_year,
    projects_of_year,
)
from generator.presenting.prepared.prepared_year import Entry, PreparedYear
from generator.presenting.prepared.release import last_change
from generator.presenting.words.opening_sentence import (
    best_grade_from,
    best_grade_words,
    year_sentence,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest(YearFigures):
    """What the pages outside a year see of it: one row of the unit's table, and its projects.

    ``best_words`` and ``best_from`` (分) say from which score the best grade begins.
    """

    address: Address
    title: str
    sentence: str
    best_words: str
    best_from: Decimal
    entries: tuple[Entry, ...]
    updated: date | None = None  # the last release or correction the data tell of
    rows: tuple[tuple[Cell, ...], ...] = ()  # the projects in the columns of the explorer

    @property
    def behind(self) -> Listing:
        """The list of this year's projects."""
        return projects_of_year(self.unit.id, self.year, example=self.example)

    @property
    def whole(self) -> Behind:
        """What a figure of the whole year leads to: its list, or what is listed of it and what not."""
        return behind_whole_year(self.unit.id, self.year, self.behind, complete=self.complete)


def behind_all_units(year: int, digests: Iterable[Digest], *, example: bool = False) -> Behind:
    """Return the list of a year's units together, or the place that names those not on it in full."""
    if all(digest.complete for digest in digests):
        return projects_in_year(year, example=example)
    return Explained(compare_address(year), "caveats")


def digest_of(year: PreparedYear) -> Digest:
    """Return what other pages may see of a year."""
    figures = year_figures(year)
    return Digest(
        **{field.name: getattr(figures, field.name) for field in fields(YearFigures)},
        address=year.address,
        title=year.report.title,
        sentence=year_sentence(year),
        best_words=best_grade_words(year.standard),
        best_from=best_grade_from(year.standard),
        entries=year.entries,
        updated=last_change(
            year.report,
            (item for evaluation in year.evaluations for item in evaluation.project.corrections),
        ),
        rows=explore_rows(year.summary),
    )


def name_order(digest: Digest) -> tuple[bytes, str]:
    """Order units by name, by pinyin as far as GB 2312 goes, which sorts its common characters so."""
    return digest.unit.label.encode("gb18030", "replace"), digest.unit.id
