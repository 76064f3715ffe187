"""C409: a percentage as effect names what it is a part of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.wordlists.goal_words import quality_words
from generator.judging.measuring.comparison import is_numeric, is_share
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import EFFECT, INDICATORS

RULE = Rule(
    code="C409",
    severity=Severity.NOTE,
    needs=(Need.TARGETS,),
    title="效益指标写了百分数，看不出是什么的百分之几",
    why="“业务保障能力提升 ≥90%”没有分子，也没有分母，年底填多少都没有人能核对。",
    way_out=(
        "名称写明是什么的比例，例如“设备完好率”“按时办结比例”；不是比例的，"
        "改成数量或者可以查证的文字。"
    ),
    source="惯例",
    example_bad="一级指标: 效益指标\n三级指标: 业务保障能力提升\n年度指标值: ≥90%",
    example_good="一级指标: 效益指标\n三级指标: 业务系统可用率\n年度指标值: ≥90%",
    computed=(
        "效益指标的目标是百分数，三级指标里却没有“率、比例、占比、覆盖、下降、收入、"
        "人数”一类说明量的什么的词。"
    ),
    exceptions="名称里有这类词的；词表随程序提供。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C409: a percentage as effect names what it is a part of."""
    for index, item in enumerate(subject.project.indicators):
        if item.part != EFFECT or not is_numeric(item.target) or not is_share(item.target.unit):
            continue
        if not _measurable(item.name):
            yield finding(
                RULE,
                subject.project.places,
                (INDICATORS, index, Key.LEVEL3),
                f"效益指标“{item.name}”的目标是“{item.target.raw.strip()}”，"
                "名称里看不出是什么的百分之几。",
            )


@lru_cache(maxsize=4096)
def _measurable(name: str) -> bool:
    return quality_words().measurable.search(name) is not None
