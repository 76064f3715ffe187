"""C512: the sentences of a project are finished."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.rules.wording.slips import once
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.leftovers import unfinished

RULE = Rule(
    code="C512",
    severity=Severity.NOTE,
    title="文字没有写完",
    why="一段话停在逗号、顿号上，或者括号、引号、书名号只有一半，后面多半掉了字。",
    way_out="补上掉了的字；没有掉字的，改成句号，把括号配齐。",
    source="惯例",
    example_bad="实际完成情况: 完成了巷道硬化、照明、",
    example_good="实际完成情况: 完成了巷道硬化、照明和护栏。",
    computed="以“、”“，”“,”结尾，或者“（）”“《》”““””“【】”左右个数不等。一个文件说一次。",
    exceptions="“1）”“（一）”一类的序号；只看目标、结果、原因、问题、措施和报告正文。",
)

_SHOWN = 3  # pieces shown of a file
_NOT_FINISHED = "没有写完，或者只有一半"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C512: the sentences of a project are finished."""
    project = subject.project
    yield from once(RULE, project.places, prose_of(project), unfinished, _NOT_FINISHED)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C512: the sentences of a report are finished."""
    report = subject.unit_year.report
    yield from once(RULE, report.places, prose_of(report), unfinished, _NOT_FINISHED)
