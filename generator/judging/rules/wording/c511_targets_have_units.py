"""C511: a target that is a number says of what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.judging.measuring.comparison import is_numeric
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C511",
    severity=Severity.NOTE,
    needs=(Need.TARGETS,),
    title="目标是个数，没有写单位",
    why="“≥3”是 3 个、3 次还是 3 万元？没有单位，别人看不懂，也没法和别的单位放在一起比。",
    way_out="把单位写在数字后面（≥3批次），或者填在“计量单位”里。",
    source="《项目支出绩效自评表》“年度指标值”栏；惯例",
    example_bad="三级指标: 药品抽验\n年度指标值: ≥3",
    example_good="三级指标: 药品抽验\n年度指标值: ≥3批次",
    computed=(
        "年度指标值是数，数字后面和“计量单位”里都没有单位，实际完成值也没有写。一个项目说一次。"
    ),
    exceptions=(
        "目标是 0 的；分值和实际完成值都还没有填的；名称已经说明单位的：以“数、数量、批次、人次、学时”一类的词"
        "或“率、比例、满意度”结尾，或者写着“（万美元）”。"
    ),
)

_SAYS_THE_UNIT = re.compile(
    r"[（(][^（(）)]{0,30}(?:元|人|个|次|户|米|吨|亩|公里|小时|天|%|％|百分比)[^（(）)]{0,30}[）)]$"
    r"|(?:数|数量|场次|批次|频次|人次|户次|人月|个月|天|小时|学时|课时|工日|里程|得分|分数|评分|指数)$"
    r"|(?:率|比例|占比|比重|百分比|满意度|知晓度|认可度|覆盖面|安全感|幸福感|获得感)$"
)
_MOST_NAMED = 4


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C511: a target that is a number says of what."""
    bare = [
        (index, item)
        for index, item in enumerate(subject.project.indicators)
        if is_numeric(item.target) and not item.target.unit and _needs_unit(item)
    ]
    if not bare:
        return
    named = "、".join(
        f"“{item.name}”（{item.target.raw.strip()}）" for _, item in bare[:_MOST_NAMED]
    )
    more = f"等 {len(bare)} 项" if len(bare) > _MOST_NAMED else ""
    yield finding(
        RULE,
        subject.project.places,
        (Key.INDICATORS, bare[0][0], Key.TARGET),
        f"指标{named}{more}的目标是数，没有写单位。",
    )


def _needs_unit(item: Indicator) -> bool:
    if item.target.number == 0 or item.actual.unit:
        return False
    if item.weight is None and not item.actual.raw.strip():
        return False
    return _SAYS_THE_UNIT.search(item.name.strip()) is None
