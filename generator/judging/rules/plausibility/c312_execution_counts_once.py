"""C312: the execution rate earns points in the funds table or as an indicator, not in both."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.units import ZERO, trimmed
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import is_execution_rate

_LIST = "词表随程序提供。"
RULE = Rule(
    code="C312",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="预算执行率又当作一项指标计分",
    why="预算执行率在资金栏已经有分值；再作为一项指标，花完钱就得了两次分，没花完就扣了两次。",
    way_out="删去这项指标，把分值给说明产出和效果的指标；只想列出而不计分的，不写分值。",
    source="所用评分标准的“预算执行率”一组",
    example_bad="预算执行率: 分值 10\n三级指标: 预算资金执行率\n分值: 10",
    example_good="预算执行率: 分值 10\n三级指标: 工程按期完工率\n分值: 10",
    computed=(
        "资金栏给预算执行率写了分值或得分，"
        f"又有指标的名称里有“预算执行率”“资金使用率”等词并且写了分值。{_LIST}"
    ),
    exceptions="资金栏没有写执行率的分值和得分、只列在指标里的版式不问；指标没有写分值的不问。",
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C312: the execution rate earns points in the funds table or as an indicator, not in both."""
    execution = subject.evaluation.execution
    for index, indicator in indicators(subject):
        if counts_execution_again(subject, indicator):
            message = (
                f"预算执行率已有 {trimmed(execution.weight)} 分，指标“{indicator.name}”"
                f"又给 {trimmed(indicator.weight or ZERO)} 分，同一个数计了两次。"
            )
            yield at(RULE, subject, (INDICATORS, index, NAME), message)


def counts_execution_again(subject: ProjectSubject, indicator: Indicator) -> bool:
    """Tell whether a line earns the points that the funds table gives already."""
    execution, row = subject.evaluation.execution, subject.project.funds.total
    if not execution.scored or (row.weight is None and row.score is None):
        return False
    return bool(indicator.weight) and is_execution_rate(indicator.name)
