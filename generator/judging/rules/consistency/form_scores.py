"""Questions about weights, scores, total and grade: what the form says against what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, cut_to
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.totals import (
    counting,
    scale,
    stated_scores,
    weights_in_force,
    weights_on_form,
    weights_stated,
)

INDICATORS = Key.INDICATORS


EXECUTION_SCORE: FieldPath = (Key.FUNDS, Key.FUNDS_TOTAL, Key.SCORE)


def total_is_explained(subject: ProjectSubject) -> bool:
    """Tell whether C206, C208 or C209 already says why the stated total is what it is."""
    above, excess = any(above_weight(subject)), excess_weight(subject)
    return above or bool(excess and excess > 0) or total_differs(subject)


def total_differs(subject: ProjectSubject) -> bool:
    """Tell whether the stated total is not the sum of the lines, and nothing else says why."""
    both = totals(subject)
    if both is None or both[0] in (both[1], scaled_sum(subject)):
        return False
    stated, added = both
    if subject.project.incomplete and stated > added:
        return False  # what was not seen may hold the rest
    return not any(above_weight(subject)) and not _weights_explain(subject, stated - added)


def totals(subject: ProjectSubject) -> tuple[Decimal, Decimal] | None:
    """Return the stated total and the sum of the stated lines, with the standard's decimals.

    Where a line has no score, the sum of the others, if they alone are more than the total: what is
    missing can only add to them.
    """
    evaluation, places = subject.evaluation, subject.standard.decimals
    stated, added = evaluation.stated_total, evaluation.sum_of_stated
    if stated is None:
        return None
    if added is None:
        scores = stated_scores(evaluation.execution, evaluation.lines, evaluation.goal)
        added = sum((score for score in scores if score is not None), ZERO)
        if added <= stated:
            return None
    return cut_to(stated, places), cut_to(added, places)


def is_above(score: Decimal | None, weight: Decimal | None, subject: ProjectSubject) -> bool:
    """Tell whether a score is larger than its weight, beyond what rounding takes away."""
    if score is None or weight is None:
        return False
    places = subject.standard.decimals
    return cut_to(score, places) > cut_to(weight, places)


def excess_weight(subject: ProjectSubject) -> Decimal | None:
    """Return how far the weights of the form are above full marks; None where that is not known.

    A weight that is missing can only add: where the others alone are above, that is known.
    """
    evaluation, full = subject.evaluation, subject.standard.full_marks
    weights = weights_on_form(evaluation.execution, evaluation.lines, evaluation.goal)
    if weights is not None:
        return weights - full
    own = evaluation.project.funds.total.weight
    stated = weights_stated(own, evaluation.lines, evaluation.goal)
    return stated - full if stated > full else None


def _weights_explain(subject: ProjectSubject, gap: Decimal) -> bool:
    """Tell whether C206 explains a total that is ``gap`` above its lines.

    Weights above full marks: the total was cut to them. Below: lines are missing that may hold it.
    """
    excess = excess_weight(subject)
    if not excess:
        return False
    return gap == -excess if excess > 0 else ZERO < gap <= -excess


def above_weight(
    subject: ProjectSubject,
) -> Iterator[tuple[FieldPath, str, Decimal, Decimal]]:
    """Yield what scores above its weight (C208): where, its name, the score and the weight, 分."""
    execution = subject.evaluation.execution
    above = execution.scored and is_above(execution.stated, execution.weight, subject)
    if above and execution.stated is not None:
        yield EXECUTION_SCORE, "预算执行率", execution.stated, execution.weight
    for index, line in enumerate(subject.evaluation.lines):
        if line.stated is None or line.weight is None:
            continue
        if is_above(line.stated, line.weight, subject):
            path = (INDICATORS, index, Key.SCORE)
            yield path, f"指标“{line.indicator.name}”", line.stated, line.weight


def scaled_sum(subject: ProjectSubject) -> Decimal | None:
    """Return the stated sum as it is where lines are not applicable: the rest scaled up."""
    evaluation = subject.evaluation
    left_out = [line for line in counting(evaluation.lines) if line.indicator.not_applicable]
    if not left_out or evaluation.sum_of_stated is None:
        return None
    given = sum((line.stated for line in left_out if line.stated is not None), ZERO)
    base = weights_in_force(evaluation.execution, evaluation.lines, evaluation.goal)
    return scale(evaluation.sum_of_stated - given, base, subject.standard)
