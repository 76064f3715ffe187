"""C206: execution and indicators together carry full marks; C401 tells of a part left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, trimmed
from generator.judging.rules.consistency.c244_another_standard_fits import own_standards
from generator.judging.rules.consistency.form_scores import excess_weight
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import points_missing
from generator.judging.scoring.totals import counting

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
        "用标准的分值。“其中”行的分值算在上一行里，不另外相加。"
    ),
    exceptions=(
        "有指标没有写分值、写了的合计也没有超过满分的不问，合计还不知道；没有写用哪一套评分标准、"
        "表上的分值和另一套内置标准相符的归 C244；“转录不全”的表合计不足满分的不问。"
    ),
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C206: execution and indicators together carry full marks; C401 tells of a part left out."""
    excess = excess_weight(subject)
    if not excess or -excess == points_missing(subject.project, subject.standard):
        return
    if own_standards(subject) or (subject.project.incomplete and excess < 0):
        return
    full, goal = subject.standard.full_marks, subject.evaluation.goal
    lines = counting(subject.evaluation.lines)
    indicators = sum((line.weight for line in lines if line.weight is not None), ZERO)
    by_goal = (goal.weight if goal else None) or ZERO
    execution = full + excess - indicators - by_goal
    named = (("预算执行率", execution), (Key.GOAL, by_goal))
    added = "".join(f"，加{name} {trimmed(points)} 分" for name, points in named if points)
    beside = f"{added}共 {trimmed(full + excess)} 分" if added else ""
    yield finding(
        RULE,
        subject.project.places,
        (INDICATORS,),
        f"指标分值合计 {trimmed(indicators)} 分{beside}，不等于满分 {trimmed(full)} 分"
        f"（所用评分标准：{subject.standard.short_name}）。",
        at_key=True,
    )
