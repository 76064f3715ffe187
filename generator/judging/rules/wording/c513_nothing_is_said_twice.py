"""C513: no word of a project is doubled."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.rules.wording.slips import once
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.leftovers import doubled

RULE = Rule(
    code="C513",
    severity=Severity.NOTE,
    title="重复的字词或标点",
    why="“的的”“，，”“开展开展”多半是粘贴时留下的。",
    way_out="删去多出来的。",
    source="惯例",
    example_bad="实际完成情况: 组织开展开展培训3期，，群众的的反映良好",
    example_good="实际完成情况: 组织开展培训3期，群众反映良好",
    computed=(
        "“的的”，连着两个相同的“，、；：。”，“，。”“。，”，以及连着写了两遍的两个字。"
        "一个文件说一次。"
    ),
    exceptions=(
        "“目的的”“的的确确”；“一户一户”“逐个逐个”“商量商量”一类本来要重复的；数字；“。。。"
        "”当省略号用的归 C507。"
    ),
)

_SHOWN = 3  # pieces shown of a file
_REPEATED = "写了两遍"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C513: no word of a project is doubled."""
    project = subject.project
    yield from once(RULE, project.places, prose_of(project), doubled, _REPEATED)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C513: no word of a report is doubled."""
    report = subject.unit_year.report
    yield from once(RULE, report.places, prose_of(report), doubled, _REPEATED)
