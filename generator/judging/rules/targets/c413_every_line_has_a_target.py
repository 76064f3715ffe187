"""C413: where the other lines have targets, none is left without; one finding a form."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.child_lines import has_parts
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.form_blanks import is_blank, lines, scored_for_nothing
from generator.judging.scoring.indicator_names import lines_named

RULE = Rule(
    code="C413",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="指标没有写年度指标值",
    why="没有目标，实际做到多少都说不上好坏；别的指标都写了，这一项多半是漏了。",
    way_out="补上年初定的目标；年初确实没有定的，在“备注”里说明。",
    source="《项目支出绩效自评表》“年度指标值”",
    example_bad="三级指标: 不合格产品处置率",
    example_good="三级指标: 不合格产品处置率\n年度指标值: 100%",
    computed="有 4 项以上指标、过半写了目标的项目里，没有写年度指标值的指标。一个项目说一次。",
    exceptions=(
        "不适用的指标；目标写在“其中”各行里的；多数指标都没有写目标的（来源只叙述了完成情况）；"
        "表上空着没有用的行；目标和完成值都没有却得了分的归 C330。"
    ),
    of_whole=True,
)

INDICATORS = Key.INDICATORS
_TABLE = 4  # lines from which one empty cell is an omission, not the way the source tells it


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C413: where the other lines have targets, none is left without; one finding a form."""
    project = subject.project
    asked = lines(project)
    empty = [
        pair
        for pair in asked
        if is_blank(pair[1].target) and not has_parts(project.indicators, pair[0])
    ]
    missing = [pair for pair in empty if not scored_for_nothing(pair[1])]
    if not missing or len(asked) < _TABLE or 2 * len(empty) >= len(asked):
        return
    yield finding(
        RULE,
        project.places,
        (INDICATORS, missing[0][0]),
        f"{lines_named([item for _, item in missing])}没有写年度指标值，做到多少算达到无从说起。",
    )
