"""C206: execution and indicators together carry full marks; C401 tells of a part left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, trimmed
from generator.judging.rules.consistency.form_scores import excess_weight
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import points_missing

_STANDARD = "所用评分标准的“预算执行率”“指标分值”两组"
RULE = Rule(
    code="C206",
    severity=Severity.WARNING,
    needs=(Need.WEIGHTS,),
    title="分值合计不等于满分",
    why="预算执行率的分值加各项指标的分值应当正好是满分；合计 110 分或 120 分的表，总分没有意义，也评不出等级。",
    way_out="改正分值；本地用别的评分标准的，用“评分标准”写明是哪一套。",
    source=_STANDARD,
    example_bad="（预算执行率 20 分，指标合计 100 分，共 120 分）",
    example_good="（预算执行率 20 分，指标合计 80 分，共 100 分）",
    computed=(
        "预算执行率的分值加全部指标的分值（不适用的也算），与评分标准的满分比较。表上没有写执行率分值的，"
        "用标准的分值。"
    ),
    exceptions="有指标没有写分值的不问，合计还不知道。",
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C206: execution and indicators together carry full marks; C401 tells of a part left out."""
    excess = excess_weight(subject)
    if not excess or -excess == points_missing(subject.project, subject.standard):
        return
    full, execution = subject.standard.full_marks, subject.evaluation.execution
    indicators = full + excess - (execution.weight if execution.scored else ZERO)
    beside = (
        f"，加预算执行率 {trimmed(execution.weight)} 分共 {trimmed(full + excess)} 分"
        if execution.scored
        else ""
    )
    yield finding(
        RULE,
        subject.project.places,
        (INDICATORS,),
        f"指标分值合计 {trimmed(indicators)} 分{beside}，不等于满分 {trimmed(full)} 分"
        f"（所用评分标准：{subject.standard.short_name}）。",
        at_key=True,
    )
