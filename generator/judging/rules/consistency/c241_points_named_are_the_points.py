"""C241: points that words name are the points of the lines below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.units import ZERO, trimmed
from generator.judging.rules.subject import ProjectSubject
from generator.judging.texts.all_texts import prose_of

RULE = Rule(
    code="C241",
    severity=Severity.WARNING,
    needs=(Need.WEIGHTS,),
    title="文字里写的分值与各行分值的合计不一致",
    why="标题写“效益指标（30分）”，下面各行加起来 40 分：多出来的分是哪里来的，没有人说得清。",
    way_out="核对各行的分值和标题、文字里写的分，改正错的一处。",
    source="《项目支出绩效自评表》“一级指标”“分值”两栏",
    example_bad="一级指标: 效益指标（30分）\n（两行，分值 20 和 20）",
    example_good="一级指标: 效益指标（30分）\n（两行，分值 20 和 10）",
    computed=(
        "一级指标的名称后面写了“（30分）”的，与写着同样一级指标的各行分值之和比较；"
        "文字里写了“总分100分”“满分100”的，与各行分值加预算执行率分值之和比较。"
    ),
    exceptions="有一行没有写分值的不问；分值之和少于写的分的由 C206、C401 说。",
)

_HEAD = re.compile(r"[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]")
_WHOLE = re.compile(
    r"(?:总分值?|满分|分值合计|分值总计)\s{0,5}(?:为|是|共|：|:)?\s{0,5}(\d{1,9}(?:\.\d{1,6})?)\s{0,5}分?(?![\d.])"
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C241: points that words name are the points of the lines below them."""
    project = subject.project
    if not project.indicators or any(item.weight is None for item in project.indicators):
        return
    for index, head, named, made in _heads(project):
        message = f"一级指标写的是“{head}”，下面各行的分值加起来是 {trimmed(made)} 分，不是 {trimmed(named)} 分。"
        yield finding(RULE, project.places, (Key.INDICATORS, index, Key.LEVEL1), message)
    execution = subject.evaluation.execution
    whole = _sum(project) + (execution.weight if execution.scored else ZERO)
    for path, text in prose_of(project):
        named_whole = _WHOLE.search(text)
        if named_whole and whole > Decimal(named_whole[1]) >= 100:
            message = (
                f"这里写的是“{named_whole[0].strip()}”，各项分值加起来是 {trimmed(whole)} 分。"
            )
            yield finding(RULE, project.places, path, message)


def _heads(project: Project) -> Iterator[tuple[int, str, Decimal, Decimal]]:
    """Yield each heading with points that its lines exceed: line, heading, points named and made."""
    seen: set[str] = set()
    for index, item in enumerate(project.indicators):
        found = _HEAD.search(item.level1)
        if found is None or item.level1 in seen:
            continue
        seen.add(item.level1)
        made = _sum(project, item.level1)
        if made > Decimal(found[1]):
            yield index, item.level1, Decimal(found[1]), made


def _sum(project: Project, level1: str = "") -> Decimal:
    lines = (item for item in project.indicators if not level1 or item.level1 == level1)
    return sum((item.weight or ZERO for item in lines), ZERO)
