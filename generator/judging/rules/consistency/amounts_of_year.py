"""Questions about 元 and 万元: within the funds table, beside the texts, among the year's projects."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.units import plain
from generator.judging.rules.consistency.funds_table import (
    TEN_THOUSAND,
    all_amounts,
    mixed_units,
)
from generator.judging.scoring.direction import is_cost
from generator.judging.scoring.indicator_names import is_whole_cost
from generator.judging.texts.stated_money import amounts_in, stated_figures

Amount = tuple[FieldPath, str, Decimal, str, bool]  # place, words, number, unit, of the whole


def ten_thousand_off(project: Project, year: int) -> tuple[FieldPath, str, str] | None:
    """Return place, words and sentence of the first amount that is a factor 10,000 off the table."""
    if mixed_units(project.funds):
        return None
    table = all_amounts(project.funds)
    for path, words, number, unit, whole in _amounts(project, year) if table else ():
        if unit == "元":
            right = next((amount for amount in table if whole and amount == number), None)
        else:
            right = next((amount for amount in table if _off(amount, number)), None)
        if right is not None:
            message = f"这里写的是“{words}”，资金表里是 {plain(right)} 万元，正好差一万倍。"
            return path, words, message
    return None


def _off(amount: Decimal, number: Decimal) -> bool:
    """Tell whether one is 10,000 times the other; fractions of 万元 say too little."""
    return number == amount * TEN_THOUSAND or (number >= 1 and amount == number * TEN_THOUSAND)


def _amounts(project: Project, year: int) -> Iterator[Amount]:
    """Yield the amounts in name, goal and cost indicators; prices of one thing are left out."""
    goal = (Key.GOAL,)
    texts: tuple[tuple[FieldPath, str], ...] = (
        ((Key.PROJECT_NAME,), project.name),
        ((*goal, Key.EXPECTED), project.goal.expected),
        ((*goal, Key.GOAL_RESULT), project.goal.actual),
    )
    for path, text in texts:
        for stated in amounts_in(text):
            if stated.unit == "万元":
                yield path, stated.words, stated.number, stated.unit, False
        for stated in stated_figures(text, year):
            if stated.unit == "元":
                yield path, stated.words, stated.number, stated.unit, True
    for index, indicator in enumerate(project.indicators):
        whole = is_whole_cost(indicator.name)
        if not (whole or is_cost(indicator)):
            continue
        for key, quantity in ((Key.TARGET, indicator.target), (Key.ACTUAL, indicator.actual)):
            if quantity.number is not None and quantity.unit_in_full in ("元", "万元"):
                here: FieldPath = (Key.INDICATORS, index, key)
                yield here, quantity.raw, quantity.number, quantity.unit, whole
