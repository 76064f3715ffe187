"""C202: the total row holds money where a source does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.units import plain
from generator.judging.rules.consistency.funds_table import FUNDS, TOTAL, empty_columns
from generator.judging.rules.subject import ProjectSubject

_FORM = "《项目支出绩效自评表》“项目资金”栏：年度资金总额是各来源之和"
RULE = Rule(
    code="C202",
    severity=Severity.ERROR,
    needs=(Need.SOURCES,),
    title="年度资金总额没有填或填了 0，来源却有钱",
    why="执行率和执行率得分都用总额这一行算；总额是空的，项目就像没有花过钱。",
    way_out="把各来源之和填到“年度资金总额”这一行。",
    source=_FORM,
    example_bad="年度资金总额: {全年预算数: 0}\n当年财政拨款: {全年预算数: 89.974}",
    example_good="年度资金总额: {全年预算数: 89.974}\n当年财政拨款: {全年预算数: 89.974}",
    computed="某一列的来源之和大于 0，而年度资金总额这一列空着或是 0。三列一起说，只报一次。",
    exceptions="总额和来源都没有写的不问。",
    denies=(PageClaim.MONEY,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C202: the total row holds money where a source does."""
    funds = subject.project.funds
    empty = empty_columns(funds)
    if not empty:
        return
    written = "、".join(f"{label} {plain(added)} 万元" for label, added in empty.items())
    yield finding(
        RULE,
        subject.project.places,
        (FUNDS, TOTAL, next(iter(empty))),
        f"{TOTAL}没有填或填了 0，而各来源合计：{written}。",
    )
