"""C315: target and actual count the same kind of thing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity
from generator.facts.form.keys import Key
from generator.judging.measuring.comparison import is_numeric
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import unlike_units

_LIST = "词表随程序提供。"
RULE = Rule(
    code="C315",
    severity=Severity.WARNING,
    needs=(Need.ACTUALS, Need.TARGETS),
    title="实际完成值与目标不是同一种数",
    why="目标数的是人，实际数的是场次，两个数不能比较，有没有达到目标就没有人知道。",
    way_out="实际完成值按目标的计量单位统计；目标的单位写错的，改正目标。",
    source="惯例",
    example_bad="年度指标值: ≥50人\n实际完成值: 3场",
    example_good="年度指标值: ≥50人\n实际完成值: 53人",
    computed=(
        "目标和实际都写了单位，单位在“同一种单位”词表里分属不同的组（人、个/场/件、天、月、小时、公里、"
        f"面积、重量……）。{_LIST}"
    ),
    exceptions="词表里没有的单位不问；同一组的不问（人和人次、个和家、天和小时）。",
    denies=(PageClaim.VERDICT,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C315: target and actual count the same kind of thing."""
    for index, indicator in indicators(subject):
        target, actual = indicator.target, indicator.actual
        if not (is_numeric(target) and is_numeric(actual)):
            continue
        if unlike_units(target.unit, actual.unit):
            message = (
                f"指标“{indicator.name}”的目标是“{target.raw}”，实际完成值是“{actual.raw}”，"
                f"“{target.unit}”和“{actual.unit}”不能比较。"
            )
            yield at(RULE, subject, (INDICATORS, index, ACTUAL), message)
