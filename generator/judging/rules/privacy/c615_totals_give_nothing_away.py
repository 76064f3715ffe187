"""C615: no declared total less what is listed gives the figures of withheld projects."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.states import Status
from generator.judging.rules.subject import YearSubject
from generator.judging.year.suppression import revealing

RULE = Rule(
    code="C615",
    severity=Severity.WARNING,
    title="用合计减去列出的项目，能算出不予公开的项目的数",
    why="不予公开的项目，预算、支出和得分都不能公开；合计里没有列出的只剩它们，一减就算出来了。",
    way_out=(
        "合计只写公开的项目和未逐项列出的项目；或者把另外一些项目也并进“未逐项列出”，让差额不只是它们。"
        "报告正文里手写的合计也一样。"
    ),
    source="惯例（统计披露控制：主抑制和补充抑制）",
    example_bad="声明合计: {项目数: 5, 执行合计: 100}\n（列出 4 个，另有 1 个不予公开）",
    example_good="声明合计: {项目数: 5}\n（列出 4 个，另有 1 个不予公开）",
    computed=(
        "声明的合计减去列出的、再减去“未逐项列出”的，剩下的只有不予公开的项目时报告；"
        "公开的网站这时不显示这项合计，只显示列出的项目相加的数。"
    ),
    exceptions="列出的项目有没写这个数的，或者“未逐项列出”没写这个数的，算不出来，不问。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C615: no declared total less what is listed gives the figures of withheld projects."""
    unit_year = subject.unit_year
    withheld = sum(project.status is Status.WITHHELD for project in unit_year.projects)
    for key in revealing(unit_year):
        yield finding(
            RULE,
            unit_year.report.places,
            (Key.DECLARED, key),
            f"“{key}”减去列出的项目，正好是 {withheld} 个不予公开的项目的数，"
            "公开的网站不显示这项合计。",
        )
