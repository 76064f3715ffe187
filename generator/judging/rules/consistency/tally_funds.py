"""Questions about the funds table: parts and total, spending and budget, the rate and its score."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import FundRow
from generator.facts.units import HUNDRED, ZERO, cut_to, plain, round_half_up
from generator.judging.rules.consistency import book_funds as rules
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    COLUMNS,
    EXECUTED,
    FUNDS,
    INITIAL,
    TOTAL,
    agreed_total,
    contradicted,
    empty_columns,
    mixed_units,
    sources,
)
from generator.judging.rules.subject import ProjectSubject


def sources_add_up(subject: ProjectSubject) -> Iterator[Finding]:
    """C201: every column of the sources adds up to the total row."""
    funds = subject.project.funds
    columns = dict(COLUMNS)
    for label, added in contradicted(funds).items():
        total = columns[label](funds.total) or ZERO
        amounts = [columns[label](row) for _, row in sources(funds)]
        known = [plain(amount) for amount in amounts if amount is not None]
        shown = f"{' + '.join(known)} = {plain(added)}" if len(known) > 1 else plain(added)
        yield finding(
            rules.SOURCES_DIFFER,
            subject.project.places,
            (FUNDS, TOTAL, label),
            f"{label}：各来源合计 {shown} 万元，{TOTAL}写的是 {plain(total)} 万元，"
            f"相差 {plain(abs(total - added))} 万元。{_rate_note(subject, label)}",
        )


def _rate_note(subject: ProjectSubject, label: str) -> str:
    """Say that the sum is right where the stated rate follows from it and not from the total."""
    total = subject.project.funds.total
    if label == INITIAL or total.stated_rate is None:
        return ""
    if _rate_follows(total) or not _rate_follows(agreed_total(subject.project)):
        return ""
    return f"按合计算，执行率正是填写的 {plain(total.stated_rate)}%，像是总额抄错了。"


def total_is_filled(subject: ProjectSubject) -> Iterator[Finding]:
    """C202: the total row holds money where a source does."""
    funds = subject.project.funds
    empty = empty_columns(funds)
    if not empty:
        return
    written = "、".join(f"{label} {plain(added)} 万元" for label, added in empty.items())
    yield finding(
        rules.TOTAL_EMPTY,
        subject.project.places,
        (FUNDS, TOTAL, next(iter(empty))),
        f"{TOTAL}没有填或填了 0，而各来源合计：{written}。",
    )


def within_budget(subject: ProjectSubject) -> Iterator[Finding]:
    """C203: no row spends more than its budget; the sources are asked where the total is in order."""
    funds = subject.project.funds
    empty = empty_columns(funds)
    if mixed_units(funds):
        return
    rows = [] if BUDGET in empty or EXECUTED in empty else [(TOTAL, funds.total)]
    over = [row for row in rows if _overspent(row[1])]
    if over and not _overspent(agreed_total(subject.project)):
        over = []  # one cause: the total is not what its sources add up to, C201
    for label, row in over or [row for row in sources(funds) if _overspent(row[1])]:
        of = "" if label == TOTAL else f"{label}的"
        yield finding(
            rules.OVERSPENT,
            subject.project.places,
            (FUNDS, label, EXECUTED),
            f"{of}{EXECUTED} {plain(row.executed or ZERO)} 万元大于{BUDGET} "
            f"{plain(row.annual_budget or ZERO)} 万元。",
        )


def rate_is_right(subject: ProjectSubject) -> Iterator[Finding]:
    """C204: the stated rate is the computed one, rounded to the digits typed."""
    total = subject.project.funds.total
    if rate_in_order(subject):
        return
    stated, rate = total.stated_rate or ZERO, subject.evaluation.execution.rate
    computed = plain(rate) if rate is not None else ""
    yield finding(
        rules.RATE_DIFFERS,
        subject.project.places,
        (FUNDS, TOTAL, "执行率"),
        f"执行率写的是 {plain(stated)}%，{EXECUTED} {plain(total.executed or ZERO)} ÷ {BUDGET} "
        f"{plain(total.annual_budget or ZERO)} 是 {computed}%{_score_note(subject)}。",
    )


def execution_score_is_right(subject: ProjectSubject) -> Iterator[Finding]:
    """C205: the stated execution score is the computed one, unless a wrong rate explains it."""
    execution = subject.evaluation.execution
    stated, computed = execution.stated, execution.computed
    if stated is None or computed is None or stated > execution.weight:
        return
    if computed in (stated, cut_to(stated, subject.standard.decimals)):
        return
    if _columns_empty(subject) or _follows_wrong_rate(subject) or _mixed(subject):
        return
    if _follows_sources(subject):
        return
    yield finding(
        rules.EXECUTION_SCORE_DIFFERS,
        subject.project.places,
        (FUNDS, TOTAL, "得分"),
        f"预算执行率自评得分 {plain(stated)} 分，按标准是 {plain(computed)} 分："
        f"{execution.arithmetic.formula}。",
    )


def changes_explain(subject: ProjectSubject) -> Iterator[Finding]:
    """C215: initial budget plus listed changes is the annual budget; asked where any is listed."""
    total, changes = subject.project.funds.total, subject.project.changes
    amounts = [
        (1 if change.increase else -1) * change.amount
        for change in changes
        if change.amount is not None
    ]
    start, end = total.initial_budget, total.annual_budget
    if not changes or len(amounts) < len(changes) or start is None or end is None:
        return
    if _mixed(subject):
        return
    reached = start + sum(amounts, ZERO)
    if reached == end:
        return
    steps = "".join(f" {'+' if amount >= 0 else '−'} {plain(abs(amount))}" for amount in amounts)
    yield finding(
        rules.CHANGES_DIFFER,
        subject.project.places,
        ("预算调整",),
        f"年初预算数 {plain(start)}{steps} = {plain(reached)} 万元，"
        f"{BUDGET}写的是 {plain(end)} 万元。",
    )


def rate_in_order(subject: ProjectSubject) -> bool:
    """Tell whether the stated rate agrees with the amounts, or there is nothing to compare."""
    total = subject.project.funds.total
    stated, budget, executed = total.stated_rate, total.annual_budget, total.executed
    if stated is None or not budget or executed is None:
        return True
    if _columns_empty(subject) or _mixed(subject):
        return True
    return _rate_follows(total) or _rate_follows(agreed_total(subject.project))


def _rate_follows(total: FundRow) -> bool:
    """Tell whether the stated rate is spending ÷ budget, rounded to the digits typed."""
    stated, budget, executed = total.stated_rate, total.annual_budget, total.executed
    if stated is None or not budget or executed is None:
        return False
    return round_half_up(executed * HUNDRED / budget, _decimals(stated)) == stated


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _columns_empty(subject: ProjectSubject) -> bool:
    empty = empty_columns(subject.project.funds)
    return BUDGET in empty or EXECUTED in empty


def _mixed(subject: ProjectSubject) -> bool:
    return mixed_units(subject.project.funds) is not None


def _follows_wrong_rate(subject: ProjectSubject) -> bool:
    """Tell whether the stated score is what the wrong stated rate would earn: one cause, C204."""
    total, execution = subject.project.funds.total, subject.evaluation.execution
    if total.stated_rate is None or rate_in_order(subject):
        return False
    earned = min(execution.weight * total.stated_rate / HUNDRED, execution.weight)
    places = subject.standard.decimals
    cut_off = earned.quantize(Decimal(1).scaleb(-places), rounding=ROUND_DOWN)
    return execution.stated in (round_half_up(earned, places), cut_off)


def _follows_sources(subject: ProjectSubject) -> bool:
    """Tell whether the stated score is what the sources' sums would earn: one cause, C201."""
    total, execution = subject.project.funds.total, subject.evaluation.execution
    agreed = agreed_total(subject.project)
    if agreed == total or not agreed.annual_budget or agreed.executed is None:
        return False
    share = min(agreed.executed / agreed.annual_budget, Decimal(1))
    earned = round_half_up(execution.weight * share, subject.standard.decimals)
    return earned == execution.stated


def _score_note(subject: ProjectSubject) -> str:
    execution = subject.evaluation.execution
    if execution.computed is None or execution.stated in (None, execution.computed):
        return ""
    if not _follows_wrong_rate(subject):
        return ""
    return f"，得分也应当是 {plain(execution.computed)} 分（{execution.arithmetic.formula}）"


def _overspent(row: FundRow) -> bool:
    return (
        row.executed is not None
        and row.annual_budget is not None
        and row.executed > row.annual_budget
    )


CHECKS = (
    sources_add_up,
    total_is_filled,
    within_budget,
    rate_is_right,
    execution_score_is_right,
    changes_explain,
)
