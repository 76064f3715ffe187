"""C706: a draft has no date of publication."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.judging.rules.subject import YearSubject

RULE = Rule(
    code="C706",
    severity=Severity.WARNING,
    title="草稿写了发布日期",
    why="草稿不进网站；写着发布日期，多半是忘了把状态改成公开，或者发布以后又退回去改。",
    way_out="已经发布的，把“状态”改成“公开”；还没有发布的，删去“发布日期”。",
    source="格式约定",
    example_bad="状态: 草稿\n发布日期: 2025-03-21",
    example_good="状态: 公开\n发布日期: 2025-03-21",
    computed="状态是草稿，又填了发布日期。",
    exceptions="只填了成文日期的草稿；写了“更正”的：公开以后收回来改的。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C706: a draft has no date of publication."""
    report = subject.unit_year.report
    if not report.status.in_preparation or report.embargoed or report.corrections:
        return
    if report.published:
        message = f"状态是{report.status}，却写了发布日期 {report.published}。"
        yield finding(RULE, report.places, (Key.PUBLISHED,), message)
