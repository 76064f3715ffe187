"""C804: at least half of last year's indicators are still there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.continuity.project_before import names, same_before, stands_in
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C804",
    severity=Severity.NOTE,
    needs=(Need.YEAR_BEFORE, Need.INDICATORS),
    title="指标换了一大半，前后年不能比较",
    why="同一个项目每年换一套指标，今年比去年是好是差就看不出来。",
    way_out="做同一件事的指标沿用上年的名称；任务确实变了的，在“备注”里写明。",
    source="惯例",
    example_bad=(
        "（2023 年）维护路灯、亮灯率、到场时间、居民满意度\n（2024 年）工作开展情况、完成质量、及时性、"
        "满意度"
    ),
    example_good="（2024 年）维护路灯、亮灯率、到场时间、更换节能灯具、居民满意度",
    computed="上年的指标里，今年还有的（名称去掉标点后相同，或者相同的字对占六成以上）不到一半。",
    exceptions="有一年的指标不足 4 项的不问；“备注”写了字的不问；标识换了项目的归 C801。",
)

INDICATORS = Key.INDICATORS
_OTHER_NAME = 0.2  # likeness below which two names are not of one project
_SAME_NAME = 0.6  # likeness from which two indicators are the same
_INDICATORS_TO_TELL = 3
_SERIES = 4  # indicators that make a series


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C804: at least half of last year's indicators are still there."""
    before, now = same_before(subject), subject.project
    if before is None or now.note:
        return
    old, new = names(before), names(now)
    if len(old) < _SERIES or len(new) < _SERIES:
        return
    kept = [name for name in old if stands_in(name, new)]
    if len(kept) * 2 >= len(old):
        return
    gone = "、".join(f"“{name}”" for name in old if name not in kept)
    yield finding(
        RULE,
        now.places,
        (INDICATORS,),
        f"{subject.earlier_year} 年度的 {len(old)} 项指标只留下 {len(kept)} 项，没有了的是{gone}。",
        at_key=True,
    )
