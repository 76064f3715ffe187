"""The question whether a number says of what it is: the unit of a target (计量单位)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Indicator
from generator.judging.rules.subject import ProjectCheck, ProjectSubject
from generator.judging.rules.wording import book_slips as rules
from generator.judging.scoring.quantitative import is_numeric

_SAYS_THE_UNIT = re.compile(
    r"[（(][^）)]*(?:元|人|个|次|户|米|吨|亩|公里|小时|天|%|％|百分比)[^）)]*[）)]$"
    r"|(?:数|数量|场次|批次|频次|人次|户次|人月|个月|天|小时|学时|课时|工日|里程|得分|分数|评分|指数)$"
    r"|(?:率|比例|占比|比重|百分比|满意度|知晓度|认可度|覆盖面|安全感|幸福感|获得感)$"
)
_MOST_NAMED = 4


def targets_have_units(subject: ProjectSubject) -> Iterator[Finding]:
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
        rules.NO_UNIT,
        subject.project.places,
        ("绩效指标", bare[0][0], "年度指标值"),
        f"指标{named}{more}的目标是数，没有写单位。",
    )


def _needs_unit(item: Indicator) -> bool:
    if item.target.number == 0 or item.actual.unit:
        return False
    if item.weight is None and not item.actual.raw.strip():
        return False
    return _SAYS_THE_UNIT.search(item.name.strip()) is None


PROJECT_CHECKS: tuple[ProjectCheck, ...] = (targets_have_units,)
