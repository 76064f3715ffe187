"""C517: persons are counted as 人 or 名, not as 个."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.wordlists.results import result_words
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import bare_name

RULE = Rule(
    code="C517",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="人用“个”来数",
    why="“培训学员 200 个”读着别扭，系统里“个”和“人”也合不到一起统计。",
    way_out="单位改成“人”或“名”；数的是人次的，写“人次”。",
    source="惯例",
    example_bad="三级指标: 培训学员\n年度指标值: ≥200个\n实际完成值: 213个",
    example_good="三级指标: 培训学员\n年度指标值: ≥200人\n实际完成值: 213人",
    computed="三级指标的名称以人员、人数、老人、学生、党员一类的词结尾，目标或实际的单位是“个”。一个项目说一次。词表随程序提供。",
    exceptions="不适用的指标；名称里另有岗位、小组、户一类的词的，不以指人的词结尾，不算。",
)

_WRONG = "个"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C517: persons are counted as 人 or 名, not as 个."""
    for index, item in indicators(subject):
        units = (item.target.unit, item.actual.unit)
        if _WRONG in units and result_words().persons.search(bare_name(item.name)):
            key = Key.TARGET if item.target.unit == _WRONG else Key.ACTUAL
            typed = (item.target if key == Key.TARGET else item.actual).raw.strip()
            yield finding(
                RULE,
                subject.project.places,
                (Key.INDICATORS, index, key),
                f"指标“{item.name}”数的是人，“{typed}”的单位写成了“个”。",
            )
            return
