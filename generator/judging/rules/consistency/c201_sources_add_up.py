"""C201: every column of the sources adds up to the total row."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.units import ZERO, plain
from generator.judging.rules.consistency.execution_rates import rate_follows
from generator.judging.rules.consistency.funds_table import (
    COLUMNS,
    FUNDS,
    INITIAL,
    TOTAL,
    agreed_total,
    contradicted,
    sources,
)
from generator.judging.rules.subject import ProjectSubject

_FORM = "《项目支出绩效自评表》“项目资金”栏：年度资金总额是各来源之和"
RULE = Rule(
    code="C201",
    severity=Severity.ERROR,
    needs=(Need.SOURCES,),
    title="各来源加起来不等于年度资金总额",
    why="总额就是几项来源之和；对不上，读的人不知道该信哪一个数。",
    way_out="核对总额和各项来源；漏填的来源补上，抄错的改正。",
    source=_FORM,
    example_bad="年度资金总额: {全年预算数: 100}\n当年财政拨款: {全年预算数: 80}",
    example_good=(
        "年度资金总额: {全年预算数: 100}\n当年财政拨款: {全年预算数: 80}\n其他资金: {全年预算数: 20}"
    ),
    computed=(
        "年初预算数、全年预算数、全年执行数三列各算一次：当年财政拨款 + 上年结转资金 + 其他资金 + “资金来源”下各行，"
        "与年度资金总额一分不差才算对得上。"
        "总额抄错，执行率、得分和报告的合计也会跟着不对；按各来源合计算就全对得上的，只报这一条。"
    ),
    exceptions=(
        "只写总额、不分来源的不问；“资金来源”里写了“属于”哪一行的不再加；"
        "前三项或者“资金来源”各行单独加起来就等于总额的，算对得上；有来源没有写金额、其余之和又不超过总额的，差额可能就在那一项里，不问；"
        "总额空着或是 0 的归 C202，元和万元混写的归 C218。"
    ),
    denies=(PageClaim.MONEY,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C201: every column of the sources adds up to the total row."""
    funds = subject.project.funds
    columns = dict(COLUMNS)
    for label, added in contradicted(funds).items():
        total = columns[label](funds.total) or ZERO
        amounts = [columns[label](row) for _, row in sources(funds)]
        known = [plain(amount) for amount in amounts if amount is not None]
        shown = f"{' + '.join(known)} = {plain(added)}" if len(known) > 1 else plain(added)
        yield finding(
            RULE,
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
    if rate_follows(total) or not rate_follows(agreed_total(subject.project)):
        return ""
    return f"按合计算，执行率正是填写的 {plain(total.stated_rate)}%，像是总额抄错了。"
