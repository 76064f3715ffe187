"""Findings as lines for a person at a terminal, a summary by family at the end."""

from __future__ import annotations

from collections.abc import Iterator

from generator.presenting.terminal.finding_formats.check_report import (
    CheckReport,
    FamilyCount,
    Tool,
    by_family,
)
from generator.presenting.words.finding_text import count_text, finding_text


def write(report: CheckReport) -> str:
    """Write the findings, then the rules if asked for, then the summary; empty without findings."""
    return "".join(_pieces(report))


def heading(tool: Tool) -> str:
    """Return the line that names tool, rules and schema."""
    return f"明账 {tool.version}，规则 {tool.rules} 条（{tool.rule_set}），数据格式 {tool.schema}。"


def total(report: CheckReport) -> str:
    """Return ``核对了 70 个文件：没有发现问题。``, or how many findings of which severity."""
    found = count_text(cause.finding for cause in report.causes)
    return f"核对了 {len(report.files)} 个文件：{found if report.causes else '没有发现问题'}。"


def _pieces(report: CheckReport) -> Iterator[str]:
    for cause in report.causes:
        yield finding_text(cause.finding, also=cause.also)
    if report.explain:
        from generator.presenting.terminal.rule_text import rule_text  # rarely asked for

        for rule in report.rules:
            yield f"\n{rule_text(rule)}"
    if report.causes:
        yield "\n按类别：\n"
        for counts in by_family(report.causes):
            yield f"  {_family(counts)}\n"


def _family(counts: FamilyCount) -> str:
    numbers = (
        (counts.errors, "个错误"),
        (counts.warnings, "个警告"),
        (counts.notes, "个提示"),
        (counts.explained, "个已说明"),
    )
    return f"{counts.family}：" + "，".join(
        f"{number} {what}" for number, what in numbers if number
    )
