"""C321: where the target is a number, the actual value holds one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.facts.units import HUNDRED
from generator.judging.measuring.comparison import holds_number, is_share
from generator.judging.rules.plausibility.marks import full_marks_for_a_miss
from generator.judging.rules.plausibility.single_lines import at
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C321",
    severity=Severity.WARNING,
    needs=(Need.ACTUALS, Need.TARGETS),
    title="目标是数，实际完成值却没有写数",
    why="目标写明了多少，结果只写“已完成”“建设中”，做了多少没有人知道，得分也不能复算。",
    way_out="写统计出来的数；还没有做的写 0，并说明原因。",
    source="《项目支出绩效自评表》“实际完成值”栏",
    example_bad="年度指标值: ≥3公里\n实际完成值: 已完成",
    example_good="年度指标值: ≥3公里\n实际完成值: 3.2公里",
    computed=(
        "目标读得出数，实际完成值写了字而没有一个数字（阿拉伯数字或中文数字），或者只说做到了"
        "（达成预期指标、已完成、已完成100%）。这样的实际完成值不作为达到目标，得分也不复算。"
    ),
    exceptions=(
        "写了达成程度、达成比例、偏差原因、备注的，得 0 分的，不适用的指标不问；没有写实际完成值的不问；"
        "目标是 0 而写“无”“未发生”、目标是 100% 而写“全部”的不问。"
    ),
    denies=(PageClaim.LINE,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3
_DIGIT = re.compile(r"[\d０-９零〇一二两三四五六七八九十百千半]")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C321: where the target is a number, the actual value holds one."""
    for index, line in enumerate(subject.evaluation.lines):
        indicator = line.indicator
        told = indicator.band or indicator.deviation or indicator.note or indicator.not_applicable
        if told or indicator.band_share is not None or line.stated == 0:
            continue
        if not holds_number(indicator.target) or full_marks_for_a_miss(line):
            continue
        if _says_no_number(indicator):
            message = (
                f"指标“{indicator.name}”的目标是“{indicator.target.raw}”，实际完成值只写了"
                f"“{indicator.actual.raw}”，没有写做到多少。"
            )
            yield at(RULE, subject, (INDICATORS, index, ACTUAL), message)


def _says_no_number(indicator: Indicator) -> bool:
    """Tell whether an actual value is a claim, whatever number stands in it, or words without one."""
    actual = indicator.actual
    if actual.kind is TargetKind.CLAIM:
        return True
    if actual.kind not in (TargetKind.DESCRIBED, TargetKind.UNDONE, TargetKind.RANKED):
        return False
    return not (_DIGIT.search(actual.raw) or _is_all_or_nothing(indicator))


def _is_all_or_nothing(indicator: Indicator) -> bool:
    """Tell whether words say the number: nothing of 0, all of 100 %."""
    target, words = indicator.target, indicator.actual.raw
    if target.number == 0:
        return any(word in words for word in ("无", "未", "没有"))
    return is_share(target.unit) and target.number == HUNDRED and "全" in words
