"""C407: a satisfaction figure that earned points names its sample and date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.judging.measuring.comparison import is_numeric
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS
from generator.judging.rules.targets.single_targets import listed
from generator.judging.scoring.satisfaction import has_survey_base, is_satisfaction

RULE = Rule(
    code="C407",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="满意度没有写调查依据",
    why="98% 的满意度，是问了三个人还是三百个人？没有样本数和时间，这个数没有人能核对。",
    way_out="在“满意度调查”里写方式、样本数、有效数和日期；没有做调查的，满意度不能得分。",
    source="惯例；申报满意度指标的项目应当开展满意度调查，财预〔2021〕101号（待核）",
    example_bad="三级指标: 村民满意度\n实际完成值: 98%\n得分: 10",
    example_good=(
        "三级指标: 村民满意度\n实际完成值: 98%\n得分: 10\n"
        "满意度调查: {方式: 入户问卷, 样本数: 200, 日期: 2024-12-05}"
    ),
    computed=(
        "满意度指标得了分，实际完成值是数，却没有样本数（或有效数）或者没有日期。一个项目说一次。"
    ),
    exceptions="没有得分的；这项指标或项目的备注、偏差原因、佐证材料的名称里写了问卷、回访、测评一类依据的。",
    of_whole=True,
)

_MOST_NAMED = 4  # indicators named in one sentence


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C407: a satisfaction figure that earned points names its sample and date."""
    project = subject.project
    bare = [
        (index, item)
        for index, item in enumerate(project.indicators)
        if is_satisfaction(item) and _earned(item) and not has_survey_base(item, project)
    ]
    if not bare:
        return
    named = [f"“{item.name}”{item.actual.raw.strip()}，{_lacks(item)}" for _, item in bare]
    yield finding(
        RULE,
        project.places,
        (INDICATORS, bare[0][0], Key.ACTUAL),
        f"{listed(named, '项满意度', '；')}。",
    )


def _earned(indicator: Indicator) -> bool:
    scored = indicator.score is not None and indicator.score > 0
    return scored and is_numeric(indicator.actual) and not indicator.not_applicable


def _lacks(indicator: Indicator) -> str:
    survey = indicator.survey
    if survey is None:
        return "没有写调查的样本数和日期"
    if not (survey.sample or survey.valid):
        return "没有写调查的样本数" + ("" if survey.dated else "和日期")
    return f"样本 {survey.sample or survey.valid}，没有写调查日期"
