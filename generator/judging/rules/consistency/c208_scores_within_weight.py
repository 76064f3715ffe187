"""C208: no score is larger than its weight."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import FieldPath, Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import plain
from generator.judging.rules.consistency.form_scores import EXECUTION_SCORE, above_weight
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C208",
    severity=Severity.ERROR,
    needs=(Need.SCORES,),
    title="得分大于分值",
    why="得分最多等于分值；得分更大，多半是填错了格子，例如把总分填进了执行率的得分。",
    way_out="核对这一行的分值和得分，填错格子的移到该填的地方。",
    source="《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    example_bad="分值: 10\n得分: 99",
    example_good="分值: 10\n得分: 9.9\n偏差原因分析及改进措施: 两份档案缺签字，已补齐",
    computed=(
        "预算执行率和每一项指标：得分 > 分值，小数四舍五入到评分标准的位数以后比较。"
        "执行率得分与自评总分、执行率相同的，说明像是填错了格子。"
    ),
    exceptions="没有写得分或分值的不问；标准不给执行率分值的，不问执行率。",
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C208: no score is larger than its weight."""
    for path, name, score, weight in above_weight(subject):
        yield finding(
            RULE,
            subject.project.places,
            path,
            f"{name}得分 {plain(score)} 分大于分值 {plain(weight)} 分{_wrong_cell(subject, path, score)}。",
        )


def _wrong_cell(subject: ProjectSubject, path: FieldPath, score: Decimal) -> str:
    """Say which cell an execution score that is too large seems to come from."""
    if path != EXECUTION_SCORE:
        return ""
    if score == subject.evaluation.stated_total:
        return "，与自评总分相同，像是填错了格子"
    execution = subject.evaluation.execution
    same = score in (execution.stated_rate, execution.rate)
    return "，与执行率相同，像是把执行率填进了得分" if same else ""
