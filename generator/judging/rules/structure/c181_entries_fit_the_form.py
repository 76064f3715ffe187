"""C181, C183: each entry means exactly one indicator, and no two the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import OUR_FORMAT, Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.review import ReviewedIndicator
from generator.facts.records.reviewed_lines import lines_meant
from generator.facts.rules import c183_reviewed_twice
from generator.judging.rules.consistency.reviewed_entries import entries
from generator.judging.rules.subject import YearSubject
from generator.judging.scoring.evaluation import Evaluation

RULE = Rule(
    code="C181",
    severity=Severity.ERROR,
    title="复核的指标对不上自评表",
    why="复核得分要写到自评表的某一行上；名称、序号对不上任何一行，或者对上了好几行，就不知道改的是哪一项。",
    way_out="“三级指标”照自评表写，一字不差；有同名指标的，再写上“序号”（第几行，从 1 数起）。",
    source=OUR_FORMAT,
    example_bad="指标:\n  - 三级指标: 验收率\n    复核得分: 9\n    理由: 3 个村没有签字",
    example_good="指标:\n  - 三级指标: 验收合格率\n    复核得分: 9\n    理由: 3 个村没有签字",
    computed="写了“三级指标”的与自评表逐字比较，写了“序号”的数行，两样都写的必须指向同一行；正好对上一行才算数。",
    exceptions="项目不存在（C180）或者项目文件读不懂的，不再查它的指标。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C181, C183: each entry means exactly one indicator, and no two the same."""
    for review, path, reviewed in entries(subject):
        seen: dict[int, int] = {}
        for index, entry in enumerate(reviewed.entry.indicators):
            here = (*path, Key.REVIEWED_INDICATORS, index)
            meant = lines_meant(entry, reviewed.evaluation.project.indicators)
            if len(meant) != 1:
                key = Key.LEVEL3 if entry.name else Key.NUMBER
                spot = (*here, key) if entry.name or entry.number is not None else here
                message, advice = _stray(entry, meant, reviewed.evaluation)
                rule = RULE
                yield finding(rule, review.places, spot, message, advice=advice)
                continue
            if meant[0] in seen:
                message = f"{_name(entry)}在第 {seen[meant[0]]} 行已经有一条复核。"
                yield finding(c183_reviewed_twice.RULE, review.places, here, message)
            seen.setdefault(meant[0], review.places.of(here).line)


def _stray(
    entry: ReviewedIndicator, meant: tuple[int, ...], evaluation: Evaluation
) -> tuple[str, str]:
    """Say why an entry means no line or several, and what to write instead."""
    indicators, project = evaluation.project.indicators, evaluation.project.name
    if not entry.name and entry.number is None:
        return "这一条没有写是哪一项指标。", "写上“三级指标”，和自评表上一样。"
    if meant:
        lines = "、".join(str(index + 1) for index in meant)
        message = f"项目“{project}”有 {len(meant)} 项指标都叫“{entry.name}”（第 {lines} 行）。"
        return message, f"写上“序号”，如：序号: {meant[0] + 1}"
    if entry.number is not None and entry.number > len(indicators):
        return f"项目“{project}”只有 {len(indicators)} 项指标，没有第 {entry.number} 行。", ""
    if entry.number is not None and entry.name:
        there = indicators[entry.number - 1].name
        message = f"序号 {entry.number} 是“{there}”，不是“{entry.name}”。"
        return message, "以自评表为准，改正序号或名称；也可以只写一样。"
    return f"项目“{project}”没有叫“{entry.name}”的指标。", _listed(evaluation)


def _listed(evaluation: Evaluation) -> str:
    names = [indicator.name for indicator in evaluation.project.indicators]
    listed = "、".join(names[:12]) + (" 等" if len(names) > 12 else "")
    return f"自评表上的指标：{listed}。" if names else "这张自评表没有列指标。"


def _name(entry: ReviewedIndicator) -> str:
    return f"指标“{entry.name}”" if entry.name else f"第 {entry.number} 行指标"
