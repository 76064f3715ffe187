"""C209: the stated total is the sum of the stated lines, scaled or not; one cause, one finding."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import plain
from generator.judging.rules.consistency.form_scores import scaled_sum, total_differs, totals
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.totals import stated_scores

RULE = Rule(
    code="C209",
    severity=Severity.ERROR,
    needs=(Need.TOTAL, Need.SCORES),
    title="自评总分不等于各项得分之和",
    why="总分是预算执行率得分加各项指标得分；与各项对不上，读的人不知道该信哪一个。",
    way_out="核对各项得分和自评总分，改正其中抄错或漏填的。",
    source="《项目支出绩效自评表》“总分”一行",
    example_bad="（各项得分合计 96 分）\n自评总分: 98",
    example_good="（各项得分合计 96 分）\n自评总分: 96",
    computed=(
        "预算执行率得分加各项指标得分，与自评总分比较，两边都四舍五入到评分标准的小数位数；"
        "“其中”行的得分算在上一行里，不另外相加；有不适用的指标时，"
        "按比例折算到满分的数也算对，相差多少按两个数里近的一个说。"
    ),
    exceptions=(
        "有一项没有写得分、其余的合计又没有超过总分的不问；“转录不全”的表总分多出来的不问；得分大于分值（C208）、分值合计不是满分（C206）能解释差额的，不重复报。"
    ),
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C209: the stated total is the sum of the stated lines, scaled or not; one cause, one finding.

    Where lines are not applicable, the difference told is that to the nearer of the two sums.
    """
    evaluation = subject.evaluation
    both = totals(subject)
    if both is None or not total_differs(subject):
        return
    stated, added = both
    all_scores = stated_scores(evaluation.execution, evaluation.lines, evaluation.goal)
    scores = [score for score in all_scores if score is not None]
    addition = " + ".join(plain(score) for score in scores)
    without = len(all_scores) - len(scores)
    what = f"写了得分的各项合计（另有 {without} 项没有写）" if without else "各项得分合计"
    scaled, near, beside = scaled_sum(subject), added, ""
    if scaled is not None and abs(stated - scaled) < abs(stated - added):
        full = plain(subject.standard.full_marks)
        near, beside = scaled, f"，不适用的指标不计、其余折算为满分 {full} 分是 {plain(scaled)} 分"
    yield finding(
        RULE,
        subject.project.places,
        (Key.STATED_TOTAL,),
        f"自评总分 {plain(stated)} 分，{what} {plain(added)} 分（{addition}）{beside}，"
        f"相差 {plain(abs(stated - near))} 分。",
    )
