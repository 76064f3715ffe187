"""C304: an actual far above its target comes with a word on how the target was set."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import trimmed
from generator.judging.rules.plausibility.marks import said
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.direction import less_is_better
from generator.judging.scoring.indicator_names import above_whole, against_sense

RULE = Rule(
    code="C304",
    severity=Severity.NOTE,
    needs=(Need.ACTUALS, Need.TARGETS),
    title="大大超过目标，没有说明",
    why="实际远远超过目标，多半是目标定低了，而不是干得特别好；不说明，明年还会定低。",
    way_out="在“偏差原因分析及改进措施”里说明为什么超额，明年的目标怎么定。",
    source="所用评分标准的“超额完成”一组",
    example_bad="年度指标值: ≥10次\n实际完成值: 43次",
    example_good=(
        "年度指标值: ≥10次\n实际完成值: 43次\n偏差原因分析及改进措施: 年中增加了宣讲任务，"
        "明年目标定为 40 次"
    ),
    computed="实际 ÷ 目标达到评分标准“超额完成”的比例（国家版 120%），而偏差原因和备注都没有写。",
    exceptions=(
        "上限目标（越低越好）、没有达到目标的、写了范围没有写数的不问；目标的符号与指标的意思相反的归 C305；"
        "按定义不会超过 100% 的比率（满意度 120%）归 C313。"
    ),
)

_INDICATORS = Key.INDICATORS
_SHORTEST_WORD = (
    1  # character: 停电 is a reason on a form, where an explanation to a reviewer needs more
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C304: an actual far above its target comes with a word on how the target was set."""
    limit = subject.standard.over_achievement
    for index, line in enumerate(subject.evaluation.lines):
        indicator, achievement = line.indicator, line.achievement
        if achievement is None or achievement < limit or not line.met:
            continue
        if less_is_better(indicator, subject.standard) or said(indicator.deviation):
            continue
        if indicator.note or against_sense(indicator):
            continue
        if above_whole(indicator.name, indicator.actual):
            continue  # no achievement but a slip: C313
        yield finding(
            RULE,
            subject.project.places,
            (_INDICATORS, index, Key.ACTUAL),
            f"指标“{indicator.name}”实际“{indicator.actual.raw}”是目标“{indicator.target.raw}”的 "
            f"{trimmed(achievement)}%，达到 {trimmed(limit)}% 的应当说明。",
        )
