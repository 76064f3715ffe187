"""C720: a public report has a text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.states import Status
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.report_sections import sections

RULE = Rule(
    code="C720",
    severity=Severity.WARNING,
    title="公开的报告没有正文",
    why="报告四个部分都是空的，公开出去只有一个标题，读者不知道自评是怎样组织的、目标实现了没有。",
    way_out="把报告原文照填到“正文”的四个部分；还没有写好的，“状态”改为 草稿；原来就没有正文的，在“说明”里写明。",
    source="《政府信息公开条例》第二十条；财预〔2020〕10号第二十五条（待核）",
    example_bad="标题: 示例镇2024年度自评报告\n状态: 公开\n正文:\n  绩效目标实现情况:",
    example_good=(
        "标题: 示例镇2024年度自评报告\n状态: 公开\n正文:\n"
        "  绩效目标实现情况: 全年 {{ 项目数 }} 个项目都完成了年度目标。"
    ),
    computed="状态是公开，正文的四个部分都没有字，或者只有标点。",
    exceptions="有一个部分写了的不问；正文以附件公布的，写“说明”。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C720: a public report has a text."""
    report = subject.unit_year.report
    written = any(char.isalnum() for _, text in sections(report) for char in text)
    if report.status is Status.PUBLIC and not written:
        message = "报告的状态是公开，正文的四个部分都没有写。"
        yield finding(RULE, report.places, (Key.NARRATIVE,), message, at_key=True)
