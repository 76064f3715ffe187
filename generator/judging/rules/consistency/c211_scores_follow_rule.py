"""C211: a stated score is the computed one; silent where another finding tells the cause."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import cut_to, plain
from generator.judging.rules.consistency.form_scores import is_above
from generator.judging.rules.plausibility.marks import (
    deducted_without_reason,
    full_marks_for_a_miss,
)
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicator_names import against_sense

RULE = Rule(
    code="C211",
    severity=Severity.NOTE,
    needs=(Need.SCORES, Need.ACTUALS),
    title="指标得分与按规则复算的不一致",
    why="公开的得分始终是单位自评的；与规则算出的不同，读者会问为什么。不一定是错，但要说得清。",
    way_out="核对目标值、实际完成值和得分；得分另有理由的，写进“偏差原因分析及改进措施”。",
    source="所用评分标准的“正向指标”“反向指标”“定性指标”各组",
    example_bad="年度指标值: =100%\n实际完成值: 98%\n分值: 10\n得分: 9",
    example_good=(
        "年度指标值: =100%\n实际完成值: 98%\n分值: 10\n得分: 9.8\n"
        "偏差原因分析及改进措施: 两户外出务工没有联系上，回乡后补办"
    ),
    computed="按评分标准的算法逐项复算得分，四舍五入到标准的小数位数，与自评得分比较。",
    exceptions=(
        "读不出数、单位不能比较、文字指标没有写达成程度的不能复算，不问；同一行已经报了 C208、C301、C302、"
        "C303、C305 的不重复报。"
    ),
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C211: a stated score is the computed one; silent where another finding tells the cause."""
    for index, line in enumerate(subject.evaluation.lines):
        stated, computed = line.stated, line.computed
        if stated is None or computed is None or _told_elsewhere(line, subject):
            continue
        if computed in (stated, cut_to(stated, subject.standard.decimals)):
            continue
        yield finding(
            RULE,
            subject.project.places,
            (INDICATORS, index, Key.SCORE),
            f"指标“{line.indicator.name}”自评得分 {plain(stated)} 分，按规则复算是 "
            f"{plain(computed)} 分：{line.arithmetic.formula}。",
        )


def _told_elsewhere(line: IndicatorScore, subject: ProjectSubject) -> bool:
    """Tell whether C208, C302, C303, C305, or C301 on a target that was met, already says it."""
    above = is_above(line.stated, line.weight, subject)
    explained = deducted_without_reason(line) and line.met is True
    reversed_sign = against_sense(line.indicator) is not None
    return above or reversed_sign or full_marks_for_a_miss(line) or explained
