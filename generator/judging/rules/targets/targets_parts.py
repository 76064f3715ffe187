"""Questions about the set of indicators: parts, second levels, number, something counted, a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.form import Indicator, Project, TargetKind
from generator.facts.standard import Standard
from generator.facts.units import ZERO, trimmed
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets import book_parts as rules
from generator.judging.scoring.satisfaction import SATISFACTION
from generator.judging.scoring.target_words import Promise, promise

INDICATORS = "绩效指标"
OUTPUT, EFFECT = "产出指标", "效益指标"
_IN_TIME = "时效指标"
_TIME = re.compile(
    r"\d{1,2}\s*月|[年月季]底|[年月季]末|年内|季度|[上下]半年|每[年季月周日天]|"
    r"\d+\s*(?:个)?(?:工作)?[日天周]|\d+\s*(?:小时|分钟|秒)|"
    r"及时|按时|按期|如期|时间|时限|时长|期限|频次|全天|常年|前完成"
)


def parts_are_there(subject: ProjectSubject) -> Iterator[Finding]:
    """C401: every part the standard gives points to has an indicator."""
    missing = missing_parts(subject.project, subject.standard)
    if missing and not _carried_by_effect(missing, subject.project, subject.standard):
        yield finding(
            rules.PART_MISSING,
            subject.project.places,
            (INDICATORS,),
            f"没有{'、'.join(missing)}：{_weights_of(missing, subject.standard)}"
            f"（所用评分标准：{subject.standard.short_name}）。",
            at_key=True,
        )


def aspects_are_there(subject: ProjectSubject) -> Iterator[Finding]:
    """C402: every second level the standard asks for has an indicator."""
    project, standard = subject.project, subject.standard
    output = _output(project)
    if not output or not all(item.aspect for item in output):
        return
    set_up = {item.aspect for item in project.indicators}
    missing = [name for name in standard.required_aspects if name not in set_up]
    if missing:
        yield finding(
            rules.ASPECT_MISSING,
            project.places,
            (INDICATORS,),
            f"没有{'、'.join(missing)}，所用评分标准（{standard.short_name}）要求每个项目都设。",
            at_key=True,
        )


def enough_indicators(subject: ProjectSubject) -> Iterator[Finding]:
    """C403: as many indicators as the standard asks for, or as the three parts make."""
    project, standard = subject.project, subject.standard
    count, fewest = len(project.indicators), standard.minimum_indicators or rules.FEWEST_INDICATORS
    if count >= fewest or all(item.weight is None for item in project.indicators):
        return
    if missing_parts(project, standard):
        return
    whose = "所用评分标准要求" if standard.minimum_indicators else "按惯例"
    yield finding(
        rules.TOO_FEW,
        project.places,
        (INDICATORS,),
        f"只有 {count} 项指标，{whose}至少 {fewest} 项。",
        at_key=True,
    )


def output_is_counted(subject: ProjectSubject) -> Iterator[Finding]:
    """C405: one of the outputs at least is a number."""
    targets = [item.target for item in _output(subject.project)]
    stated = [target for target in targets if target.kind is not TargetKind.EMPTY]
    if not stated or any(promise(target) is Promise.QUANTITATIVE for target in stated):
        return
    listed = "、".join(f"“{target.raw.strip()}”" for target in stated[:3])
    more = "等" if len(stated) > 3 else ""
    yield finding(
        rules.NOTHING_COUNTED,
        subject.project.places,
        (INDICATORS,),
        f"{len(stated)} 项产出指标的目标都是文字：{listed}{more}，没有一个数。",
        at_key=True,
    )


def a_time_is_set(subject: ProjectSubject) -> Iterator[Finding]:
    """C406: an indicator, a target or the goal says by when."""
    project = subject.project
    if not _output(project) or project.period or any(map(_has_time, project.indicators)):
        return
    if _TIME.search(project.goal.expected):
        return
    yield finding(
        rules.NO_TIME_LIMIT,
        project.places,
        (INDICATORS,),
        "没有时效指标，目标和实施期间里也没有写完成时间。",
        at_key=True,
    )


def missing_parts(project: Project, standard: Standard) -> tuple[str, ...]:
    """Return the parts of the standard without a line.

    None where a line's part cannot be told, and where no line carries points: such a form is not
    scored by parts.
    """
    lines = project.indicators
    if not all(item.part for item in lines) or all(item.weight is None for item in lines):
        return ()
    there = {item.part for item in project.indicators}
    return tuple(part.level1 for part in standard.parts if part.level1 not in there)


def points_missing(project: Project, standard: Standard) -> Decimal:
    """Return the points (分) the standard gives to the parts without a line."""
    missing = missing_parts(project, standard)
    return sum((part.weight for part in standard.parts if part.level1 in missing), ZERO)


def _carried_by_effect(missing: Sequence[str], project: Project, standard: Standard) -> bool:
    """Tell whether 效益 carries the points of 满意度, as a project without beneficiaries may."""
    if tuple(missing) != (SATISFACTION,):
        return False
    wanted = {part.level1: part.weight for part in standard.parts}
    carried = sum(
        (item.weight for item in project.indicators if item.part == EFFECT and item.weight), ZERO
    )
    return carried >= wanted.get(EFFECT, ZERO) + wanted[SATISFACTION]


def _weights_of(missing: Sequence[str], standard: Standard) -> str:
    return "，".join(
        f"{part.level1}应占 {trimmed(part.weight)} 分"
        for part in standard.parts
        if part.level1 in missing
    )


def _output(project: Project) -> tuple[Indicator, ...]:
    return tuple(item for item in project.indicators if item.part == OUTPUT)


def _has_time(indicator: Indicator) -> bool:
    if indicator.aspect == _IN_TIME or indicator.target.kind is TargetKind.BY_DATE:
        return True
    return bool(_TIME.search(f"{indicator.level2} {indicator.name} {indicator.target.raw}"))


CHECKS = (
    parts_are_there,
    aspects_are_there,
    enough_indicators,
    output_is_counted,
    a_time_is_set,
)
