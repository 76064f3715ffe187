"""Budgets and spending added up without a guess: a sum says over how many projects it runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from generator.facts.records.form import Project
from generator.facts.records.report import Totals
from generator.facts.units import ZERO
from generator.judging.scoring.execution import execution_rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """What a number of projects had and spent, 万元; an amount that nobody states is None, not 0.

    Attributes:
        of: How many projects this is about.
        budget: Sum of the stated 全年预算数, None where none is stated.
        budget_projects: How many projects it runs over.
        executed: Sum of the stated 全年执行数, None where none is stated.
        executed_projects: How many projects it runs over.
        rate_projects: How many state both; the rate is theirs alone.
        rated_budget: Their 全年预算数.
        rated_executed: Their 全年执行数.
    """

    of: int = 0
    budget: Decimal | None = None
    budget_projects: int = 0
    executed: Decimal | None = None
    executed_projects: int = 0
    rate_projects: int = 0
    rated_budget: Decimal = ZERO
    rated_executed: Decimal = ZERO

    @property
    def rate(self) -> Decimal | None:
        """全年执行数 ÷ 全年预算数 of the projects that state both, %; None where it has no meaning."""
        return (
            execution_rate(self.rated_budget, self.rated_executed) if self.rate_projects else None
        )

    @classmethod
    def added(cls, parts: Iterable[Self]) -> Self:
        """Add sums of different projects; what is stated of none of them stays None."""
        listed = tuple(parts)
        budgets = [part.budget for part in listed if part.budget is not None]
        spent = [part.executed for part in listed if part.executed is not None]
        return cls(
            of=sum(part.of for part in listed),
            budget=sum(budgets, ZERO) if budgets else None,
            budget_projects=sum(part.budget_projects for part in listed),
            executed=sum(spent, ZERO) if spent else None,
            executed_projects=sum(part.executed_projects for part in listed),
            rate_projects=sum(part.rate_projects for part in listed),
            rated_budget=sum((part.rated_budget for part in listed), ZERO),
            rated_executed=sum((part.rated_executed for part in listed), ZERO),
        )


def money_of(projects: Sequence[Project]) -> Money:
    """Add up what projects state."""
    rows = [project.funds.total for project in projects]
    budgets = [row.annual_budget for row in rows if row.annual_budget is not None]
    spent = [row.executed for row in rows if row.executed is not None]
    both = [
        (row.annual_budget, row.executed)
        for row in rows
        if row.annual_budget is not None and row.executed is not None
    ]
    return Money(
        of=len(rows),
        budget=sum(budgets, ZERO) if budgets else None,
        budget_projects=len(budgets),
        executed=sum(spent, ZERO) if spent else None,
        executed_projects=len(spent),
        rate_projects=len(both),
        rated_budget=sum((budget for budget, _ in both), ZERO),
        rated_executed=sum((executed for _, executed in both), ZERO),
    )


def money_of_totals(totals: Totals, projects: int) -> Money:
    """Take totals that are stated for a number of projects as a whole."""
    both = totals.budget is not None and totals.executed is not None
    return Money(
        of=projects,
        budget=totals.budget,
        budget_projects=projects if totals.budget is not None else 0,
        executed=totals.executed,
        executed_projects=projects if totals.executed is not None else 0,
        rate_projects=projects if both else 0,
        rated_budget=totals.budget if both and totals.budget is not None else ZERO,
        rated_executed=totals.executed if both and totals.executed is not None else ZERO,
    )
