"""C424: that nobody complained is no measure of satisfaction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.wordlists.results import result_words
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.satisfaction import has_survey_base, is_satisfaction

RULE = Rule(
    code="C424",
    severity=Severity.WARNING,
    needs=(
        Need.ACTUALS,
        Need.SCORES,
    ),
    title="用没有投诉代替满意度调查",
    why="没有人投诉，不等于人人满意；“未收到投诉，满意度 100%”没有问过一个人。",
    way_out="做一次问卷或回访，写明样本数和日期；没有做的，满意度不能得满分，“有效投诉 0 件”可以另写一条效益指标。",
    source="惯例；申报满意度指标的项目应当开展满意度调查，财预〔2021〕101号（待核）",
    example_bad="三级指标: 村民满意度\n实际完成值: 未收到投诉，满意度100%\n得分: 10",
    example_good="三级指标: 村民满意度\n实际完成值: 96%\n满意度调查: {方式: 入户问卷, 样本数: 200, 日期: 2024-12-05}",
    computed=(
        "得了分的满意度指标，实际完成值、备注、偏差原因、调查方式里说未收到投诉、零投诉一类的话，"
        "或者实际完成情况、项目备注里同一句话既说没有投诉又说满意，而没有写问卷、样本数一类的调查依据。"
        "词表随程序提供。"
    ),
    exceptions="写了样本数（或有效数）和日期的，文字里说到问卷、回访、测评的不问；名称就是投诉的指标不问。",
    denies=(PageClaim.LINE,),
)

_SENTENCE = re.compile(r"[^。；;！!\n]+")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C424: that nobody complained is no measure of satisfaction."""
    project = subject.project
    for index, item in indicators(subject):
        if not is_satisfaction(item) or not item.score or "投诉" in item.name:
            continue
        words = "" if has_survey_base(item, project) else _words(item, project)
        if words:
            message = f"满意度“{item.name}”得了分，凭的是“{words}”，没有写问过多少人。"
            yield finding(RULE, project.places, (Key.INDICATORS, index, Key.ACTUAL), message)


def _words(item: Indicator, project: Project) -> str:
    """Return the words on complaints that a line, or a sentence on satisfaction, rests on."""
    own = [item.actual.raw, item.note, item.deviation, item.survey.method if item.survey else ""]
    for text in own:
        found = result_words().no_complaint.search(text)
        if found:
            return found[0]
    for text in (project.goal.actual, project.note):
        for sentence in _SENTENCE.findall(text):
            found = result_words().no_complaint.search(sentence)
            if found and "满意" in sentence:
                return found[0]
    return ""
