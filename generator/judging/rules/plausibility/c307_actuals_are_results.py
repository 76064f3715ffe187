"""C307: no actual value is its target over again, or a range that may miss it with full marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity
from generator.facts.form.keys import Key
from generator.facts.records.quantity import Quantity, TargetKind
from generator.judging.measuring.comparison import FROM_ABOVE, FROM_BELOW, holds_number
from generator.judging.rules.plausibility.single_lines import at, indicators
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.claims import is_copied, is_wish_again

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
        "实际完成值带“≥”“≤”“以上”、写的是区间或者“…前”，又与目标完全相同；或者写的范围宽到可能没有达到目标"
        "（目标 ≥98%，实际 95%以上），却得满分。每一项报一次。照抄的不作为达到目标，得分也不复算；"
        "目标是“明显改善”“有效提升”一类的愿望、实际一字不差的也算照抄：按评分标准属于哪一档照算，页面不说这一项达到了目标。"
    ),
    exceptions=(
        "写了达成程度的文字目标，写的是状态的（合格、全覆盖、长期、按期完成）不问；目标是“等于”的（=0件、=100%）不问；"
        "实际写的范围比目标好的（目标 ≥90%，实际 ≥95%）不问。"
    ),
    denies=(PageClaim.LINE,),
)

INDICATORS = Key.INDICATORS
TARGET, ACTUAL, NAME = Key.TARGET, Key.ACTUAL, Key.LEVEL3


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C307: no actual value is its target over again, or a range that may miss it with full marks.

    One finding a line.
    """
    copied = [
        (index, indicator)
        for index, indicator in indicators(subject)
        if is_copied(indicator.target, indicator.actual)
        or (is_wish_again(indicator) and not indicator.band and indicator.band_share is None)
    ]
    for index, indicator in copied:
        what = "哪一天完成" if indicator.target.deadline else "做到多少"
        message = f"指标“{indicator.name}”的实际完成值“{indicator.actual.raw}”照抄了目标，看不出实际{what}。"
        yield at(RULE, subject, (INDICATORS, index, ACTUAL), message)
    open_ended = [
        (index, line.indicator)
        for index, line in enumerate(subject.evaluation.lines)
        if line.met is None
        and line.stated is not None
        and line.stated == line.weight
        and _is_range(line.indicator.actual)
        and holds_number(line.indicator.target)
        and not is_copied(line.indicator.target, line.indicator.actual)
    ]
    for index, indicator in open_ended:
        message = (
            f"指标“{indicator.name}”的实际完成值“{indicator.actual.raw}”只写了范围，"
            f"看不出有没有达到目标“{indicator.target.raw}”，却得满分。"
        )
        yield at(RULE, subject, (INDICATORS, index, ACTUAL), message)


def _is_range(value: Quantity) -> bool:
    return value.kind in (*FROM_BELOW, *FROM_ABOVE, TargetKind.RANGE) and value.number is not None
