"""How the verdict on one indicator is put together: the award, its arithmetic, the inputs as written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.standard import Citation, Standard
from generator.facts.units import HUNDRED, ONE, ZERO, plain, round_half_up
from generator.judging.scoring.evaluation import Arithmetic, IndicatorScore

NO_WEIGHT = "表上没有写这项指标的分值，算不出得分"
Inputs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """What share of the weight is earned: ``numerator`` ÷ ``denominator``.

    ``text`` is the share as it stands in the formula (``27 ÷ 30``); where it is empty, ``because``
    is a sentence that leads to the result by itself (full marks, none, a band).
    """

    numerator: Decimal
    denominator: Decimal = ONE
    text: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """On what a line is judged: the rule in a sentence, its source, further inputs as written."""

    rule: str
    citation: Citation
    inputs: tuple[tuple[str, str], ...] = ()


def awarded(weight: Decimal, award: Award, standard: Standard) -> Decimal:
    """Return the points earned, rounded once, half up; never below 0 nor above the weight."""
    exact = weight * award.numerator / award.denominator
    return min(round_half_up(max(exact, ZERO), standard.decimals), weight)


def decided(
    indicator: Indicator,
    standard: Standard,
    ground: Ground,
    award: Award,
    *,
    met: bool | None,
    achievement: Decimal | None = None,
) -> IndicatorScore:
    """Make the score of a line whose share is known; without a weight only ``met`` is told."""
    if indicator.weight is None:
        return undecided(indicator, ground, NO_WEIGHT, met=met, achievement=achievement)
    result = awarded(indicator.weight, award, standard)
    return IndicatorScore(
        indicator=indicator,
        weight=indicator.weight,
        stated=indicator.score,
        met=met,
        achievement=achievement,
        arithmetic=Arithmetic(
            rule=ground.rule,
            citation=ground.citation,
            inputs=_inputs(indicator, ground.inputs),
            formula=_formula(indicator.weight, award, result),
            result=result,
        ),
    )


def undecided(
    indicator: Indicator,
    ground: Ground,
    reason: str,
    *,
    met: bool | None = None,
    achievement: Decimal | None = None,
) -> IndicatorScore:
    """Make the score of a line that cannot be computed; ``reason`` has no full stop yet."""
    return IndicatorScore(
        indicator=indicator,
        weight=indicator.weight,
        stated=indicator.score,
        met=met,
        achievement=achievement,
        arithmetic=Arithmetic(
            rule=ground.rule,
            citation=ground.citation,
            inputs=_inputs(indicator, ground.inputs),
            formula="",
            result=None,
            reason=f"{reason}。",
        ),
    )


def share_of(number: Decimal, target: Decimal) -> Decimal | None:
    """Return actual ÷ target in %, two decimals; None where the target is not above 0."""
    return round_half_up(number * HUNDRED / target) if target > 0 else None


def _formula(weight: Decimal, award: Award, result: Decimal) -> str:
    if not award.text:
        return f"{award.because}，得 {plain(result)} 分"
    exact = weight * award.numerator / award.denominator
    return f"{plain(weight)} × {award.text} {'=' if exact == result else '≈'} {plain(result)}"


def _inputs(indicator: Indicator, further: Inputs) -> tuple[tuple[str, str], ...]:
    """List what goes into the arithmetic; how a cell was read stands right behind it."""
    missing = "未填报"
    weight = f"{plain(indicator.weight)} 分" if indicator.weight is not None else missing
    rows = [(Key.WEIGHT.value, weight)]
    for name, value in ((Key.TARGET, indicator.target), (Key.ACTUAL, indicator.actual)):
        rows.append((name.value, value.raw or missing))
        if value.read_as:
            rows.append((f"{name}读作", value.read_as))
    return (*rows, *further)
