"""C237: a text tells one thing with one figure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import (
    FieldPath,
    Finding,
    Need,
    PageClaim,
    Places,
    Rule,
    Severity,
    finding,
)
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.differing_figures import told_differently
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C237",
    severity=Severity.WARNING,
    needs=(Need.RESULT,),
    title="同一件事在一段话里写了两个数",
    why="前一句说中央资金 40 万元，后一句说 80 万元，读的人不知道信哪一个。",
    way_out="核对后统一成一个数；说的其实是两件事的，把各是什么写清楚。",
    source="惯例",
    example_bad="实际完成情况: 总投资80万元，其中中央资金40万元，县级配套40万元；中央下达资金80万元。",
    example_good="实际完成情况: 总投资80万元，其中中央资金40万元，县级配套40万元；中央资金40万元3月下达。",
    computed=(
        "同一栏的两句话里，同一个来源（中央、省、市、县、自筹……）的资金金额不同，"
        "或者同样的话后面单位相同、数不同（养护道路31公里……养护道路28公里）。一件事说一次。"
        "词表随程序提供。"
    ),
    exceptions="说计划、预算、上年、某个季度、分别、累计、约数的；下达的钱和支付的钱不算一件事；一句话里的两个数不比。",
    denies=(PageClaim.RESULT,),
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C237: a project's text tells one thing with one figure."""
    for path, text in prose_of(subject.project):
        yield from _differences(subject.project.places, path, text)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C237: a report's text tells one thing with one figure."""
    report = subject.unit_year.report
    for path, text in prose_of(report):
        yield from _differences(report.places, path, text)


def _differences(places: Places, path: FieldPath, text: str) -> Iterator[Finding]:
    for first, second in told_differently(text):
        message = f"前面写“{first}”，后面写“{second}”，同一件事两个数。"
        yield at_words(finding(RULE, places, path, message), places, path, second)
