"""Scores for ranks, classes, places and yes or no: compared where both stand in one list."""

from __future__ import annotations

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Order, Quantity, Rank
from generator.facts.standard import Standard
from generator.facts.units import ONE
from generator.judging.scoring.award import Award, Ground, decided, undecided
from generator.judging.scoring.evaluation import IndicatorScore

RULE = "等级：不低于目标得满分；低于目标的，评分标准没有规定低一等扣多少分"


def score_rank(indicator: Indicator, standard: Standard) -> IndicatorScore | None:
    """Score a rank against a rank; None where words have to be judged as words.

    Words of praise (良好) that were reached are left to the bands, in which the evaluator says how
    well; that they were not reached is told here.
    """
    target, actual = indicator.target, indicator.actual
    ground = Ground(rule=RULE, citation=standard.citation("正向指标"))
    shared = _shared(target, actual)
    if not shared:
        return None
    met = _verdict(shared)
    if met is None:
        reason = f"目标是“{target.raw}”，实际是“{actual.raw}”，不知道哪一个更高，不能比较"
        return undecided(indicator, ground, reason)
    if not met:
        reason = f"“{actual.raw}”就是没有达到目标“{target.raw}”；评分标准没有规定差一等扣多少分"
        return undecided(indicator, ground, reason, met=False)
    if all(wanted.soft for wanted, _ in shared):
        return None
    award = Award(numerator=ONE, because=f"实际“{actual.raw}”达到目标“{target.raw}”")
    return decided(indicator, standard, ground, award, met=True)


def is_reached(target: Quantity, actual: Quantity) -> bool:
    """Tell whether a rank is not below the one that was wanted."""
    shared = _shared(target, actual)
    return bool(shared) and _verdict(shared) is True


def _verdict(shared: tuple[tuple[Rank, Rank], ...]) -> bool | None:
    """Return what all lists agree on, None where they do not."""
    verdicts = {_reaches(*pair) for pair in shared}
    return verdicts.pop() if len(verdicts) == 1 else None


def _shared(target: Quantity, actual: Quantity) -> tuple[tuple[Rank, Rank], ...]:
    """Return the places of both in the lists in which both stand."""
    return tuple(
        (wanted, found)
        for wanted in target.ranks
        for found in actual.ranks
        if wanted.scale == found.scale
    )


def _reaches(wanted: Rank, found: Rank) -> bool | None:
    if wanted.order is Order.UNKNOWN:
        return True if wanted.place == found.place and not wanted.strict else None
    if wanted.order is Order.OPPOSED:
        return wanted.place == found.place
    return found.place < wanted.place if wanted.strict else found.place <= wanted.place
