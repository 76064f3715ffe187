"""C216: 达成程度 names a band of the standard."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.qualitative import band_named

RULE = Rule(
    code="C216",
    severity=Severity.WARNING,
    needs=(Need.ACTUALS,),
    title="达成程度不是评分标准里的档名",
    why="定性指标按评分标准的几档给分；写了别的词，就不知道属于哪一档，得分不能复算。",
    way_out="改成评分标准里的档名。",
    source="所用评分标准的“定性指标”一组",
    example_bad="达成程度: 还可以",
    example_good="达成程度: 部分达成",
    computed="达成程度与评分标准定性指标各档的名称逐字对照。",
    exceptions="没有写达成程度的不问。",
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C216: 达成程度 names a band of the standard."""
    names = "、".join(band.name for band in subject.standard.quality_bands)
    for index, indicator in enumerate(subject.project.indicators):
        if indicator.band and band_named(subject.standard, indicator.band) is None:
            yield finding(
                RULE,
                subject.project.places,
                (INDICATORS, index, Key.BAND),
                f"达成程度“{indicator.band}”不是评分标准“{subject.standard.short_name}”"
                f"里的档名（{names}）。",
            )
