"""C221: where some lines have both weight and score, none has only one; one finding a form."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain, trimmed
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.totals import applicable

RULE = Rule(
    code="C221",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="分值和得分只填了一个",
    why="有得分没有分值，不知道满分是多少；有分值没有得分，自评总分就加不出来，也没有人能核对。",
    way_out="补上缺的一个；本年度不适用的指标写“不适用: 是”。",
    source="《项目支出绩效自评表》“分值”“得分”栏",
    example_bad="三级指标: 维护路灯\n分值: 30\n三级指标: 报修到场时间\n得分: 20",
    example_good="三级指标: 维护路灯\n分值: 30\n得分: 30\n三级指标: 报修到场时间\n分值: 20\n得分: 20",
    computed=(
        "表上至少有一项指标两样都填了，另有指标只填了一样；各项指标都有得分、也写了总分，"
        "而标准计分的预算执行率没有写得分；"
        "或者写了执行率得分，表上和评分标准却都不给它分值。一张表只报一次。"
    ),
    exceptions=(
        "全表都不填得分（还没有自评）、全表都不填分值的不问；不适用的指标、“其中”行不问；两样都空着的分组行不问；"
        "表上没有写执行率的分值、各项指标得分相加已经等于自评总分的，不问执行率得分。"
    ),
    of_whole=True,
)

INDICATORS = Key.INDICATORS
_EXECUTION_SCORE: FieldPath = (Key.FUNDS, Key.FUNDS_TOTAL, Key.SCORE)
_NAMED = 3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C221: where some lines have both weight and score, none has only one; one finding a form."""
    found = _half_filled(subject)
    if found is not None:
        path, message, advice = found
        yield finding(RULE, subject.project.places, path, message, advice=advice)


def _half_filled(subject: ProjectSubject) -> tuple[FieldPath, str, str] | None:
    """Return the first cell without its partner, the sentence about all of them and the way out."""
    lines = [
        (index, line)
        for index, line in enumerate(subject.evaluation.lines)
        if not line.indicator.not_applicable and line.counts
    ]
    if not any(line.weight is not None and line.stated is not None for _, line in lines):
        return None
    half = [item for item in lines if (item[1].weight is None) != (item[1].stated is None)]
    if not half:
        return _execution_half_filled(subject)
    names = "、".join(
        f"“{line.indicator.name}”没有写{Key.WEIGHT if line.weight is None else Key.SCORE}"
        for _, line in half[:_NAMED]
    )
    more = f"，这样的指标共 {len(half)} 项" if len(half) > _NAMED else ""
    index, first = half[0]
    there, missing = (Key.SCORE, Key.WEIGHT) if first.weight is None else (Key.WEIGHT, Key.SCORE)
    advice = f"在指标“{first.indicator.name}”的“{there}”下面补一行“{missing}: ”；不适用的指标写“不适用: 是”。"
    return (INDICATORS, index, there), f"指标{names}{more}，加不出总分。", advice


def _execution_half_filled(subject: ProjectSubject) -> tuple[FieldPath, str, str] | None:
    execution, total = subject.evaluation.execution, subject.evaluation.stated_total
    if not execution.scored and execution.stated:
        standard = subject.standard.short_name
        words = f"预算执行率写了得分 {plain(execution.stated)} 分，没有写分值，评分标准“{standard}”也不给它分值。"
        return _EXECUTION_SCORE, words, "给执行率写上分值，或者删去它的得分。"
    lines = applicable(subject.evaluation.lines)
    missing = execution.scored and execution.stated is None and total is not None
    if not missing or any(line.stated is None for line in lines):
        return None
    written = subject.project.funds.total.weight is not None
    if not written and sum((line.stated or ZERO for line in lines), ZERO) == total:
        return None  # a form that does not score execution: it adds up without it
    words = (
        f"各项指标都有得分，预算执行率（{trimmed(execution.weight)} 分）没有写得分，"
        f"自评总分 {plain(total or ZERO)} 分加不出来。"
    )
    advice = f"在“{Key.FUNDS}”的“{Key.FUNDS_TOTAL}”下面补一行“{Key.SCORE}: ”，写执行率得了几分。"
    return _EXECUTION_SCORE, words, advice
