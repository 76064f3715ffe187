"""C306: not every number lands on its target to the last digit."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.facts.units import HUNDRED
from generator.judging.measuring.comparison import EXACT, is_numeric, is_share, match_units
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C306",
    severity=Severity.NOTE,
    needs=(Need.ACTUALS, Need.TARGETS),
    title="实际完成值处处与目标值一字不差",
    why="一两项正好做到目标很平常，每一项都分毫不差，多半是照抄了目标，没有统计实际做到多少。",
    way_out="按台账、验收单填写实际数；确实都正好做到的（如按名册发放），在“备注”里写明依据。",
    source="惯例",
    example_bad=(
        "年度指标值: ≥50场 / ≥1200人次 / ≥85% / ≤4.5万元 / ≥93%\n"
        "实际完成值: 50场 / 1200人次 / 85% / 4.5万元 / 93%"
    ),
    example_good="年度指标值: ≥50场 / ≥1200人次 / ≥85%\n实际完成值: 52场 / 1267人次 / 88.1%",
    computed="可以比较的数值指标有 5 项或更多，实际全部正好等于目标。",
    exceptions=(
        "目标是 100%、0 或者写明“等于”的本来就该正好做到，不算在 5 项里；实际写了范围的归 C307；"
        "项目的“备注”写了字的不问。"
    ),
    denies=(PageClaim.ALL_LINES,),
)

INDICATORS = Key.INDICATORS
_ENOUGH = 5  # lines that could have come out otherwise


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C306: not every number lands on its target to the last digit."""
    if subject.project.note:
        return
    open_lines = [item for item in subject.project.indicators if _could_differ(item)]
    if len(open_lines) < _ENOUGH or not all(_lands_on_target(item) for item in open_lines):
        return
    shown = "、".join(f"“{item.name}”{item.actual.raw}" for item in open_lines[:2])
    yield finding(
        RULE,
        subject.project.places,
        (INDICATORS,),
        f"{len(open_lines)} 项数值指标的实际完成值全部正好等于目标（{shown}……），没有一项多、没有一项少。",
        at_key=True,
    )


def _could_differ(indicator: Indicator) -> bool:
    """Tell whether a target leaves room: not 0, not 100 %, not an exact number asked for."""
    target, actual = indicator.target, indicator.actual
    if indicator.not_applicable or not (is_numeric(target) and is_numeric(actual)):
        return False
    if target.kind is TargetKind.EXACTLY or not target.number or actual.approximate:
        return False
    if is_share(target.unit) and target.number == HUNDRED:
        return False
    return actual.kind in EXACT and match_units(target, actual).number is not None


def _lands_on_target(indicator: Indicator) -> bool:
    return match_units(indicator.target, indicator.actual).number == indicator.target.number
