"""C233: the score is the one the standard gives for the value found; silent above the weight."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.facts.units import ZERO, plain
from generator.judging.rules.consistency.reviewed_entries import at_line, entries, line_name
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C233",
    severity=Severity.NOTE,
    title="复核得分与按复核完成值复算的不一致",
    why="同一套评分标准对自评和复核一样适用；复核扣得更多或更少，可能有道理，理由里要看得出来。",
    way_out="按算式核对复核得分；另有考虑的，在“理由”里说明多扣或少扣了多少、为什么。",
    source="所用评分标准的“正向指标”“反向指标”两组",
    example_bad="复核完成值: 9.6公里   # 目标 ≥12.6公里，分值 10，应得 7.62\n复核得分: 7",
    example_good="复核完成值: 9.6公里\n复核得分: 7.62",
    computed="把复核完成值当作实际完成值，用本项目的评分标准重新计分，与复核得分比较。",
    exceptions="目标不是数、或者两边单位对不上、算不出来的，不比；没有写复核完成值的不比。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C233: the score is the one the standard gives for the value found; silent above the weight."""
    for entry in entries(subject):
        for line in entry[2].lines:
            reviewed, computed = line.reviewed, line.computed
            if reviewed is None or line.actual is None or computed in (None, reviewed):
                continue
            if line.weight is None or reviewed <= line.weight:
                message = (
                    f"{line_name(line)}复核得分 {plain(reviewed)} 分，按复核完成值"
                    f"“{line.actual.raw}”复算是 {plain(computed or ZERO)} 分。"
                )
                yield at_line(RULE, entry, line, message)
