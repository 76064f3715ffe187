"""Questions whether a result was written at all, or copied from the goal or from last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.records.form import Project
from generator.facts.records.report import Report
from generator.facts.wordlists.wording_words import wording_words
from generator.judging.rules.subject import ProjectCheck, ProjectSubject, YearCheck, YearSubject
from generator.judging.rules.wording import book_copies as rules
from generator.judging.texts import own_words as prose
from generator.judging.texts.goal_words import SEE_GOAL
from generator.judging.texts.near_copies import LONGEST
from generator.judging.texts.report_sections import sections
from generator.judging.texts.text_places import at_words

_SHORTEST_RESULT = 8  # characters, marks and words of tense not counted
_SHORTEST_CARRIED = 12
_SHORTEST_PARAGRAPH = 60
_ALMOST = 0.95
_MARKS = re.compile(r"[^\w%‰]+|_")
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_RESULTS = frozenset({"实际完成情况", "未完成原因", prose.DEVIATION})
_PLACEHOLDER = "{{"
_SHOWN = 24


def result_is_not_the_goal(subject: ProjectSubject) -> Iterator[Finding]:
    """C501: the result is not the goal once more."""
    goal = subject.project.goal
    if not goal.actual.strip():
        return
    if SEE_GOAL.fullmatch(goal.actual.strip()):
        message = f"实际完成情况只写了“{goal.actual.strip()}”，没有写做成了什么。"
    elif copied_from_goal(goal.expected, goal.actual):
        message = "实际完成情况与预期目标几乎一字不差，没有写做成了什么。"
    else:
        return
    yield finding(rules.RESULT_IS_GOAL, subject.project.places, prose.RESULT, message)


def copied_from_goal(expected: str, actual: str) -> bool:
    """Tell whether a result says what the goal says, words like 已 and 确保 aside."""
    if _FIGURES.findall(expected) != _FIGURES.findall(actual):
        return False
    one, other = (
        wording_words().tense.sub("", _MARKS.sub("", text))[:LONGEST] for text in (expected, actual)
    )
    if min(len(one), len(other)) < _SHORTEST_RESULT:
        return False
    if one == other:
        return True
    if 2 * min(len(one), len(other)) < _ALMOST * (len(one) + len(other)):
        return False
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other, score_cutoff=_ALMOST) > 0


def results_are_of_this_year(subject: ProjectSubject) -> Iterator[Finding]:
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
            rules.UNCHANGED_SINCE_LAST_YEAR,
            subject.project.places,
            same[0],
            f"{what}与上年（{subject.earlier.places.file}）一字不差，数字也一样。",
        )


def report_is_of_this_year(subject: YearSubject) -> Iterator[Finding]:
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
            rules.UNCHANGED_SINCE_LAST_YEAR,
            report.places,
            path,
            f"正文{what}与上年的报告（{last.places.file}）一字不差，数字也一样。",
        )
        yield at_words(made, report.places, path, text.strip()[:_SHOWN])


def _results(project: Project) -> Iterator[tuple[tuple[str, str], FieldPath, str]]:
    """Yield the results and reasons; a reason goes by its indicator's name, not by its line."""
    for path, text in prose.project_prose(project):
        if path[-1] not in _RESULTS:
            continue
        line = path[1]
        name = project.indicators[line].name if isinstance(line, int) else ""
        yield (str(path[-1]), name), path, text


def _paragraphs(report: Report) -> Iterator[tuple[FieldPath, str]]:
    """Yield the paragraphs long enough to be a unit's own; figures put in later are not looked at."""
    for section, text in sections(report):
        for paragraph in text.split("\n"):
            if _PLACEHOLDER not in paragraph and len(_plain(paragraph)) >= _SHORTEST_PARAGRAPH:
                yield ("正文", section), paragraph


def _plain(text: str) -> str:
    return _MARKS.sub("", text)


PROJECT_CHECKS: tuple[ProjectCheck, ...] = (result_is_not_the_goal, results_are_of_this_year)
YEAR_CHECKS: tuple[YearCheck, ...] = (report_is_of_this_year,)
