"""C401: every part the standard gives points to has an indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.records.form import Project
from generator.facts.standard import Standard
from generator.facts.units import ZERO, trimmed
from generator.judging.rules.consistency.c244_another_standard_fits import own_standards
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS, missing_parts
from generator.judging.scoring.satisfaction import SATISFACTION

RULE = Rule(
    code="C401",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="缺少评分标准要求的一级指标",
    why=(
        "产出、效益、满意度各看一面：只有产出，看不出花钱换来了什么；没有满意度，"
        "看不出受益的人怎么想。"
    ),
    way_out="补上缺的一级指标和它的三级指标；项目确实没有服务对象的，把满意度的分值并到效益指标。",
    source="所用评分标准的“指标分值”一组",
    example_bad=(
        "绩效指标:\n  - {一级指标: 产出指标, 三级指标: 维护路灯, 分值: 60}\n"
        "  - {一级指标: 满意度指标, 三级指标: 村民满意度, 分值: 30}"
    ),
    example_good=(
        "绩效指标:\n  - {一级指标: 产出指标, 三级指标: 维护路灯, 分值: 50}\n"
        "  - {一级指标: 效益指标, 三级指标: 夜间照明覆盖率, 分值: 30}\n"
        "  - {一级指标: 满意度指标, 三级指标: 村民满意度, 分值: 10}"
    ),
    computed=(
        "评分标准写明各一级指标分值的，逐个查项目里有没有；少了的列在一条里。"
        "缺的分值正好是合计差的分值时，不再提 C206；有这一条时不再提 C207。"
    ),
    exceptions=(
        "指标没有写一级指标、或者一级指标不是表上的名称的，一项分值都没有写的，不问；"
        "效益指标已经担起满意度的分值（效益＋满意度）的，不算缺满意度；"
        "评分标准没有规定各部分分值的，不问；没有写用哪一套评分标准、表上的分值和另一套内置标准相符的归 C244。"
    ),
    of_whole=True,
)

OUTPUT, EFFECT = "产出指标", "效益指标"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C401: every part the standard gives points to has an indicator."""
    missing = missing_parts(subject.project, subject.standard)
    if own_standards(subject):
        return
    if missing and not _carried_by_effect(missing, subject.project, subject.standard):
        yield finding(
            RULE,
            subject.project.places,
            (INDICATORS,),
            f"没有{'、'.join(missing)}：{_weights_of(missing, subject.standard)}"
            f"（所用评分标准：{subject.standard.short_name}）。",
            at_key=True,
        )


def _carried_by_effect(missing: Sequence[str], project: Project, standard: Standard) -> bool:
    """Tell whether 效益 carries the points of 满意度, as a project without beneficiaries may."""
    if tuple(missing) != (SATISFACTION,):
        return False
    wanted = {part.level1: part.weight for part in standard.parts}
    carried = sum(
        (item.weight for item in project.indicators if item.part == EFFECT and item.weight), ZERO
    )
    return carried >= wanted.get(EFFECT, ZERO) + wanted[SATISFACTION]


def _weights_of(missing: Sequence[str], standard: Standard) -> str:
    return "，".join(
        f"{part.level1}应占 {trimmed(part.weight)} 分"
        for part in standard.parts
        if part.level1 in missing
    )
