"""The small records by which other pages see a year: sums of a group, an indicator and its result."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.facts.units import HUNDRED, round_half_up
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.groups import NOT_STATED
from generator.judging.year.summary import Group


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
class Measured:
    """An indicator as another year sees it: its name, target and actual value as typed."""

    name: str
    target: str
    actual: str
    met: bool | None


def met_share(met: int, told: int) -> Decimal | None:
    """Return the share of indicators that met their target, of those where it can be told, in %."""
    return round_half_up(Decimal(met) * HUNDRED / told) if told else None


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


def measured(evaluation: Evaluation) -> tuple[Measured, ...]:
    """Return the indicators of a project that apply, in the order of its form."""
    return tuple(
        Measured(
            name=line.indicator.name,
            target=line.indicator.target.raw,
            actual=line.indicator.actual.raw,
            met=line.met,
        )
        for line in evaluation.lines
        if not line.indicator.not_applicable
    )
