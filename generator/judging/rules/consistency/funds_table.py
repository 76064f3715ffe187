"""The funds table (年度资金) as questions see it: its rows and columns by label, and mixed-up units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from generator.facts.diagnostics import FieldPath
from generator.facts.form.keys import Key
from generator.facts.records.form import FundRow, Funds, Project
from generator.facts.units import ZERO, plain

FUNDS, TOTAL = Key.FUNDS, Key.FUNDS_TOTAL
INITIAL, BUDGET, EXECUTED = Key.INITIAL_BUDGET, Key.ANNUAL_BUDGET, Key.EXECUTED
Column = Callable[[FundRow], Decimal | None]
COLUMNS: tuple[tuple[str, Column], ...] = (
    (INITIAL, lambda row: row.initial_budget),
    (BUDGET, lambda row: row.annual_budget),
    (EXECUTED, lambda row: row.executed),
)
TEN_THOUSAND = Decimal(10_000)
_SOURCES_DIFFER = "C201"  # explained: the total stands as it is

# Ratios (larger ÷ smaller) that only 元 beside 万元 can explain.
_SUM_RATIO = (Decimal(9_900), Decimal(10_100))
_SPENT_ABOVE = (Decimal(1_000), Decimal(10_500))  # spending in 元; the true rate is 10–105 %
_SPENT_BELOW = (Decimal(9_500), Decimal(10_500))  # a budget in 元; a lower rate could be true
_CHANGED = (Decimal(5_000), Decimal(20_000))
_LARGE = TEN_THOUSAND  # 元 of at least 1 万元
_SMALL = Decimal(1)


def sources(funds: Funds) -> list[tuple[str, FundRow]]:
    """Return the stated rows below the total, with their labels; parts of such rows are not among them."""
    return [*_usual(funds), *_named(funds)]


def row_path(funds: Funds, label: str, row: FundRow) -> FieldPath:
    """Return where a row stands in the file."""
    for place, source in enumerate(funds.sources):
        if source is row:
            return (FUNDS, Key.FUND_SOURCES, place)
    return (FUNDS, label)


def _usual(funds: Funds) -> list[tuple[str, FundRow]]:
    rows = (
        (Key.APPROPRIATION, funds.appropriation),
        (Key.CARRIED_OVER, funds.carried_over),
        (Key.OTHER_FUNDS, funds.other),
    )
    return [(label, row) for label, row in rows if row is not None]


def _named(funds: Funds) -> list[tuple[str, FundRow]]:
    return [(row.name, row) for row in funds.sources if row.part_of in ("", TOTAL)]


def _adds_up(rows: Iterable[FundRow], column: Column, total: Decimal) -> bool:
    """Tell whether some rows alone make up the total: forms print one sum by source and by kind."""
    known = [amount for amount in map(column, rows) if amount is not None]
    return bool(known) and sum(known, ZERO) == total


def contradicted(funds: Funds) -> dict[str, Decimal]:
    """Return the columns whose sources add up to something else than the total: their sums, 万元.

    A table that mixes units, an empty total, and a source that may hold the rest are other matters.
    """
    found: dict[str, Decimal] = {}
    empty = empty_columns(funds)
    for label, column in () if mixed_units(funds) else COLUMNS:
        total = column(funds.total)
        amounts = [column(row) for _, row in sources(funds)]
        known = [amount for amount in amounts if amount is not None]
        added = sum(known, ZERO)
        if total is None or not known or added == total or label in empty:
            continue
        if added < total and len(known) < len(amounts):
            continue  # a source that does not state its amount may hold the rest
        groups = (_usual(funds), _named(funds))
        if any(_adds_up((row for _, row in group), column, total) for group in groups):
            continue
        found[label] = added
    return found


def agreed_total(project: Project) -> FundRow:
    """Return the total row with what its sources add up to where they contradict it (C201).

    What agrees with this row has that contradiction as its cause. A contradiction that the author
    explains is none: the total then stands as it is.
    """
    total = project.funds.total
    if any(item.rule == _SOURCES_DIFFER for item in project.explanations):
        return total
    sums = contradicted(project.funds)
    return replace(
        total,
        annual_budget=sums.get(BUDGET, total.annual_budget),
        executed=sums.get(EXECUTED, total.executed),
    )


def empty_columns(funds: Funds) -> dict[str, Decimal]:
    """Return the columns where the total is empty or 0 and the sources hold money: their sums."""
    found = {}
    for label, column in COLUMNS:
        amounts = (column(row) for _, row in sources(funds))
        added = sum((amount for amount in amounts if amount is not None), ZERO)
        if not column(funds.total) and added > 0:
            found[label] = added
    return found


def filled_total(funds: Funds) -> FundRow:
    """Return the total row, with the sums of the sources where it is empty or 0 beside money (C202)."""
    sums = empty_columns(funds)
    total = funds.total
    return replace(
        total,
        initial_budget=sums.get(INITIAL, total.initial_budget),
        annual_budget=sums.get(BUDGET, total.annual_budget),
        executed=sums.get(EXECUTED, total.executed),
    )


def column_amounts(funds: Funds, label: str) -> tuple[Decimal, ...]:
    """Return the amounts above 0 (万元) of one column, the total's first."""
    column = dict(COLUMNS)[label]
    rows = (funds.total, *(row for _, row in sources(funds)))
    return tuple(amount for amount in map(column, rows) if amount)


def all_amounts(funds: Funds) -> tuple[Decimal, ...]:
    """Return all amounts of the table above 0, 万元."""
    return tuple(amount for label, _ in COLUMNS for amount in column_amounts(funds, label))


def mixed_units(funds: Funds) -> tuple[FieldPath, str] | None:
    """Return where the table mixes 元 and 万元 and the numbers that show it; None where it does not."""
    return next(iter((*_columns_mixed(funds), *_total_mixed(funds))), None)


def _columns_mixed(funds: Funds) -> Iterator[tuple[FieldPath, str]]:
    for label, column in COLUMNS:
        total = column(funds.total)
        added = sum((column(row) or ZERO for _, row in sources(funds)), ZERO)
        if total and added and _ratio_in(total, added, _SUM_RATIO):
            words = f"{label}：{TOTAL}是 {plain(total)}，各来源合计 {plain(added)}"
            yield (FUNDS, TOTAL, label), words


def _total_mixed(funds: Funds) -> Iterator[tuple[FieldPath, str]]:
    row = funds.total
    budget, executed, initial = row.annual_budget, row.executed, row.initial_budget
    if budget and executed:
        limits = _SPENT_ABOVE if executed > budget else _SPENT_BELOW
        if _ratio_in(budget, executed, limits) and _tellable(budget, executed):
            words = f"{EXECUTED} {plain(executed)}，{BUDGET} {plain(budget)}"
            yield (FUNDS, TOTAL, EXECUTED if executed > budget else BUDGET), words
    if initial and budget and _ratio_in(initial, budget, _CHANGED) and _tellable(initial, budget):
        words = f"{INITIAL} {plain(initial)}，{BUDGET} {plain(budget)}"
        yield (FUNDS, TOTAL, INITIAL if initial > budget else BUDGET), words


def _ratio_in(one: Decimal, other: Decimal, limits: tuple[Decimal, Decimal]) -> bool:
    large, small = max(one, other), min(one, other)
    return small > 0 and limits[0] * small <= large <= limits[1] * small


def _tellable(one: Decimal, other: Decimal) -> bool:
    return max(one, other) >= _LARGE and min(one, other) >= _SMALL
