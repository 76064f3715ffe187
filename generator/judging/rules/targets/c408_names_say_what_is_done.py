"""C408: an indicator is not the project's name once more."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.measuring.comparison import is_numeric, is_share
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS
from generator.judging.scoring.indicator_names import name_core

RULE = Rule(
    code="C408",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="指标只是项目的名称",
    why="把项目名称抄一遍当指标，没有说做什么、做多少、做成什么样。",
    way_out="写这个项目具体产出什么，例如“维护路灯盏数”“平均亮灯率”。",
    source="惯例",
    example_bad="项目名称: 路灯维护经费\n绩效指标:\n  - {三级指标: 路灯维护, 年度指标值: 100%}",
    example_good="项目名称: 路灯维护经费\n绩效指标:\n  - {三级指标: 平均亮灯率, 年度指标值: ≥97%}",
    computed=(
        "去掉括号、年度和“项目、经费、专项、资金、补助、工程、完成”一类的词以后，"
        "三级指标和项目名称一字不差。"
    ),
    exceptions="目标带计数单位的（例如“路灯维护：200盏”），数的是什么看得出来。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C408: an indicator is not the project's name once more."""
    project = subject.project
    name = name_core(project.name)
    for index, item in enumerate(project.indicators):
        counted = is_numeric(item.target) and item.target.unit and not is_share(item.target.unit)
        if name and not counted and name_core(item.name) == name:
            yield finding(
                RULE,
                project.places,
                (INDICATORS, index, Key.LEVEL3),
                f"三级指标“{item.name}”就是项目名称“{project.name}”，没有说做什么、做多少。",
            )
