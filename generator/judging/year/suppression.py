"""What a difference would give away: declared totals that no public project shares with a withheld one.

Terms of statistical disclosure control: the withheld amount is the primary suppression; a total from
which it follows by subtraction is suppressed with it, the complementary suppression.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Report, Totals
from generator.facts.records.states import Status


def revealing(unit_year: UnitYear) -> tuple[str, ...]:
    """Return the keys of the declared totals from which a withheld project's figures follow.

    That is so where all that is declared and not listed is withheld: then the total less what is
    listed, and less the declared remainder, is theirs alone, be it one project or several. A listed
    project that states no amount, or a remainder without one, keeps the difference open.
    """
    report, declared = unit_year.report, unit_year.report.declared
    withheld = sum(project.status is Status.WITHHELD for project in unit_year.projects)
    if declared is None or not withheld or _others(unit_year, declared, withheld):
        return ()
    return tuple(_closed(report, declared, unit_year.projects))


def without_revealing(unit_year: UnitYear) -> UnitYear:
    """Return a unit's year without the declared totals that give a hidden project away.

    While a project waits for its day (公开时间) nothing is declared: whatever the listed ones leave
    of a total, the number of projects too, would be told before it.
    """
    if any(project.embargoed for project in unit_year.projects):
        return replace(unit_year, report=replace(unit_year.report, declared=None))
    keys = revealing(unit_year)
    declared = unit_year.report.declared
    if declared is None or not keys:
        return unit_year
    kept = replace(
        declared,
        budget=None if Key.BUDGET_SUM in keys else declared.budget,
        executed=None if Key.EXECUTED_SUM in keys else declared.executed,
        scores=() if Key.SCORE_COUNTS in keys else declared.scores,
    )
    return replace(unit_year, report=replace(unit_year.report, declared=kept))


def _others(unit_year: UnitYear, declared: Totals, withheld: int) -> bool:
    """Tell whether anything but withheld projects is declared and not accounted for."""
    if declared.projects is None:
        return False
    rest = unit_year.report.remainder
    accounted = _listed_count(unit_year.projects) + withheld + ((rest and rest.projects) or 0)
    return declared.projects > accounted


def _listed_count(projects: tuple[Project, ...]) -> int:
    """Count what the public sees; a draft is among the rest, for nothing may tell that it is there."""
    return sum(project.status is Status.PUBLIC for project in projects)


def _closed(report: Report, declared: Totals, projects: tuple[Project, ...]) -> Iterator[str]:
    listed = [project for project in projects if project.status is Status.PUBLIC]
    rest = report.remainder
    budgets = [project.funds.total.annual_budget for project in listed]
    spent = [project.funds.total.executed for project in listed]
    if declared.budget is not None and _all_known(budgets, rest, rest.budget if rest else None):
        yield Key.BUDGET_SUM
    if declared.executed is not None and _all_known(spent, rest, rest.executed if rest else None):
        yield Key.EXECUTED_SUM
    totals = [project.stated_total for project in listed]
    if declared.scores and all(total is not None for total in totals):
        yield Key.SCORE_COUNTS


def _all_known(
    amounts: list[Decimal | None], rest: Totals | None, amount_of_rest: Decimal | None
) -> bool:
    open_rest = rest is not None and bool(rest.projects) and amount_of_rest is None
    return not open_rest and all(amount is not None for amount in amounts)
