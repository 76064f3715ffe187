"""C219: no amount in a text is ten thousand times one of the table, or a ten-thousandth."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.judging.rules.consistency.amounts_of_year import ten_thousand_off
from generator.judging.rules.subject import ProjectSubject
from generator.judging.texts.text_places import at_words

_TEN_THOUSAND = "元和万元差一万倍；填错了，这个项目的金额、本年的合计和排名全都错了。"
RULE = Rule(
    code="C219",
    severity=Severity.WARNING,
    needs=(Need.BUDGET,),
    title="文字或成本指标里的金额与资金表正好差一万倍",
    why=_TEN_THOUSAND,
    way_out="核对单位：资金表以万元为单位；文字里写清楚是元还是万元。",
    source="格式约定：金额一律以万元为单位",
    example_bad="全年预算数: 801000\n预期目标: 安排资金 80.1 万元维护路灯",
    example_good="全年预算数: 80.1\n预期目标: 安排资金 80.1 万元维护路灯",
    computed=(
        "项目名称、预期目标、实际完成情况和成本指标里的金额：写明万元的，正好是资金表上某个数的一万倍或一万分之一；"
        "写明元而说的是整个项目的，数字与资金表上的万元数相同。一个项目只报一次。"
    ),
    exceptions="前面有每、人均、标准等词，后面有“/”“左右”等字的是单价或约数，不问；资金表里本来就混写的归 C218。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C219: no amount in a text is ten thousand times one of the table, or a ten-thousandth."""
    found = ten_thousand_off(subject.project, subject.unit_year.year)
    if found is None:
        return
    path, words, message = found
    places = subject.project.places
    yield at_words(finding(RULE, places, path, message), places, path, words)
