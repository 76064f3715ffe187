"""C203: no row spends more than its budget; the sources are asked where the total is in order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.records.form import FundRow
from generator.facts.units import ZERO, plain
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    TOTAL,
    agreed_total,
    empty_columns,
    mixed_units,
    row_path,
    sources,
)
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C203",
    severity=Severity.ERROR,
    needs=(Need.BUDGET, Need.EXECUTED),
    title="全年执行数大于全年预算数",
    why="没有预算不得支出。支出大于预算，多半是追加的预算没有填进“全年预算数”，或者金额抄错了。",
    way_out="核对两项金额；确有追加的，请把追加后的数填入“全年预算数”。",
    source="《中华人民共和国预算法》第十三条（待核）",
    example_bad="全年预算数: 80.10\n全年执行数: 91.00",
    example_good="全年预算数: 91.00\n全年执行数: 91.00",
    computed="年度资金总额一行：全年执行数 > 全年预算数；总额没有问题的，再逐个来源比较。",
    exceptions=(
        "总额空着或是 0 的归 C202；元和万元混写的归 C218；"
        "总额与各来源对不上，按各来源合计就没有超的，归 C201。"
    ),
    denies=(PageClaim.MONEY,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C203: no row spends more than its budget; the sources are asked where the total is in order."""
    funds = subject.project.funds
    empty = empty_columns(funds)
    if mixed_units(funds):
        return
    rows: list[tuple[str, FundRow]] = []
    if BUDGET not in empty and EXECUTED not in empty:
        rows.append((TOTAL, funds.total))
    over = [row for row in rows if _overspent(row[1])]
    if over and not _overspent(agreed_total(subject.project)):
        over = []  # one cause: the total is not what its sources add up to, C201
    for label, row in over or [row for row in sources(funds) if _overspent(row[1])]:
        of = "" if label == TOTAL else f"{label}的"
        yield finding(
            RULE,
            subject.project.places,
            (*row_path(funds, label, row), EXECUTED),
            f"{of}{EXECUTED} {plain(row.executed or ZERO)} 万元大于{BUDGET} "
            f"{plain(row.annual_budget or ZERO)} 万元。",
        )


def _overspent(row: FundRow) -> bool:
    return (
        row.executed is not None
        and row.annual_budget is not None
        and row.executed > row.annual_budget
    )
