"""C224: a survey has no more valid answers than it asked people."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C224",
    severity=Severity.ERROR,
    needs=(Need.SURVEY,),
    title="满意度调查的有效数大于样本数",
    why="有效的问卷是从发出的问卷里来的，不会更多；两个数多半填反了。",
    way_out="核对后改正；样本数是调查了多少，有效数是其中能用的多少。",
    source="惯例",
    example_bad="满意度调查:\n  样本数: 180\n  有效数: 200",
    example_good="满意度调查:\n  样本数: 200\n  有效数: 180",
    computed="有效数 > 样本数。",
    exceptions="有一个没有写的不问。",
    denies=(PageClaim.LINE,),
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C224: a survey has no more valid answers than it asked people."""
    for index, indicator in enumerate(subject.project.indicators):
        survey = indicator.survey
        if survey is None or survey.sample is None or survey.valid is None:
            continue
        if survey.valid > survey.sample:
            yield finding(
                RULE,
                subject.project.places,
                (INDICATORS, index, Key.SURVEY, Key.VALID_ANSWERS),
                f"指标“{indicator.name}”的满意度调查：有效数 {survey.valid} 大于样本数 {survey.sample}。",
            )
