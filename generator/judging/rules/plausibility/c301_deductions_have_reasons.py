"""C301: a score below its weight comes with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain
from generator.judging.rules.plausibility.marks import deducted_without_reason
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C301",
    severity=Severity.WARNING,
    needs=(Need.SCORES,),
    title="扣了分没有写原因",
    why="得分低于分值的指标，要写明偏差原因和改进措施，读的人才知道差在哪里、怎么改。",
    way_out="在“偏差原因分析及改进措施”里写明原因；没有理由扣分的，改正得分。",
    source="《项目支出绩效自评表》“偏差原因分析及改进措施”栏",
    example_bad="分值: 10\n得分: 7",
    example_good="分值: 10\n得分: 7\n偏差原因分析及改进措施: 资金 9 月才到位，已与县财政局约定明年一季度拨付",
    computed=(
        "得分 < 分值，而“偏差原因分析及改进措施”空着，或者只写了“无”“0”“/”“正常”“已完成”“达到预期目标”"
        "一类的套话（词表随程序提供）。"
        "目标其实达到了的，句子里写明按规则该得几分。"
    ),
    exceptions="不适用的指标、没有写得分或分值的不问；写“同上”的不问。",
)

_INDICATORS = Key.INDICATORS
_SHORTEST_WORD = (
    1  # character: 停电 is a reason on a form, where an explanation to a reviewer needs more
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C301: a score below its weight comes with a reason."""
    for index, line in enumerate(subject.evaluation.lines):
        if not deducted_without_reason(line):
            continue
        met = line.met is True and line.computed not in (None, line.stated)
        right = f"；目标已经达到，按规则是 {plain(line.computed or ZERO)} 分" if met else ""
        yield finding(
            RULE,
            subject.project.places,
            (_INDICATORS, index, Key.SCORE),
            f"指标“{line.indicator.name}”得分 {plain(line.stated or ZERO)} 分，少于分值 "
            f"{plain(line.weight or ZERO)} 分，没有写偏差原因{right}。",
        )
