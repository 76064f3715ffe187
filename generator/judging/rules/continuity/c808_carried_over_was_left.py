"""C808: no more is carried over than was left; asked of the year directly before only."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain
from generator.judging.rules.consistency.funds_table import BUDGET, FUNDS
from generator.judging.rules.continuity.project_before import same_before
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C808",
    severity=Severity.WARNING,
    needs=(Need.YEAR_BEFORE, Need.SOURCES),
    title="上年结转资金比上年没有花完的还多",
    why="结转的钱就是上年没有花完的钱，不会更多；两年的表对不上，必有一处填错。",
    way_out="核对今年的“上年结转资金”和上年的全年预算数、全年执行数；还有更早年度的结转，在“备注”里写明。",
    source="惯例",
    example_bad="（2023 年）全年预算数: 40　全年执行数: 15\n（2024 年）上年结转资金: {全年预算数: 30}",
    example_good="（2024 年）上年结转资金: {全年预算数: 25}",
    computed="今年“上年结转资金”的全年预算数（没有写的用年初预算数）> 上年全年预算数 − 上年全年执行数。",
    exceptions=(
        "上年的预算数或执行数没有写的、前后两份表相隔不止一年的、“备注”说到结转的不问；"
        "标识换了项目的归 C801。"
    ),
)

_OTHER_NAME = 0.2  # likeness below which two names are not of one project
_SAME_NAME = 0.6  # likeness from which two indicators are the same
_INDICATORS_TO_TELL = 3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C808: no more is carried over than was left; asked of the year directly before only."""
    before, now = same_before(subject), subject.project
    row = now.funds.carried_over
    if before is None or row is None or "结转" in now.note:
        return
    if subject.earlier_year != subject.unit_year.year - 1:
        return
    carried = row.annual_budget if row.annual_budget is not None else row.initial_budget
    budget, spent = before.funds.total.annual_budget, before.funds.total.executed
    if carried is None or budget is None or spent is None or carried <= max(budget - spent, ZERO):
        return
    yield finding(
        RULE,
        now.places,
        (FUNDS, Key.CARRIED_OVER),
        f"上年结转资金 {plain(carried)} 万元，上年{BUDGET} {plain(budget)} − 全年执行数 {plain(spent)} = "
        f"{plain(budget - spent)} 万元，没有这么多。",
        at_key=True,
    )
