"""C406: an indicator, a target or the goal says by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS, output

RULE = Rule(
    code="C406",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="看不出什么时候完成",
    why="没有时限，年底做完和拖到明年一样得分。",
    way_out="加一项时效指标（例如“12月底前”“48小时内到场”），或者在目标里写明完成时间。",
    source="《项目支出绩效自评表》“时效指标”；惯例",
    example_bad="预期目标: 维护路灯 200 盏\n绩效指标:\n  - {三级指标: 维护路灯, 年度指标值: 200盏}",
    example_good=(
        "预期目标: 12 月底前维护路灯 200 盏\n绩效指标:\n"
        "  - {二级指标: 时效指标, 三级指标: 报修到场时间, 年度指标值: ≤48小时}"
    ),
    computed=(
        "没有时效指标；目标、指标名称、指标值和实施期间里，也没有月份、日期、季度、几天之内、"
        "及时、按期一类的话。"
    ),
    exceptions="写了实施期间的；没有产出指标的（例如草稿）。",
    of_whole=True,
)

OUTPUT, EFFECT = "产出指标", "效益指标"
_IN_TIME = "时效指标"
_TIME = re.compile(
    r"\d{1,2}\s{0,9}月|[年月季]底|[年月季]末|年内|季度|[上下]半年|每[年季月周日天]|"
    r"\d\s{0,9}(?:个)?(?:工作)?[日天周]|\d\s{0,9}(?:小时|分钟|秒)|"
    r"及时|按时|按期|如期|时间|时限|时长|期限|频次|全天|常年|前完成"
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C406: an indicator, a target or the goal says by when."""
    project = subject.project
    if not output(project) or project.period or any(map(_has_time, project.indicators)):
        return
    if _TIME.search(project.goal.expected):
        return
    yield finding(
        RULE,
        project.places,
        (INDICATORS,),
        "没有时效指标，目标和实施期间里也没有写完成时间。",
        at_key=True,
    )


def _has_time(indicator: Indicator) -> bool:
    if indicator.aspect == _IN_TIME or indicator.target.kind is TargetKind.BY_DATE:
        return True
    return bool(_TIME.search(f"{indicator.level2} {indicator.name} {indicator.target.raw}"))
