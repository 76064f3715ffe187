"""C215: initial budget plus listed changes is the annual budget; asked where any is listed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain
from generator.judging.rules.consistency.execution_rates import mixed
from generator.judging.rules.consistency.funds_table import BUDGET
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C215",
    severity=Severity.WARNING,
    needs=(Need.INITIAL_BUDGET, Need.BUDGET),
    title="预算调整说不清年初数和全年数的差",
    why="年初预算数加追加、减调减，就应当是全年预算数；对不上说明漏记了调整，或者金额抄错了。",
    way_out="补上漏记的“预算调整”，或改正金额。",
    source="惯例",
    example_bad="年初预算数: 50\n全年预算数: 60\n预算调整: [{类型: 追加, 金额: 5}]",
    example_good="年初预算数: 50\n全年预算数: 60\n预算调整: [{类型: 追加, 金额: 10}]",
    computed="年初预算数加各次追加、减各次调减，与全年预算数一分不差才算对得上。",
    exceptions="没有列预算调整的不问（见 C309、C803）；有一次调整没有写金额的不问；元和万元混写的归 C218。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
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
    if mixed(subject):
        return
    reached = start + sum(amounts, ZERO)
    if reached == end:
        return
    steps = "".join(f" {'+' if amount >= 0 else '−'} {plain(abs(amount))}" for amount in amounts)
    yield finding(
        RULE,
        subject.project.places,
        (Key.BUDGET_CHANGES,),
        f"年初预算数 {plain(start)}{steps} = {plain(reached)} 万元，"
        f"{BUDGET}写的是 {plain(end)} 万元。",
    )
