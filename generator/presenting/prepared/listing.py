"""Which projects stand behind a figure: the query that the project explorer answers with their list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from urllib.parse import quote

from generator.facts.units import plain
from generator.presenting.prepared.addresses import EXPLORE, Address, figures_address

Value = str | bool | int | Decimal


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of projects: pairs of filter and value in their order, a name may come twice.

    ``anchor`` is the place on the explorer's page that names the same units and years, for readers
    without JavaScript.
    """

    filters: tuple[tuple[str, str], ...] = ()
    anchor: str = "list"

    def where(self, **more: Value | tuple[str, ...]) -> Listing:
        """Return the part of the list that also fulfils ``more``; a tuple means any of its values.

        Args:
            more: ``area``, ``grade``, ``done``, ``missed``: words, an empty one is 未填报; ``spot``:
                whether drawn for the spot check; ``sort``: a column, with ``-`` from large to small.
        """
        pairs = [
            (name, text)
            for name, given in more.items()
            for text in (given if isinstance(given, tuple) else (_text(given),))
        ]
        return replace(self, filters=(*self.filters, *pairs))

    def between(self, name: str, lower: Decimal | None, upper: Decimal | None) -> Listing:
        """Return the part where ``lower`` ≤ value < ``upper`` (``rate``, ``score``, …); None is open."""
        if lower is None and upper is None:
            return self.where(**{name: "none"})
        above = f"<{plain(upper)}" if upper is not None else ""
        return self.where(**{name: f"{'' if lower is None else plain(lower)}..{above}"})

    def link(self, here: Address) -> str:
        """Return the relative link from a page to the list."""
        query = "&".join(f"{name}={quote(value, safe='')}" for name, value in self.filters)
        page = here.to(EXPLORE)
        return f"{page}{'?' if query else ''}{query}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Explained:
    """Where a figure is explained that no list adds up to; asked for parts it stays that place."""

    address: Address
    anchor: str

    def where(self, **more: Value | tuple[str, ...]) -> Explained:
        """Return the same place."""
        del more
        return self

    def between(self, name: str, lower: Decimal | None, upper: Decimal | None) -> Explained:
        """Return the same place."""
        del name, lower, upper
        return self

    def link(self, here: Address) -> str:
        """Return the relative link from a page to the place."""
        return here.to(self.address, self.anchor)


Behind = Listing | Explained
"""What a figure leads to: the list that adds up to it, or the place that says what it is made of."""


def behind_whole_year(unit_id: str, year: int, listed: Listing, *, complete: bool) -> Behind:
    """Return the list where all projects of a unit's year are on it, else what its figures are made of."""
    return listed if complete else Explained(figures_address(unit_id, year), "coverage")


def all_projects() -> Listing:
    """Return the list of all projects of the site, fictional ones left out where there are others."""
    return Listing()


def projects_of_unit(unit_id: str, *, example: bool) -> Listing:
    """Return the list of a unit's projects of all years."""
    return Listing((("unit", unit_id), *_marked(example)), unit_anchor(unit_id))


def projects_of_year(unit_id: str, year: int, *, example: bool) -> Listing:
    """Return the list of a unit's projects of one year."""
    pairs = (("unit", unit_id), ("year", str(year)), *_marked(example))
    return Listing(pairs, island_anchor(unit_id, year))


def projects_in_year(year: int, *, example: bool = False) -> Listing:
    """Return the list of all units' projects of one year."""
    return Listing((("year", str(year)), *_marked(example)))


def unit_anchor(unit_id: str) -> str:
    """Return the id that the explorer's page gives to a unit."""
    return f"unit-{unit_id}"


def island_anchor(unit_id: str, year: int) -> str:
    """Return the id that the explorer's page gives to a unit's year."""
    return f"list-{unit_id}-{year}"


def _marked(example: bool) -> tuple[tuple[str, str], ...]:
    """Fictional projects are shown only where they are asked for."""
    return (("example", "all"),) if example else ()


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else plain(value)
