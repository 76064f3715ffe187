"""C803: a budget half as large again, or half as small, comes with a word."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.units import HUNDRED, plain, trimmed
from generator.judging.rules.consistency.funds_table import BUDGET, FUNDS, TOTAL
from generator.judging.rules.continuity.project_before import same_before
from generator.judging.rules.plausibility import c309_cuts_have_reasons, c320_rises_have_reasons
from generator.judging.rules.plausibility.whole_form import change_is_explained
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C803",
    severity=Severity.WARNING,
    needs=(Need.YEAR_BEFORE, Need.BUDGET),
    title="预算比上年大增大减，没有说明",
    why="预算翻倍或腰斩一定有原因：任务变了、标准变了，或者填错了；不说明，读的人只能猜。",
    way_out="在“备注”里写明原因；年中调整的写进“预算调整”。",
    source="惯例",
    example_bad="（2023 年）全年预算数: 40\n（2024 年）全年预算数: 85",
    example_good="（2024 年）全年预算数: 85\n备注: 上年只做设计和首个村，本年全面施工",
    computed=(
        "全年预算数与最近一年相比，增减 50% 以上（按上年算），并且相差 10 万元以上。年中调整造成、"
        "已由 C309 或 C320 报告的，不重复报。"
    ),
    exceptions=(
        "“预算调整”写了依据或原因、“备注”写了字的不问；"
        "有一年的预算数没有写或是 0 的不问；标识换了项目的归 C801。"
    ),
)

_OTHER_NAME = 0.2  # likeness below which two names are not of one project
_SAME_NAME = 0.6  # likeness from which two indicators are the same
_INDICATORS_TO_TELL = 3
_JUMP, _JUMP_AMOUNT = Decimal("0.5"), Decimal(10)  # share of last year's budget, 万元


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C803: a budget half as large again, or half as small, comes with a word."""
    before, now = same_before(subject), subject.project
    if before is None or change_is_explained(now):
        return
    old, new = before.funds.total.annual_budget, now.funds.total.annual_budget
    if not old or not new:
        return
    change = new - old
    if abs(change) < _JUMP_AMOUNT or abs(change) < old * _JUMP:
        return
    if any(c309_cuts_have_reasons.ask(subject)) or any(c320_rises_have_reasons.ask(subject)):
        return  # it happened within the year, and is told there
    share = trimmed((abs(change) * HUNDRED / old).quantize(Decimal("0.1")))
    way = "增加" if change > 0 else "减少"
    yield finding(
        RULE,
        now.places,
        (FUNDS, TOTAL, BUDGET),
        f"{BUDGET} {plain(new)} 万元，{subject.earlier_year} 年度是 {plain(old)} 万元，{way}了 {share}%，"
        "没有说明原因。",
    )
