"""A unit's year as others see it: few figures, no projects, to be held beside other years and units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.concluding.judged import JudgedYear
from generator.facts.records.site import Unit
from generator.facts.records.states import Status
from generator.facts.units import HUNDRED, ZERO, round_half_up
from generator.judging.scoring.execution import execution_rate
from generator.judging.year.distribution import Distribution, distribution
from generator.judging.year.groups import NOT_STATED, Group
from generator.judging.year.summary import representative


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A group without its projects: amounts in 万元, rate in %, scores in 分; None is not to be told.

    ``name`` is empty for the projects that do not state what the group is about.
    """

    name: str
    count: int
    budget: Decimal
    executed: Decimal
    rate: Decimal | None
    median: Decimal | None
    not_stated: int = 0  # projects without an executed amount

    @property
    def spent(self) -> Decimal | None:
        """What was spent, 万元; None where no project of the group says."""
        return None if self.count and self.not_stated == self.count else self.executed


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFigures:
    """The figures of one unit's year: amounts in 万元, rate in %; None is not stated."""

    unit: Unit
    year: int
    draft: bool
    example: bool
    declared: bool
    projects: int
    itemised: int
    budget: Decimal
    executed: Decimal
    rate: Decimal | None
    best: int | None  # projects of the best grade …
    worst: int | None  # … and of the lowest
    worst_name: str
    unfinished: int
    withheld: int = 0
    not_itemised: int = 0
    scores: Distribution | None = None
    areas: tuple[Tally, ...] = ()
    grades: tuple[Tally, ...] = ()
    met: int = 0  # indicators that met their target …
    told: int = 0  # … of those where it can be told
    spot_checked: int = 0
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
    """Sums of several units and the unit in the middle: amounts in 万元, rates in %, scores in 分."""

    projects: int
    budget: Decimal
    executed: Decimal
    rate: Decimal | None
    middle_rate: Decimal | None
    middle_score: Decimal | None


def year_figures(year: JudgedYear) -> YearFigures:
    """Return the figures of a year as its audience may see them."""
    summary, report = year.summary, year.unit_year.report
    return YearFigures(
        unit=year.unit_year.unit,
        year=year.unit_year.year,
        draft=report.status is Status.DRAFT,
        example=year.example,
        declared=summary.declared,
        projects=summary.projects,
        itemised=summary.itemised.count,
        budget=summary.budget,
        executed=summary.executed,
        rate=summary.rate,
        best=summary.in_best_grade,
        worst=summary.in_worst_grade,
        worst_name=year.standard.grades[-1].name,
        unfinished=len(summary.unfinished),
        withheld=summary.withheld,
        not_itemised=summary.not_itemised,
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
        budget=group.budget,
        executed=group.executed,
        rate=group.rate,
        median=group.median_score,
        not_stated=group.not_stated,
    )


def add_up(name: str, tallies: Sequence[Tally]) -> Tally:
    """Add tallies; the rate is that of the sums, None where one has none; a median cannot be added."""
    budget = sum((item.budget for item in tallies), ZERO)
    executed = sum((item.executed for item in tallies), ZERO)
    hole = any(item.rate is None and item.budget > 0 for item in tallies)
    return Tally(
        name=name,
        count=sum(item.count for item in tallies),
        budget=budget,
        executed=executed,
        rate=None if hole else execution_rate(budget, executed),
        median=None,
        not_stated=sum(item.not_stated for item in tallies),
    )


def middle_of(years: Sequence[YearFigures]) -> Middle:
    """Add units up and find their medians; scores only of units that list enough."""
    budget = sum((item.budget for item in years), ZERO)
    executed = sum((item.executed for item in years), ZERO)
    rates = distribution([item.rate for item in years if item.rate is not None])
    scores = distribution(
        [item.scores.median for item in years if item.scores and item.representative]
    )
    return Middle(
        projects=sum(item.projects for item in years),
        budget=budget,
        executed=executed,
        rate=execution_rate(budget, executed),
        middle_rate=rates.median if rates else None,
        middle_score=scores.median if scores else None,
    )


def met_share(met: int, told: int) -> Decimal | None:
    """Return the share of indicators that met their target, of those where it can be told, in %."""
    return round_half_up(Decimal(met) * HUNDRED / told) if told else None


def _standards(year: JudgedYear) -> tuple[str, ...]:
    names = [year.standard.short_name]
    names += [evaluation.standard.short_name for evaluation in year.evaluations]
    return tuple(dict.fromkeys(names))
