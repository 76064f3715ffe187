"""A form's weights turned into those of another standard, part by part, to the hundredth of a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from generator.facts.records.form import Indicator, Project
from generator.facts.standard import Standard
from generator.facts.units import ZERO, round_half_up
from generator.judging.measuring.comparison import holds_number

_CENTS = 100  # of a point: the finest weight
_OUTPUT, _COST = "产出指标", "成本指标"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reweighed:
    """A project with the weights of another standard; ``by_part`` is False where its parts do not fit.

    Then all indicators together are brought to the sum the standard gives them. ``possible`` is
    False where a weight is missing: the project is then as it was.
    """

    project: Project
    possible: bool
    by_part: bool


def reweigh(project: Project, standard: Standard) -> Reweighed:
    """Give a project the weights another standard would: execution, and each part in proportion.

    Within a part each weight is scaled alike and rounded down to 0.01; what is left goes, 0.01
    each, to the largest remainders, so that the part has exactly its points.
    """
    weights = [item.weight for item in project.indicators]
    if not weights or any(weight is None for weight in weights):
        return Reweighed(project=project, possible=False, by_part=False)
    parts = {part.level1: part.weight for part in standard.parts}
    own: dict[str, list[int]] = {}
    for index, item in enumerate(project.indicators):
        own.setdefault(part_under(item, standard), []).append(index)
    fits = bool(parts) and set(own) == set(parts)
    groups = own if fits else {"": list(range(len(weights)))}
    wanted = parts if fits else {"": standard.indicator_weight}
    if any(not _sum(project.indicators, group) for group in groups.values()):
        return Reweighed(project=project, possible=False, by_part=False)
    indicators = list(project.indicators)
    for name, group in groups.items():
        scaled = share_out(wanted[name], [weights[index] or ZERO for index in group])
        for index, weight in zip(group, scaled, strict=True):
            indicators[index] = _scaled(indicators[index], weight, standard)
    funds = replace(
        project.funds, total=replace(project.funds.total, weight=standard.execution_weight)
    )
    return Reweighed(
        project=replace(project, indicators=tuple(indicators), funds=funds),
        possible=True,
        by_part=fits,
    )


def _scaled(indicator: Indicator, weight: Decimal, standard: Standard) -> Indicator:
    """Give an indicator a weight; a score that a band is read from keeps its share of the weight.

    What is stated as a share (达成比例) or computed from numbers needs no turning.
    """
    score, old = indicator.score, indicator.weight
    from_score = indicator.band_share is None and (
        bool(indicator.band) or not holds_number(indicator.target)
    )
    if score is None or not old or not from_score:
        return replace(indicator, weight=weight)
    turned = round_half_up(score * weight / old, standard.decimals)
    return replace(indicator, weight=weight, score=score if weight == old else turned)


def part_under(indicator: Indicator, standard: Standard) -> str:
    """Return the first-level part an indicator belongs to under a standard.

    Costs were a second level of 产出指标 until 财预〔2021〕101号 made them a part of their own: where
    form and standard differ in that, the indicator follows the standard.
    """
    name, parts = indicator.part or indicator.level1, {part.level1 for part in standard.parts}
    if name == _OUTPUT and indicator.aspect == _COST and _COST in parts:
        return _COST
    return _OUTPUT if name == _COST and _COST not in parts and _OUTPUT in parts else name


def share_out(total: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """Share a number of points out in proportion to weights, in hundredths; equal sums stay as they are.

    Args:
        total: The points, at most two decimals.
        weights: None negative, their sum above 0.
    """
    whole = sum(weights, ZERO)
    if whole == total:
        return list(weights)
    exact = [Fraction(total) * Fraction(weight) * _CENTS / Fraction(whole) for weight in weights]
    cents = [int(share) for share in exact]
    rest = int(total * _CENTS) - sum(cents)
    order = sorted(range(len(exact)), key=lambda index: (cents[index] - exact[index], index))
    for index in order[:rest]:
        cents[index] += 1
    return [Decimal(number) / _CENTS for number in cents]


def _sum(indicators: Sequence[Indicator], group: Sequence[int]) -> Decimal:
    return sum((indicators[index].weight or ZERO for index in group), ZERO)
