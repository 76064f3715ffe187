"""Questions about the same money told twice: in the texts, in a cost indicator, in the funds table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.units import plain
from generator.judging.rules.consistency import book_units as rules
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    INITIAL,
    all_amounts,
    column_amounts,
    mixed_units,
)
from generator.judging.rules.consistency.tally_units import ten_thousand_off
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.comparison import EXACT
from generator.judging.scoring.indicator_names import is_whole_cost
from generator.judging.texts.stated_money import Claim, Stated, stated_figures
from generator.judging.texts.text_places import at_words

_EXPECTED: FieldPath = ("年度总体目标", "预期目标")
_ACTUAL: FieldPath = ("年度总体目标", "实际完成情况")
_MONEY_UNITS = ("元", "万元", "亿元")


def texts_agree_with_funds(subject: ProjectSubject) -> Iterator[Finding]:
    """C217: what goal and result say of the whole money is what the table says."""
    project, year = subject.project, subject.unit_year.year
    if _units_in_doubt(subject):
        return
    for path, text in ((_EXPECTED, project.goal.expected), (_ACTUAL, project.goal.actual)):
        for stated in stated_figures(text, year):
            right = _right(stated, path, subject)
            if not right or any(stated.is_about(number) for number in right):
                continue
            made = finding(
                rules.TEXT_AGAINST_FUNDS,
                project.places,
                path,
                f"{path[-1]}里写的是“{stated.words}”，{_table_says(stated, path, subject)}。",
            )
            yield at_words(made, project.places, path, stated.words)


def whole_cost_is_what_was_spent(subject: ProjectSubject) -> Iterator[Finding]:
    """C225: the actual cost of the whole project is what was spent."""
    spent = column_amounts(subject.project.funds, EXECUTED)
    if not spent or _units_in_doubt(subject):
        return
    for index, indicator in enumerate(subject.project.indicators):
        actual = indicator.actual
        unit = actual.unit or indicator.target.unit
        if actual.number is None or actual.kind not in EXACT or unit not in _MONEY_UNITS:
            continue
        if indicator.not_applicable or actual.approximate or not is_whole_cost(indicator.name):
            continue
        cost = Stated(claim=Claim.SPENT, number=actual.number, unit=unit, words=actual.raw)
        if any(cost.is_about(amount) for amount in spent):
            continue
        yield finding(
            rules.COST_AGAINST_FUNDS,
            subject.project.places,
            ("绩效指标", index, "实际完成值"),
            f"指标“{indicator.name}”的实际完成值是“{actual.raw}”，{EXECUTED}是 {plain(spent[0])} 万元。",
        )


def _units_in_doubt(subject: ProjectSubject) -> bool:
    """Tell whether C218 or C219 already says what is wrong with the amounts."""
    project = subject.project
    return bool(mixed_units(project.funds) or ten_thousand_off(project, subject.unit_year.year))


def _right(stated: Stated, path: FieldPath, subject: ProjectSubject) -> tuple[Decimal, ...]:
    """Return the numbers the figure may be; empty where the table does not tell."""
    if stated.claim is Claim.RATE:
        rates = (subject.evaluation.execution.rate, subject.evaluation.execution.stated_rate)
        known = tuple(rate for rate in rates if rate is not None)
        return known if path == _ACTUAL else ()
    funds = subject.project.funds
    if stated.claim is Claim.SPENT and path == _ACTUAL:
        return column_amounts(funds, EXECUTED)
    changes = (change.amount for change in subject.project.changes if change.amount)
    budgets = (*column_amounts(funds, BUDGET), *column_amounts(funds, INITIAL))
    return (*all_amounts(funds), *changes) if budgets else ()


def _table_says(stated: Stated, path: FieldPath, subject: ProjectSubject) -> str:
    if stated.claim is Claim.RATE:
        return f"按资金表算出的执行率是 {plain(subject.evaluation.execution.rate or Decimal(0))}%"
    label = EXECUTED if stated.claim is Claim.SPENT and path == _ACTUAL else BUDGET
    amounts = column_amounts(subject.project.funds, label)
    if not amounts:
        return "资金表里没有这个数"
    return f"资金表里{label}是 {plain(amounts[0])} 万元"


CHECKS = (texts_agree_with_funds, whole_cost_is_what_was_spent)
