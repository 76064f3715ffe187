"""C308: where hardly any money was spent, full marks for the output come with a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain, trimmed
from generator.judging.rules.consistency.funds_table import BUDGET, EXECUTED, mixed_units
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.evaluation import IndicatorScore

RULE = Rule(
    code="C308",
    severity=Severity.WARNING,
    needs=(Need.EXECUTED, Need.SCORES),
    title="钱几乎没有花，产出却是满分",
    why="预算没有执行，产出通常就没有做出来；钱没花而事都做成了的，要么事是别的钱做的，要么得分没有照实际填。",
    way_out="核对产出指标的实际完成值和得分；确实已经做完、款项还没有付的，在“备注”里写明原因和付款安排。",
    source="惯例",
    example_bad="全年预算数: 60\n全年执行数: 3\n（产出指标 50 分得 50 分，没有说明）",
    example_good="全年预算数: 60\n全年执行数: 3\n备注: 工程 12 月验收，工程款按合同次年 2 月支付",
    computed=(
        "全年执行数 ÷ 全年预算数 < 20%，产出指标都写了分值和得分，合计得分等于合计分值。"
        "没有写一级指标的，二级指标是数量、质量、时效、成本的算产出。"
    ),
    exceptions="备注、未完成原因或这些产出指标的偏差原因里说到支付、结算、付款、拨付、到位、质保金、结转的不问。",
)

_UNSPENT = Decimal(20)  # % of the budget; far below what work done would have cost
_OUTPUT = ("数量指标", "质量指标", "时效指标", "成本指标")
_PAID_LATER = re.compile(r"支付|结算|付款|拨付|到位|质保金|结转")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C308: where hardly any money was spent, full marks for the output come with a word."""
    rate, project = subject.evaluation.execution.rate, subject.project
    if rate is None or rate >= _UNSPENT or mixed_units(project.funds):
        return
    lines = [line for line in _output_lines(subject) if not line.indicator.not_applicable]
    weights = [line.weight for line in lines if line.weight is not None]
    scores = [line.stated for line in lines if line.stated is not None]
    if not lines or len(weights) < len(lines) or len(scores) < len(lines):
        return
    texts = [project.note, project.goal.shortfall_reason]
    texts += [line.indicator.deviation for line in lines]
    if sum(scores) < sum(weights) or _PAID_LATER.search("\n".join(texts)):
        return
    total = project.funds.total
    yield finding(
        RULE,
        project.places,
        (Key.FUNDS, Key.FUNDS_TOTAL, EXECUTED),
        f"{EXECUTED} {plain(total.executed or ZERO)} 万元只有{BUDGET} "
        f"{plain(total.annual_budget or ZERO)} 万元的 {trimmed(rate)}%，"
        f"产出指标却得满分 {trimmed(sum(scores, ZERO))} 分，没有说明。",
    )


def _output_lines(subject: ProjectSubject) -> list[IndicatorScore]:
    """Return the lines of 产出指标; where no first level is written, the second decides."""
    return [
        line
        for line in subject.evaluation.lines
        if line.indicator.part == "产出指标"
        or (not line.indicator.level1 and line.indicator.aspect in _OUTPUT)
    ]
