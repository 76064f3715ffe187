"""Declared totals held against what is itemised, withheld and declared as not itemised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.report import Report, ScoreCount, Totals
from generator.facts.units import ZERO
from generator.judging.year.declared_figure import (
    COUNT,
    MONEY,
    Reconciliation,
    Sides,
    as_decimal,
    reconcile_figure,
)
from generator.judging.year.score_ranges import in_range, range_words, remainder_count


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The projects a reader sees one by one, and how many she does not.

    ``unseen`` says in a clause why amounts of the rest cannot be told, empty where all are seen;
    ``drafts`` marks that projects not yet published are among the rest.
    """

    projects: tuple[Project, ...]
    withheld: int = 0
    drafts: bool = False

    @property
    def unseen(self) -> str:
        """Why the amounts of the rest cannot be told, empty where all is seen."""
        if self.drafts:
            return "其余项目尚未逐项公布，差额不作核对"
        return "不予公开的项目的数字不公布，差额不作核对" if self.withheld else ""


def reconcile(report: Report, listed: Listed) -> tuple[Reconciliation, ...]:
    """Reconcile every figure a report declares; nothing where it declares none.

    Amounts and scores that single projects do not state are left out of the sum and counted: they
    may explain what is missing, so the difference is then open, but never what is too much.
    """
    if report.declared is None:
        return ()
    return tuple(_figures(report, report.declared, listed))


def _figures(report: Report, declared: Totals, listed: Listed) -> Iterator[Reconciliation]:
    rest = report.remainder
    if declared.projects is not None:
        yield _projects(declared.projects, rest, listed)
    rows = [project.funds.total for project in listed.projects]
    if declared.budget is not None:
        stated = rest.budget if rest else None
        amounts = [row.annual_budget for row in rows]
        yield _money(
            Key.BUDGET_SUM, declared.budget, amounts, rest=rest, rest_amount=stated, listed=listed
        )
    if declared.executed is not None:
        stated = rest.executed if rest else None
        amounts = [row.executed for row in rows]
        yield _money(
            Key.EXECUTED_SUM,
            declared.executed,
            amounts,
            rest=rest,
            rest_amount=stated,
            listed=listed,
        )
    for item in declared.scores:
        yield _scores(item, rest, listed)
    if declared.spot_checked is not None:
        yield _spot_checks(declared.spot_checked, report)


def _projects(declared: int, rest: Totals | None, listed: Listed) -> Reconciliation:
    count = rest.projects if rest else None
    return reconcile_figure(
        Sides(
            name=Key.PROJECT_COUNT,
            unit=COUNT,
            declared=Decimal(declared),
            itemised=Decimal(len(listed.projects)),
            withheld=listed.withheld or None,
            rest=as_decimal(count),
            open_rest=rest is not None and count is None,
            unseen=listed.unseen if listed.drafts else "",
        )
    )


def _money(
    name: str,
    declared: Decimal,
    amounts: Sequence[Decimal | None],
    *,
    rest: Totals | None,
    rest_amount: Decimal | None,
    listed: Listed,
) -> Reconciliation:
    known = [amount for amount in amounts if amount is not None]
    return reconcile_figure(
        Sides(
            name=name,
            unit=MONEY,
            declared=declared,
            itemised=sum(known, ZERO),
            missing=len(amounts) - len(known),
            rest=rest_amount,
            open_rest=rest is not None and rest_amount is None,
            unseen=listed.unseen,
        )
    )


def _scores(item: ScoreCount, rest: Totals | None, listed: Listed) -> Reconciliation:
    stated = [project.stated_total for project in listed.projects]
    known = [score for score in stated if score is not None]
    count = remainder_count(rest, item)
    return reconcile_figure(
        Sides(
            name=f"自评 {range_words(item)}的项目数",
            unit=COUNT,
            declared=Decimal(item.projects),
            itemised=Decimal(sum(in_range(score, item) for score in known)),
            missing=len(stated) - len(known),
            rest=as_decimal(count) if rest else None,
            open_rest=count is None,
            unseen=listed.unseen,
        )
    )


def _spot_checks(declared: int, report: Report) -> Reconciliation:
    named = len(report.spot_checks)
    unseen = "" if named else "报告没有列出抽查了哪些项目"
    sides = Sides(
        name=Key.SPOT_CHECKED,
        unit=COUNT,
        declared=Decimal(declared),
        itemised=Decimal(named),
        unseen=unseen,
    )
    return reconcile_figure(sides)
