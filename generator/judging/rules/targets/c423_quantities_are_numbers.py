"""C423: a line under 数量指标 says how many."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.judging.measuring.comparison import is_numeric
from generator.judging.rules.plausibility.single_lines import indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets import c405_output_is_counted
from generator.judging.scoring.target_words import Promise, promise

RULE = Rule(
    code="C423",
    severity=Severity.NOTE,
    needs=(Need.TARGETS,),
    title="数量指标里没有数量",
    why="数量指标要数得出来：几台、几公里、几人；“按合同全部到货”到了一台也是全部。",
    way_out="写上数和单位（购置设备 12台）；确实数不出来的，移到质量指标或时效指标下面。",
    source="《项目支出绩效自评表》“数量指标”栏；财预〔2015〕88号（待核）",
    example_bad="二级指标: 数量指标\n三级指标: 购置设备\n年度指标值: 按采购合同全部到货",
    example_good="二级指标: 数量指标\n三级指标: 购置设备\n年度指标值: 12台",
    computed="二级指标是数量指标，年度指标值是文字，里面没有一个数字，实际完成值也不是数。一个项目说一次。",
    exceptions="没有写目标的归 C413；产出没有一项定量的归 C405；目标空泛的（效果明显）归 C404；不适用的指标不问。",
)

_QUANTITY = "数量指标"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C423: a line under 数量指标 says how many."""
    found = [(index, item) for index, item in indicators(subject) if _is_uncounted(item)]
    if not found or any(c405_output_is_counted.ask(subject)):
        return
    named = "、".join(f"“{item.name}”（{item.target.raw.strip()}）" for _, item in found[:3])
    more = f"等 {len(found)} 项" if len(found) > 3 else ""
    yield finding(
        RULE,
        subject.project.places,
        (Key.INDICATORS, found[0][0], Key.TARGET),
        f"数量指标{named}{more}的目标里没有数量。",
    )


def _is_uncounted(item: Indicator) -> bool:
    if item.aspect != _QUANTITY or promise(item.target) is not Promise.QUALITATIVE:
        return False
    return not is_numeric(item.actual) and not any(char.isdigit() for char in item.name)
