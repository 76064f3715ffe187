"""Questions about scores that are possible but want an explanation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, finding
from generator.facts.rulebook import plausibility as rules
from generator.facts.units import ZERO, plain, trimmed
from generator.judging.checks.subject import ProjectCheck, ProjectSubject, YearCheck
from generator.judging.evaluation import IndicatorScore
from generator.judging.quantitative import less_is_better

_INDICATORS = "绩效指标"
_NOTHING_SAID = {"", "0", "无", "/", "-", "—", "——", "暂无", "没有", "不存在偏差", "无偏差"}


def deductions_have_reasons(subject: ProjectSubject) -> Iterator[Finding]:
    """C301: a score below its weight comes with a reason."""
    for index, line in enumerate(subject.evaluation.lines):
        if not deducted_without_reason(line):
            continue
        met = line.met is True and line.computed not in (None, line.stated)
        right = f"；目标已经达到，按规则是 {plain(line.computed or ZERO)} 分" if met else ""
        yield finding(
            rules.NO_REASON,
            subject.project.places,
            (_INDICATORS, index, "得分"),
            f"指标“{line.indicator.name}”得分 {plain(line.stated or ZERO)} 分，少于分值 "
            f"{plain(line.weight or ZERO)} 分，没有写偏差原因{right}。",
        )


def misses_lose_marks(subject: ProjectSubject) -> Iterator[Finding]:
    """C302, C303: a missed target or an exceeded limit does not earn full marks."""
    for index, line in enumerate(subject.evaluation.lines):
        if not full_marks_for_a_miss(line):
            continue
        limit = less_is_better(line.indicator, subject.standard)
        rule, what = (
            (rules.EXCEEDED_FULL_MARKS, "超过了目标")
            if limit
            else (rules.MISSED_FULL_MARKS, "没有达到目标")
        )
        formula = f"；按规则：{line.arithmetic.formula}" if line.computed is not None else ""
        yield finding(
            rule,
            subject.project.places,
            (_INDICATORS, index, "得分"),
            f"指标“{line.indicator.name}”实际“{line.indicator.actual.raw}”，{what}"
            f"“{line.indicator.target.raw}”，却得满分 {plain(line.stated or ZERO)} 分{formula}。",
        )


def over_achievement_is_explained(subject: ProjectSubject) -> Iterator[Finding]:
    """C304: an actual far above its target comes with a word on how the target was set."""
    limit = subject.standard.over_achievement
    for index, line in enumerate(subject.evaluation.lines):
        indicator, achievement = line.indicator, line.achievement
        if achievement is None or achievement < limit or not line.met:
            continue
        if less_is_better(indicator, subject.standard) or _said(indicator.deviation):
            continue
        if indicator.note:
            continue
        yield finding(
            rules.OVER_ACHIEVED,
            subject.project.places,
            (_INDICATORS, index, "实际完成值"),
            f"指标“{indicator.name}”实际“{indicator.actual.raw}”是目标“{indicator.target.raw}”的 "
            f"{trimmed(achievement)}%，达到 {trimmed(limit)}% 的应当说明。",
        )


def deducted_without_reason(line: IndicatorScore) -> bool:
    """Tell whether a line lost points and says nothing of why."""
    if line.stated is None or line.weight is None or line.indicator.not_applicable:
        return False
    return line.stated < line.weight and not _said(line.indicator.deviation)


def full_marks_for_a_miss(line: IndicatorScore) -> bool:
    """Tell whether a line that missed its target was given all its points."""
    if line.met is not False or line.stated is None or line.stated != line.weight:
        return False
    return line.stated > 0 and (line.computed is None or line.computed < line.stated)


def _said(text: str) -> bool:
    return text.strip(" 　。.") not in _NOTHING_SAID


PROJECT_CHECKS: tuple[ProjectCheck, ...] = (
    deductions_have_reasons,
    misses_lose_marks,
    over_achievement_is_explained,
)
YEAR_CHECKS: tuple[YearCheck, ...] = ()
