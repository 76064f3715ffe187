"""C220: no project is a thousand times as large as the usual one of its unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.records.form import Project
from generator.facts.records.states import Status
from generator.facts.units import plain, trimmed
from generator.judging.rules.consistency.amounts_of_year import ten_thousand_off
from generator.judging.rules.consistency.funds_table import (
    BUDGET,
    EXECUTED,
    FUNDS,
    TEN_THOUSAND,
    TOTAL,
    mixed_units,
)
from generator.judging.rules.subject import YearSubject

_TEN_THOUSAND = "元和万元差一万倍；填错了，这个项目的金额、本年的合计和排名全都错了。"
RULE = Rule(
    code="C220",
    severity=Severity.WARNING,
    needs=(Need.BUDGET,),
    title="金额比本单位其他项目大得出奇，像是按元填的",
    why=_TEN_THOUSAND,
    way_out="核对单位：资金表以万元为单位，按元填的除以 10000；金额确实这样大的，说明理由。",
    source="格式约定：金额一律以万元为单位",
    example_bad="全年预算数: 386400（其他项目的中位数是 15.6）",
    example_good="全年预算数: 38.64",
    computed=(
        "项目的全年预算数（没有写的用全年执行数）不小于 10000 万元，"
        "并且不小于本年其他公开项目金额中位数的 1000 倍。"
    ),
    exceptions="其他写了金额的公开项目不足 5 个的不问；已经报了 C218、C219 的不重复报。",
    denies=(PageClaim.MONEY,),
)

_OUTSIZED = TEN_THOUSAND  # 万元: what 元 of at least 1 万元 look like
_TIMES = 1000  # the median of the others
_OTHERS = 5


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C220: no project is a thousand times as large as the usual one of its unit."""
    island = subject.unit_year
    public = {
        project.id: amount
        for project in island.projects
        if project.status is Status.PUBLIC and (amount := _size(project))
    }
    for project in island.projects:
        size = _size(project)
        if size is None or size < _OUTSIZED:
            continue
        others = [amount for key, amount in public.items() if key != project.id]
        if len(others) < _OTHERS or size < median(others) * _TIMES:
            continue
        if mixed_units(project.funds) or ten_thousand_off(project, island.year):
            continue
        column = BUDGET if project.funds.total.annual_budget else EXECUTED
        yield finding(
            RULE,
            project.places,
            (FUNDS, TOTAL, column),
            f"{column} {plain(size)} 万元，本年其他 {len(others)} 个项目的中位数是 "
            f"{trimmed(median(others))} 万元；按元填的话是 {trimmed(size / TEN_THOUSAND)} 万元。",
        )


def _size(project: Project) -> Decimal | None:
    return project.funds.total.annual_budget or project.funds.total.executed
