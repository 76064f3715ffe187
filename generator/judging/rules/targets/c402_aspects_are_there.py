"""C402: every second level the standard asks for has an indicator."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS, output

RULE = Rule(
    code="C402",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="缺少评分标准要求的二级指标",
    why="产出既要有数量，也要有质量：只写做了多少，做得不合格也看不出来。",
    way_out="补上缺的二级指标，例如合格率、达标率一类的质量指标。",
    source="所用评分标准的“指标设置”一组（财预〔2021〕101号，待核）",
    example_bad=(
        "评分标准: caiyu-2021-101\n绩效指标:\n"
        "  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 维护路灯, 年度指标值: 200盏}"
    ),
    example_good=(
        "评分标准: caiyu-2021-101\n绩效指标:\n"
        "  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 维护路灯, 年度指标值: 200盏}"
        "\n  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 修复合格率, 年度指标值: 100"
        "%}"
    ),
    computed="评分标准写明“必设二级指标”的，逐个查产出指标下面有没有；少了的列在一条里。",
    exceptions=(
        "整个产出指标都没有的，由 C401 说；有二级指标不是表上的名称的，不问；"
        "评分标准没有规定的，不问。"
    ),
    of_whole=True,
)

OUTPUT, EFFECT = "产出指标", "效益指标"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C402: every second level the standard asks for has an indicator."""
    project, standard = subject.project, subject.standard
    lines = output(project)
    if not lines or not all(item.aspect for item in lines):
        return
    set_up = {item.aspect for item in project.indicators}
    missing = [name for name in standard.required_aspects if name not in set_up]
    if missing:
        yield finding(
            RULE,
            project.places,
            (INDICATORS,),
            f"没有{'、'.join(missing)}，所用评分标准（{standard.short_name}）要求每个项目都设。",
            at_key=True,
        )
