"""C704: a report is public within the standard's working days."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import YearSubject
from generator.judging.year.workdays import workdays_between

_IN_TIME = "《中华人民共和国政府信息公开条例》第二十六条"
RULE = Rule(
    code="C704",
    severity=Severity.WARNING,
    title="超过了公开的期限",
    why="政府信息应当自形成之日起 20 个工作日内公开；晚了要说明为什么。",
    way_out="核对两个日期；确实晚了的，在“说明”里写明原因，明年提早安排。",
    source=_IN_TIME,
    example_bad="成文日期: 2025-03-14\n发布日期: 2025-05-20",
    example_good="成文日期: 2025-03-14\n发布日期: 2025-03-21",
    computed="从成文日期的第二天起数工作日，法定节假日和调休照国务院办公厅的放假安排"
    "（chinesecalendar 从 2004 年起逐年收录）；超过所用评分标准“公开期限”的天数才算。"
    "没有收录的年份只扣周末，并且多放宽 12 个工作日。",
    exceptions="评分标准没有“公开期限”的；两个日期没有写全的；没有超过期限的。",
)

_NO_QUESTION = 1.2  # calendar days a working day takes at the very least
_SLACK = 12  # working days that the holidays of an unknown year may take


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C704: a report is public within the standard's working days."""
    report, limit = subject.unit_year.report, subject.standard.disclosure_days
    if limit is None or report.dated is None or report.published is None:
        return
    if (report.published - report.dated).days <= limit * _NO_QUESTION:
        return
    taken = workdays_between(report.dated, report.published)
    if taken.count <= limit + (0 if taken.exact else _SLACK):
        return
    only = "" if taken.exact else "（只扣了周末，未扣除法定节假日）"
    message = (
        f"成文日期 {report.dated} 到发布日期 {report.published} 过了 {taken.count} 个工作日{only}，"
        f"超过 {limit} 个工作日的期限。"
    )
    yield finding(RULE, report.places, (Key.PUBLISHED,), message)
