"""C403: as many indicators as the standard asks for, or as the three parts make."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import INDICATORS, missing_parts
from generator.judging.scoring.totals import counting

FEWEST_INDICATORS = 3
"""Lines a project has at least where its standard does not say: 产出, 效益, 满意度 one each (惯例)."""
RULE = Rule(
    code="C403",
    severity=Severity.NOTE,
    needs=(Need.INDICATORS,),
    title="指标太少",
    why="一两项指标撑起整个得分，一项算错，全盘都错；也看不出产出和效果两面。",
    way_out="把目标分解成几项：做多少、做得怎样、什么时候做完、带来什么变化、群众满意不满意。",
    source="评分标准写明最少几项的，按评分标准；没有写的按惯例，产出、效益、满意度至少各一项",
    example_bad=(
        "绩效指标:\n  - {三级指标: 工资发放覆盖率, 年度指标值: 100%, 分值: 60}\n"
        "  - {三级指标: 足额保障率, 年度指标值: 100%, 分值: 30}"
    ),
    example_good=(
        "绩效指标:\n  - {三级指标: 发放人数, 年度指标值: 12人, 分值: 40}\n"
        "  - {三级指标: 足额发放率, 年度指标值: 100%, 分值: 30}\n"
        "  - {三级指标: 每月发放时间, 年度指标值: 15日前, 分值: 20}"
    ),
    computed=f"三级指标少于评分标准规定的个数；评分标准没有规定的，少于 {FEWEST_INDICATORS} 项。",
    exceptions="缺一级指标已经由 C401 说了的；一项分值都没有写的（多半只是摘录）。",
    of_whole=True,
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C403: as many indicators as the standard asks for, or as the three parts make."""
    project, standard = subject.project, subject.standard
    count = len(counting(subject.evaluation.lines))
    fewest = standard.minimum_indicators or FEWEST_INDICATORS
    if count >= fewest or all(item.weight is None for item in project.indicators):
        return
    if missing_parts(project, standard):
        return
    whose = "所用评分标准要求" if standard.minimum_indicators else "按惯例"
    yield finding(
        RULE,
        project.places,
        (INDICATORS,),
        f"只有 {count} 项指标，{whose}至少 {fewest} 项。",
        at_key=True,
    )
