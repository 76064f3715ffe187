"""C330: a line that earned points has a target or an actual value they are for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.units import ZERO, plain
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.form_blanks import is_blank, lines, scored_for_nothing

RULE = Rule(
    code="C330",
    severity=Severity.WARNING,
    needs=(
        Need.INDICATORS,
        Need.SCORES,
    ),
    title="得了分，没有目标也没有完成值",
    why="分是按做到了多少给的；目标和完成值都空着，这几分凭什么得，谁也说不出来。",
    way_out="补上年度指标值和实际完成值；确实没有数可写的，写明凭什么材料给分，或者不给分。",
    source="《项目支出绩效自评表》“年度指标值”“实际完成值”“得分”三栏",
    example_bad="三级指标: 工程质量合格\n年度指标值: /\n实际完成值: /\n分值: 10\n得分: 10",
    example_good="三级指标: 工程质量合格率\n年度指标值: 100%\n实际完成值: 100%\n分值: 10\n得分: 10",
    computed="得分大于 0，年度指标值和实际完成值都没有写（只写了“/”“-”的也算没有写）。每一行报一次。",
    exceptions=(
        "写了达成程度、达成比例、备注、偏差原因或满意度调查的不问；不适用的指标不问；"
        "后面一行有值、没有分的，看作一组指标的头一行，不问；"
        "只缺目标的归 C413，只缺完成值的归 C227。"
    ),
    denies=(PageClaim.LINE,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C330: a line that earned points has a target or an actual value they are for."""
    every = subject.project.indicators
    for index, item in lines(subject.project):
        if scored_for_nothing(item) and not _heads_a_group(every[index + 1 : index + 2]):
            yield finding(
                RULE,
                subject.project.places,
                (Key.INDICATORS, index, Key.SCORE),
                f"指标“{item.name}”得了 {plain(item.score or ZERO)} 分，没有目标也没有完成值。",
            )


def _heads_a_group(following: tuple[Indicator, ...]) -> bool:
    """Tell whether the next line has the values and no points of its own: they stand at its head."""
    return any(
        item.weight is None and item.score is None and not is_blank(item.target)
        for item in following
    )
