"""C705: a public report that is written has its dates."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.states import Status
from generator.judging.rules.disclosure.report_dates import is_finished
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C705",
    severity=Severity.WARNING,
    title="公开的报告没有日期",
    why="没有日期，读的人不知道说的是什么时候的事，也看不出有没有按期公开。",
    way_out="补上“成文日期”和“发布日期”，写成 2025-03-14 的样子。",
    source="《中华人民共和国政府信息公开条例》第十二条（公开目录列明生成日期，待核）",
    example_bad="状态: 公开\n正文: …（四节都写了，没有成文日期和发布日期）",
    example_good="状态: 公开\n成文日期: 2025-03-14\n发布日期: 2025-03-21",
    computed="状态是公开、正文四节至少写了三节的报告，缺一个日期就算。",
    exceptions="还没有写成的报告；写了“来源”的转述（原文没有日期的，不能替它编）。",
)

_FINISHED = 3  # sections of four


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C705: a public report that is written has its dates."""
    report = subject.unit_year.report
    if report.status is not Status.PUBLIC or report.provenance or not is_finished(report):
        return
    dates = ((Key.WRITTEN, report.dated), (Key.PUBLISHED, report.published))
    missing = [f"“{name}”" for name, day in dates if day is None]
    if missing:
        message = f"报告已经公开，没有写{'和'.join(missing)}。"
        yield finding(RULE, report.places, (Key.STATUS,), message)
