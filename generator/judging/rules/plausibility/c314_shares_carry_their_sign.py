"""C314: beside a percentage, a small bare number could be a ratio or a percentage."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.units import HUNDRED, ZERO, plain, trimmed
from generator.judging.measuring.comparison import is_numeric, is_share
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C314",
    severity=Severity.WARNING,
    needs=(Need.TARGETS,),
    title="百分数没有写百分号，看不出是比例还是百分数",
    why="目标写 95%，实际写 0.958 或 1，读的人不知道是 95.8% 还是 0.958%，得分也不能复算。",
    way_out="两栏都写成百分数，如 95.8%。",
    source="格式约定",
    example_bad="年度指标值: ≥95%\n实际完成值: 0.958",
    example_good="年度指标值: ≥95%\n实际完成值: 95.8%",
    computed="目标和实际一个带百分号、另一个没有单位，而没有单位的那个数大于 0、不大于 2。",
    exceptions="0 和大于 2 的数只能有一种读法，不问。",
    denies=(PageClaim.VERDICT,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3
_RATIO_LIMIT = Decimal(2)  # a bare number up to this beside a percentage may be a ratio


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C314: beside a percentage, a small bare number could be a ratio or a percentage."""
    for index, indicator in indicators(subject):
        target, actual = indicator.target, indicator.actual
        if not (is_numeric(target) and is_numeric(actual)):
            continue
        for key, bare, other in ((ACTUAL, actual, target), (TARGET, target, actual)):
            number = bare.number or ZERO
            if is_share(other.unit) and not bare.unit and 0 < number <= _RATIO_LIMIT:
                label = "目标" if key == ACTUAL else "实际"
                message = (
                    f"指标“{indicator.name}”的{key}“{bare.raw}”没有写百分号，{label}是“{other.raw}”："
                    f"看不出是 {plain(number)}% 还是 {trimmed(number * HUNDRED)}%。"
                )
                yield at(RULE, subject, (INDICATORS, index, key), message)
