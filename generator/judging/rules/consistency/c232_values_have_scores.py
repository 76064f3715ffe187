"""C232: where the value found is another, a score is stated, be it the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.facts.form.keys import Key
from generator.judging.rules.consistency.reviewed_entries import at_line, entries, line_name
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C232",
    severity=Severity.WARNING,
    title="改了完成值没有写复核得分",
    why="查实的完成值和自评不一样，得分可能要变，也可能不变；不写复核得分，总分里用的还是自评得分，读者看不出这是有意还是漏了。",
    way_out="补上“复核得分”；得分不变的，照自评得分写一遍。",
    source="惯例",
    example_bad="- 三级指标: 更换管道长度\n  复核完成值: 9.6公里\n  理由: 现场丈量",
    example_good="- 三级指标: 更换管道长度\n  复核完成值: 9.6公里\n  复核得分: 7.62\n  理由: 现场丈量",
    computed="写了“复核完成值”、和“实际完成值”不同，而没有“复核得分”。",
    exceptions="复核完成值和实际完成值的文字相同，是确认属实，不问得分。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C232: where the value found is another, a score is stated, be it the same."""
    for entry in entries(subject):
        for line in entry[2].lines:
            if line.actual is None or line.reviewed is not None:
                continue
            if line.actual.raw.strip() != line.stated_actual.strip():
                message = (
                    f"{line_name(line)}复核完成值“{line.actual.raw}”和自评的"
                    f"“{line.stated_actual or '未填报'}”不同，没有写复核得分。"
                )
                rule = RULE
                yield at_line(rule, entry, line, message, key=Key.REVIEWED_ACTUAL)
