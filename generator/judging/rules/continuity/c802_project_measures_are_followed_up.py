"""C802: what was promised for a project is done, or the project still speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.parts import Measure
from generator.facts.records.states import Progress
from generator.judging.rules.continuity.project_before import is_another
from generator.judging.rules.continuity.year_before import may_name
from generator.judging.rules.subject import YearSubject, project_before
from generator.judging.texts.all_texts import texts_of
from generator.judging.texts.likeness import share_found

_RESULTS = "《项目支出绩效评价管理办法》（财预〔2020〕10号）关于评价结果应用和整改的规定（待核）"
RULE = Rule(
    code="C802",
    severity=Severity.WARNING,
    title="上年的整改措施到期没有完成，也没有下文",
    why="写了措施、定了时限，到期还是“未开始”“进行中”，今年又一字不提，整改就成了空话。",
    way_out="更新上年文件里的“进展”和“进展说明”；还在做的，写进今年的“问题与措施”或“整改措施”。",
    source=_RESULTS,
    example_bad="（2023 年）完成时限: 2024-06-30　进展: 进行中\n（2024 年的表没有再提）",
    example_good="（2023 年）完成时限: 2024-06-30　进展: 已完成\n进展说明: 6 月 12 日验收",
    computed=(
        "上年项目的“问题与措施”、上年报告的“整改措施”里，进展不是“已完成”、完成时限写明的年份不晚于本年的；"
        "本年的表（报告）里又找不到它的字：问题和措施的相邻两字组合有三成出现在本年的文字里，就算有下文。"
    ),
    exceptions="完成时限没有写年份的不问；上年的项目今年没有了的归 C806；上年的项目不公开的不问。",
)

_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_FOLLOWED_UP = 0.3  # share of a measure's pairs of characters found again
_SHOWN = 30  # characters of a measure that are quoted


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C802: what was promised for a project is done, or the project still speaks of it."""
    before = {item.id: item for item in subject.earlier.projects} if subject.earlier else {}
    for project in subject.unit_year.projects:
        old = project_before(project, before)
        if old is None or not may_name(old, project):
            continue
        if is_another(old, project, subject.unit_year.unit):
            continue
        overdue = _overdue(old.measures, subject.unit_year.year)
        text = "\n".join(text for _, text in texts_of(project)) if overdue else ""
        for measure in overdue:
            if not _followed_up(measure, text):
                yield finding(
                    RULE,
                    project.places,
                    (Key.MEASURES,),
                    _message(measure, subject),
                    at_key=True,
                )


def _overdue(measures: Iterable[Measure], year: int) -> list[Measure]:
    """Return the measures that should be done by the end of ``year`` and are not said to be."""
    return [
        measure
        for measure in measures
        if measure.progress is not Progress.DONE
        and (years := _YEAR.findall(measure.due))
        and max(int(found) for found in years) <= year
    ]


def _followed_up(measure: Measure, text: str) -> bool:
    return share_found(measure.problem + measure.measure, text) >= _FOLLOWED_UP


def _message(measure: Measure, subject: YearSubject) -> str:
    promised = measure.measure or measure.problem
    shown = promised if len(promised) <= _SHOWN else f"{promised[:_SHOWN]}……"
    state = f"进展是“{measure.progress}”" if measure.progress else "没有写进展"
    year = subject.earlier.year if subject.earlier else subject.unit_year.year - 1
    return f"{year} 年度的措施“{shown}”（完成时限 {measure.due}）{state}，本年度没有再提到。"


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C802: what the last report promised is done, or this year's papers still speak of it."""
    if subject.earlier is None:
        return
    report = subject.unit_year.report
    overdue = _overdue(subject.earlier.report.measures, subject.unit_year.year)
    if not overdue:
        return
    text = "\n".join(text for _, text in texts_of(report))
    for measure in overdue:
        if not _followed_up(measure, text):
            yield finding(
                RULE,
                report.places,
                (Key.REPORT_MEASURES,),
                _message(measure, subject),
                at_key=True,
            )
