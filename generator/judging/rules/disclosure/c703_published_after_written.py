"""C703: a report is not published before it is written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C703",
    severity=Severity.ERROR,
    title="发布日期早于成文日期",
    why="报告没有写成就发布了，两个日期必有一个写错。网页和信息公开目录都用这两个日期。",
    way_out="核对报告的落款和网站的发布时间，改正写错的一个。",
    source="惯例",
    example_bad="成文日期: 2025-03-14\n发布日期: 2025-03-10",
    example_good="成文日期: 2025-03-14\n发布日期: 2025-03-21",
    computed="两个日期都写了才比较，早一天也算。",
    exceptions="同一天的。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C703: a report is not published before it is written."""
    report = subject.unit_year.report
    if report.dated and report.published and report.published < report.dated:
        message = f"发布日期 {report.published} 早于成文日期 {report.dated}。"
        yield finding(RULE, report.places, (Key.PUBLISHED,), message)
