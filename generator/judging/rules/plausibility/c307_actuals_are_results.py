"""C307: no actual value is its target over again, or a range that may miss it with full marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.form import Quantity
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.comparison import EXACT, FROM_ABOVE, FROM_BELOW
from generator.judging.scoring.indicator_names import lines_named
from generator.judging.scoring.quantitative import is_numeric

RULE = Rule(
    code="C307",
    severity=Severity.WARNING,
    needs=(Need.ACTUALS,),
    title="实际完成值照抄了目标或者只写了范围，没有写做到多少",
    why="“≥90%”是目标不是结果：做到 90% 还是 99% 看不出来，得分也就没有依据。",
    way_out="写统计出来的数，如 93.5%、52 场。",
    source="《项目支出绩效自评表》“实际完成值”栏",
    example_bad="年度指标值: ≥90%\n实际完成值: ≥90%",
    example_good="年度指标值: ≥90%\n实际完成值: 93.5%",
    computed=(
        "实际完成值带“≥”“≤”“以上”等，数和单位又与目标完全相同；或者写的范围宽到可能没有达到目标"
        "（目标 ≥98%，实际 95%以上），却得满分。一张表各报一次，写明有几项。"
    ),
    exceptions="目标是“等于”的（=0件、=100%）不问；实际写的范围比目标好的（目标 ≥90%，实际 ≥95%）不问。",
    denies=(PageClaim.LINE,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C307: no actual value is its target over again, or a range that may miss it with full marks.

    One finding of either kind for the form.
    """
    copied = [
        (index, indicator)
        for index, indicator in indicators(subject)
        if _is_copied(indicator.target, indicator.actual)
    ]
    if copied:
        index, first = copied[0]
        named = lines_named([item for _, item in copied])
        message = f"{named}的实际完成值照抄了目标（如“{first.actual.raw}”），看不出实际做到多少。"
        yield at(RULE, subject, (INDICATORS, index, ACTUAL), message)
    open_ended = [
        (index, line.indicator)
        for index, line in enumerate(subject.evaluation.lines)
        if line.met is None
        and line.stated is not None
        and line.stated == line.weight
        and _is_range(line.indicator.actual)
        and is_numeric(line.indicator.target)
        and not _is_copied(line.indicator.target, line.indicator.actual)
    ]
    if open_ended:
        index, first = open_ended[0]
        named = lines_named([item for _, item in open_ended])
        message = (
            f"{named}的实际完成值只写了范围（如“{first.actual.raw}”），"
            f"看不出有没有达到目标（“{first.target.raw}”），却得满分。"
        )
        yield at(RULE, subject, (INDICATORS, index, ACTUAL), message)


def _is_range(value: Quantity) -> bool:
    return value.kind in (*FROM_BELOW, *FROM_ABOVE) and value.number is not None


def _is_copied(target: Quantity, actual: Quantity) -> bool:
    if not _is_range(actual):
        return False
    same = (target.kind, target.number, target.unit) == (actual.kind, actual.number, actual.unit)
    return same and target.kind not in EXACT
