"""A unit's year as others see it: few figures, no projects, to be held beside other years and units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.concluding.judged import JudgedYear
from generator.facts.records.site import Unit
from generator.facts.records.states import Status
from generator.facts.units import HUNDRED, round_half_up
from generator.judging.year.distribution import Distribution, distribution
from generator.judging.year.groups import NOT_STATED, Group
from generator.judging.year.money import Money
from generator.judging.year.summary import representative


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A group without its projects: scores in 分; None is not to be told.

    ``name`` is empty for the projects that do not state what the group is about.
    """

    name: str
    count: int
    money: Money
    median: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFigures:
    """The figures of one unit's year; None is not stated."""

    unit: Unit
    year: int
    draft: Status | None  # its stage before publication; None where it is public
    example: bool
    declared: bool
    projects: int
    itemised: int
    money: Money
    best: int | None  # projects of the best grade …
    worst: int | None  # … and of the lowest
    worst_name: str
    unfinished: int | None  # of the projects that state 完成程度, None where none does
    withheld: int = 0
    not_itemised: int = 0
    doubted: int = 0  # projects whose amounts an open finding contradicts
    scores: Distribution | None = None
    areas: tuple[Tally, ...] = ()
    grades: tuple[Tally, ...] = ()
    met: int = 0  # indicators that met their target …
    told: int = 0  # … of those where it can be told
    spot_checked: int | None = None
    standards: tuple[str, ...] = ()  # short names of all in use, the year's own first

    @property
    def complete(self) -> bool:
        """Whether every project of the year is listed."""
        return not self.not_itemised and not self.withheld and self.itemised > 0

    @property
    def representative(self) -> bool:
        """Whether at least four fifths of the projects are listed, so that a median means anything."""
        return representative(self.itemised, self.projects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Middle:
    """Sums of several units and the unit in the middle: rates in %, scores in 分."""

    projects: int
    money: Money
    middle_rate: Decimal | None
    middle_score: Decimal | None


def year_figures(year: JudgedYear) -> YearFigures:
    """Return the figures of a year as its audience may see them."""
    summary, report = year.summary, year.unit_year.report
    return YearFigures(
        unit=year.unit_year.unit,
        year=year.unit_year.year,
        draft=report.status.stage,
        example=year.example,
        declared=summary.declared,
        projects=summary.projects,
        itemised=summary.itemised.count,
        money=summary.money,
        best=summary.in_best_grade,
        worst=summary.in_worst_grade,
        worst_name=year.standard.grades[-1].name,
        unfinished=summary.unfinished_count,
        withheld=summary.withheld,
        not_itemised=summary.not_itemised,
        doubted=year.doubted,
        scores=summary.scores,
        areas=tuple(map(tally, summary.by_area)),
        grades=tuple(map(tally, summary.by_grade)),
        met=sum(item.met for item in summary.by_aspect),
        told=sum(item.met + item.missed for item in summary.by_aspect),
        spot_checked=summary.spot_checked,
        standards=_standards(year),
    )


def tally(group: Group) -> Tally:
    """Return the sums of a group."""
    return Tally(
        name="" if group.name == NOT_STATED else group.name,
        count=group.count,
        money=group.money,
        median=group.median_score,
    )


def add_up(name: str, tallies: Sequence[Tally]) -> Tally:
    """Add tallies; the rate is that of the projects that state both; a median cannot be added."""
    return Tally(
        name=name,
        count=sum(item.count for item in tallies),
        money=Money.added(item.money for item in tallies),
        median=None,
    )


def middle_of(years: Sequence[YearFigures]) -> Middle:
    """Add units up and find their medians; scores only of units that list enough."""
    rates = [item.money.rate for item in years if item.money.rate is not None]
    scores = [item.scores.median for item in years if item.scores and item.representative]
    middle_rate, middle_score = distribution(rates), distribution(scores)
    return Middle(
        projects=sum(item.projects for item in years),
        money=Money.added(item.money for item in years),
        middle_rate=middle_rate.median if middle_rate else None,
        middle_score=middle_score.median if middle_score else None,
    )


def met_share(met: int, told: int) -> Decimal | None:
    """Return the share of indicators that met their target, of those where it can be told, in %."""
    return round_half_up(Decimal(met) * HUNDRED / told) if told else None


def _standards(year: JudgedYear) -> tuple[str, ...]:
    names = [year.standard.short_name]
    names += [evaluation.standard.short_name for evaluation in year.evaluations]
    return tuple(dict.fromkeys(names))
