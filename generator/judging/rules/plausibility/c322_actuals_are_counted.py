"""C322: an actual value is counted, not about so many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity
from generator.facts.form.keys import Key
from generator.judging.measuring.comparison import is_numeric
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C322",
    severity=Severity.NOTE,
    needs=(
        Need.ACTUALS,
        Need.SCORES,
    ),
    title="实际完成值是约数",
    why="一年过去了，做了多少数得清；“200 余人”是 201 还是 299，有没有达到目标、得几分都说不准。",
    way_out="按名册、验收单、签到表写准确的数。",
    source="惯例",
    example_bad="三级指标: 培训人数\n年度指标值: ≥200人\n实际完成值: 200余人\n得分: 10",
    example_good="三级指标: 培训人数\n年度指标值: ≥200人\n实际完成值: 213人\n得分: 10",
    computed="得了分的指标，实际完成值是数，而写了余、多、约、近、左右、上下。每项说一次。",
    exceptions="目标自己就是约数的；名称说的是观众、游客、客流、浏览的，数不到个位；不适用的指标；没有得分的。",
)

_CROWD = re.compile(
    r"观看|观众|观演|到场|游客|客流|围观|浏览|点击"
)  # nobody can count them to the last


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C322: an actual value is counted, not about so many."""
    for index, item in indicators(subject):
        if not item.score or not is_numeric(item.actual) or not item.actual.approximate:
            continue
        if item.target.approximate or _CROWD.search(item.name):
            continue
        message = f"指标“{item.name}”的实际完成值“{item.actual.raw.strip()}”是约数。"
        yield at(RULE, subject, (Key.INDICATORS, index, Key.ACTUAL), message)
