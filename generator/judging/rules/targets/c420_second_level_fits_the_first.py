"""C420: a second level stands under the first level it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.line_kinds import PART_OF_ASPECT, levels_fit

RULE = Rule(
    code="C420",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="二级指标不在它的一级指标下面",
    why="分值按一级指标分配：放错了一级指标，这一部分的分就多了、另一部分就少了，与别的单位也比不到一起。",
    way_out="核对这一行的一级指标和二级指标，改正写错的一个。",
    source="《项目支出绩效自评表》“一级指标”“二级指标”两栏；成本指标单设一级的见财预〔2021〕101号（待核）",
    example_bad="一级指标: 产出指标\n二级指标: 社会效益指标\n三级指标: 受益群众\n年度指标值: ≥1200人",
    example_good="一级指标: 效益指标\n二级指标: 社会效益指标\n三级指标: 受益群众\n年度指标值: ≥1200人",
    computed=(
        "产出指标下面是数量、质量、时效、成本；成本指标（单设一级的）下面是经济成本、社会成本、生态环境成本；"
        "效益指标下面是经济、社会、生态效益和可持续影响；满意度指标下面是服务对象满意度。"
        "一级、二级都认得出而不在一起的，每行报一次。"
    ),
    exceptions=(
        "一级或二级的名称认不出的不问；“效益指标”下面设服务对象满意度（不单设满意度的版式）、"
        "“成本指标”下面直接写成本的不问；不适用的指标不问。"
    ),
)

_COST = "成本指标"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C420: a second level stands under the first level it belongs to."""
    for index, item in indicators(subject):
        if levels_fit(item.part, item.aspect):
            continue
        home = PART_OF_ASPECT[item.aspect]
        yield finding(
            RULE,
            subject.project.places,
            (Key.INDICATORS, index, Key.LEVEL2),
            f"指标“{item.name}”的二级指标是“{item.level2}”，一级指标写的是“{item.level1}”，"
            f"“{item.aspect}”属于“{home}”。",
            advice=_advice(item, home),
        )


def _advice(item: Indicator, home: str) -> str:
    if home == _COST and item.part == "产出指标":
        return (
            "单设一级“成本指标”的，一级指标改成“成本指标”，并把“评分标准”写成这样分的那一套；"
            "没有单设的，二级指标改成“成本指标”。"
        )
    return f"一级指标改成“{home}”；一级指标没有写错的，改正二级指标。"
