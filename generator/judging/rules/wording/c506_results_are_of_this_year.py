"""C506: results and reasons of a project are not last year's to the last digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import (
    FieldPath,
    Finding,
    Need,
    PageClaim,
    Rule,
    Severity,
    finding,
)
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.report import Report
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.report_sections import sections
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C506",
    severity=Severity.WARNING,
    needs=(Need.YEAR_BEFORE, Need.RESULT),
    title="结果与上年一字不差",
    why="连数字都没有变的结果，多半是把上年的表抄了一遍，今年做了什么看不出来。",
    way_out="写今年的情况；确实与上年相同的，写明今年核对过。",
    source="惯例",
    example_bad=(
        "（2023年）实际完成情况: 维护路灯2310盏，平均亮灯率96.4%\n（2024年）"
        "实际完成情况: 维护路灯2310盏，平均亮灯率96.4%"
    ),
    example_good="（2024年）实际完成情况: 维护路灯2376盏，平均亮灯率97.9%",
    computed=(
        "实际完成情况、未完成原因、偏差原因与上年同一项目的同一栏，去掉标点和空格后一字不差，"
        "数字也一样；报告正文按段比，一段 60 个字以上。一个文件说一次。"
    ),
    exceptions="不到 12 个字的；报告里写了占位符的段落，数字由程序填。",
    denies=(PageClaim.RESULT,),
)

_SHORTEST_CARRIED = 12
_RESULTS = frozenset({Key.GOAL_RESULT, Key.SHORTFALL_REASON, Key.DEVIATION})
_SHORTEST_PARAGRAPH = 60
_PLACEHOLDER = "{{"
_SHOWN = 24

_MARKS = re.compile(r"[^\w%‰]+|_")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C506: results and reasons of a project are not last year's to the last digit."""
    if subject.earlier is None:
        return
    before = {key: _plain(text) for key, _, text in _results(subject.earlier)}
    same = [
        path
        for key, path, text in _results(subject.project)
        if len(_plain(text)) >= _SHORTEST_CARRIED and _plain(text) == before.get(key)
    ]
    if same:
        fields = "、".join(dict.fromkeys(f"“{path[-1]}”" for path in same))
        what = f"{len(same)} 处文字（{fields}）" if len(same) > 1 else fields
        yield finding(
            RULE,
            subject.project.places,
            same[0],
            f"{what}与上年（{subject.earlier.places.file}）一字不差，数字也一样。",
        )


def _results(project: Project) -> Iterator[tuple[tuple[str, str], FieldPath, str]]:
    """Yield the results and reasons; a reason goes by its indicator's name, not by its line."""
    for path, text in prose_of(project):
        if path[-1] not in _RESULTS:
            continue
        line = path[1]
        name = project.indicators[line].name if isinstance(line, int) else ""
        yield (str(path[-1]), name), path, text


def _plain(text: str) -> str:
    return _MARKS.sub("", text)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C506: the paragraphs of a report are not last year's to the last digit."""
    if subject.earlier is None:
        return
    report, last = subject.unit_year.report, subject.earlier.report
    before = {_plain(text) for _, text in _paragraphs(last)}
    same = [(path, text) for path, text in _paragraphs(report) if _plain(text) in before]
    if same:
        path, text = same[0]
        what = f"有 {len(same)} 段" if len(same) > 1 else "有一段"
        made = finding(
            RULE,
            report.places,
            path,
            f"正文{what}与上年的报告（{last.places.file}）一字不差，数字也一样。",
        )
        yield at_words(made, report.places, path, text.strip()[:_SHOWN])


def _paragraphs(report: Report) -> Iterator[tuple[FieldPath, str]]:
    """Yield the paragraphs long enough to be a unit's own; figures put in later are not looked at."""
    for section, text in sections(report):
        for paragraph in text.split("\n"):
            if _PLACEHOLDER not in paragraph and len(_plain(paragraph)) >= _SHORTEST_PARAGRAPH:
                yield (Key.NARRATIVE, section), paragraph
