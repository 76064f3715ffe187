"""C335: a problem that is told comes with what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Places, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.parts import Measure
from generator.judging.rules.plausibility.marks import said
from generator.judging.rules.subject import ProjectSubject, YearSubject

RULE = Rule(
    code="C335",
    severity=Severity.NOTE,
    title="写了问题，没有写措施",
    why="找出问题是为了改；只写问题、不写怎么改，下一年还是这个问题。",
    way_out="在同一条里补上“措施”；已经改好的，写明“进展”。",
    source="《项目支出绩效自评表》“存在问题”“改进措施”两栏",
    example_bad="问题与措施:\n  - 问题: 资金拨付偏慢",
    example_good="问题与措施:\n  - 问题: 资金拨付偏慢\n    措施: 每月末与财政所对账，次月 10 日前拨付",
    computed="一条里写了问题，没有写措施，也没有写进展。一个文件说一次。",
    exceptions="问题只写了“无”一类的；紧接着的一条只写措施的，看作是这个问题的措施。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C335: a problem of a project comes with what is done about it."""
    project = subject.project
    yield from _left_open(project.places, Key.MEASURES, project.measures)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C335: a problem of a report comes with what is done about it."""
    report = subject.unit_year.report
    yield from _left_open(report.places, Key.REPORT_MEASURES, report.measures)


def _left_open(places: Places, key: str, measures: tuple[Measure, ...]) -> Iterator[Finding]:
    left = [index for index in range(len(measures)) if _is_open(measures, index)]
    if left:
        named = "、".join(f"“{measures[index].problem.strip()[:20]}”" for index in left[:3])
        count = f"等 {len(left)} 个问题" if len(left) > 3 else ""
        yield finding(RULE, places, (key, left[0]), f"问题{named}{count}没有写措施。")


def _is_open(measures: tuple[Measure, ...], index: int) -> bool:
    """Tell whether a problem has no measure, neither in its entry nor in one that follows it."""
    item = measures[index]
    if (
        not said(item.problem)
        or item.measure.strip()
        or item.progress
        or item.progress_note.strip()
    ):
        return False
    following = measures[index + 1] if index + 1 < len(measures) else None
    return following is None or bool(following.problem.strip()) or not following.measure.strip()
