"""C310: the same indicator does not earn points in two places."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.indicator_names import bare_name

RULE = Rule(
    code="C310",
    severity=Severity.WARNING,
    needs=(Need.INDICATORS,),
    title="同一项指标写了两遍",
    why="同一件事在两处计分，做好了得两次分，没做好扣两次，其他工作的分量就轻了。",
    way_out="留下位置合适的一处，另一处换成别的指标；两处说的不是一件事的，把名称写清楚。",
    source="惯例",
    example_bad="产出指标—质量指标: 验收合格率 100%\n效益指标—社会效益指标: 验收合格率 100%",
    example_good="产出指标—质量指标: 验收合格率 100%\n效益指标—社会效益指标: 受益群众 ≥1200人",
    computed=(
        "去掉标点、空格和括号里的字以后，三级指标的名称完全相同；在不同的一级或二级指标下，或者目标也相同。"
        "第二处以后每处报一次。"
    ),
    exceptions="同一个二级指标下名称相同而目标不同的不问（分对象、分批次的指标）；不适用的指标不问。",
)

INDICATORS = Key.INDICATORS


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C310: the same indicator does not earn points in two places."""
    seen: dict[str, list[Indicator]] = {}
    for index, indicator in enumerate(subject.project.indicators):
        name = bare_name(indicator.name)
        if not name or indicator.not_applicable:
            continue
        twin = next((one for one in seen.get(name, ()) if _is_twin(one, indicator)), None)
        seen.setdefault(name, []).append(indicator)
        if twin is not None:
            yield finding(
                RULE,
                subject.project.places,
                (INDICATORS, index, Key.LEVEL3),
                f"指标“{indicator.name}”已在{_position(twin)}写过，这里（{_position(indicator)}）又写了一遍。",
            )


def _is_twin(one: Indicator, other: Indicator) -> bool:
    elsewhere = (one.part or one.level1, one.aspect or one.level2) != (
        other.part or other.level1,
        other.aspect or other.level2,
    )
    same_target = bool(one.target.raw) and one.target.raw == other.target.raw
    return elsewhere or same_target


def _position(indicator: Indicator) -> str:
    words = "—".join(word for word in (indicator.level1, indicator.level2) if word)
    return f"“{words}”" if words else "前面"
