"""C334: different projects do not have the same effect to the last word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.records.states import Status
from generator.judging.rules.subject import YearSubject
from generator.judging.rules.targets.form_blanks import is_blank
from generator.judging.scoring.indicator_names import bare_name

RULE = Rule(
    code="C334",
    severity=Severity.NOTE,
    needs=(Need.ACTUALS,),
    title="几个项目的效益指标和完成值一模一样",
    why="修路的、养老的、办班的项目，带来的变化不会是同一句话、同一个数；多半是一张表抄到底，哪个项目有什么用看不出来。",
    way_out="按每个项目自己的服务对象和变化，另写效益指标和完成值。",
    source="惯例；效益指标要与项目相关，财预〔2015〕88号（待核）",
    example_bad="（4 个项目的效益指标都是“受益人口”，实际完成值都是 1.3万人）",
    example_good="（4 个项目的效益指标是“夜间照明覆盖率”98%、“受益学生”620人……）",
    computed=(
        "公开的项目里，效益指标的名称和实际完成值都一字不差的有 3 个项目以上。每一种说一次，最多说 3 种。"
    ),
    exceptions="完成值是 0 的（事故 0 起、投诉 0 件）不算；同一个项目里的不算，那归 C310；满意度归 C319。",
)

_EFFECT = "效益指标"
_MANY = 3  # projects
_MOST = 3  # findings of a year


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C334: different projects do not have the same effect to the last word."""
    alike: dict[tuple[str, str], dict[str, Indicator]] = {}
    for project in subject.unit_year.projects:
        if project.status is Status.PUBLIC:
            for key, item in _effects(project):
                alike.setdefault(key, {})[project.id] = item
    many = [held for held in alike.values() if len(held) >= _MANY]
    for held in sorted(many, key=len, reverse=True)[:_MOST]:
        item = next(iter(held.values()))
        yield finding(
            RULE,
            subject.unit_year.report.places,
            (Key.TITLE,),
            f"{len(held)} 个项目的效益指标都是“{item.name}”，实际完成值都是“{item.actual.raw}”"
            f"（{_named(subject, held)}）。",
        )


def _effects(project: Project) -> Iterator[tuple[tuple[str, str], Indicator]]:
    """Yield the effects that a project states, by name and value without blanks."""
    for item in project.indicators:
        if item.part != _EFFECT or "满意" in item.aspect + item.name or item.not_applicable:
            continue
        if not is_blank(item.actual) and item.actual.number != 0:
            yield (bare_name(item.name), "".join(item.actual.raw.split())), item


def _named(subject: YearSubject, held: Mapping[str, Indicator]) -> str:
    names = [project.name for project in subject.unit_year.projects if project.id in held]
    return "、".join(f"“{name}”" for name in names[:_MANY]) + ("等" if len(names) > _MANY else "")
