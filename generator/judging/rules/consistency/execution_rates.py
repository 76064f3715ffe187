"""Questions about the funds table: parts and total, spending and budget, the rate and its score."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from generator.facts.records.form import FundRow
from generator.facts.units import HUNDRED, round_half_up
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    agreed_total,
    empty_columns,
    mixed_units,
)
from generator.judging.rules.subject import ProjectSubject


def rate_in_order(subject: ProjectSubject) -> bool:
    """Tell whether the stated rate agrees with the amounts, or there is nothing to compare."""
    total = subject.project.funds.total
    stated, budget, executed = total.stated_rate, total.annual_budget, total.executed
    if stated is None or not budget or executed is None:
        return True
    if columns_empty(subject) or mixed(subject):
        return True
    return rate_follows(total) or rate_follows(agreed_total(subject.project))


def rate_follows(total: FundRow) -> bool:
    """Tell whether the stated rate is spending ÷ budget, rounded to the digits typed."""
    stated, budget, executed = total.stated_rate, total.annual_budget, total.executed
    if stated is None or not budget or executed is None:
        return False
    return round_half_up(executed * HUNDRED / budget, _decimals(stated)) == stated


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def columns_empty(subject: ProjectSubject) -> bool:
    """Tell whether the total row leaves budget or spending empty beside sources with money (C202)."""
    empty = empty_columns(subject.project.funds)
    return BUDGET in empty or EXECUTED in empty


def mixed(subject: ProjectSubject) -> bool:
    """Tell whether the table mixes 元 and 万元 (C218)."""
    return mixed_units(subject.project.funds) is not None


def follows_wrong_rate(subject: ProjectSubject) -> bool:
    """Tell whether the stated score is what the wrong stated rate would earn: one cause, C204."""
    total, execution = subject.project.funds.total, subject.evaluation.execution
    if total.stated_rate is None or rate_in_order(subject):
        return False
    earned = min(execution.weight * total.stated_rate / HUNDRED, execution.weight)
    places = subject.standard.decimals
    cut_off = earned.quantize(Decimal(1).scaleb(-places), rounding=ROUND_DOWN)
    return execution.stated in (round_half_up(earned, places), cut_off)
