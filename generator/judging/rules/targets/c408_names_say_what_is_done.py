"""C408: an indicator is not the project's name once more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.wordlists.goal_words import quality_words
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS
from generator.judging.scoring.comparison import is_share
from generator.judging.scoring.quantitative import is_numeric

RULE = Rule(
    code="C408",
    severity=Severity.NOTE,
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

_ASIDE = re.compile(r"[(（\[【][^(（\[【)）\]】]*[)）\]】]|\d{4}\s*年度?|[^\w]|_")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C408: an indicator is not the project's name once more."""
    project = subject.project
    name = _core(project.name)
    for index, item in enumerate(project.indicators):
        counted = is_numeric(item.target) and item.target.unit and not is_share(item.target.unit)
        if name and not counted and _core(item.name) == name:
            yield finding(
                RULE,
                project.places,
                (INDICATORS, index, Key.LEVEL3),
                f"三级指标“{item.name}”就是项目名称“{project.name}”，没有说做什么、做多少。",
            )


@lru_cache(maxsize=4096)
def _core(name: str) -> str:
    """Return what is left of a name without brackets, years, marks and the words all names bear."""
    return quality_words().filler.sub("", _ASIDE.sub("", name))
