"""Findings as Markdown for a comment on a merge request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.presenting.terminal.finding_formats.check_report import (
    Cause,
    CheckReport,
    by_family,
)
from generator.presenting.terminal.finding_formats.text import heading, total
from generator.presenting.words.escaping import inert
from generator.presenting.words.finding_text import also_text, explanation_text

_ROOM = 60_000
"""Characters of findings shown; the sites that show such comments take 65,536 and a million."""

_PLAIN_NAME = re.compile(r"[\w./-]+")


def write(report: CheckReport) -> str:
    """Write the comment: counts first, then the findings file by file, then who found them."""
    lines = ["## 核对结果", "", inert(total(report)), "", *_table(report)]
    lines += _bounded(report)
    if report.explain:
        lines += _rules(report)
    return "\n".join([*lines, f"<sub>{inert(heading(report.tool))}</sub>", ""])


def _table(report: CheckReport) -> Iterator[str]:
    families = tuple(by_family(report.causes))
    if not families:
        return
    yield "| 类别 | 错误 | 警告 | 提示 | 已说明 |"
    yield "|---|--:|--:|--:|--:|"
    for row in families:
        numbers = (row.errors, row.warnings, row.notes, row.explained)
        yield f"| {row.family} | {' | '.join(map(str, numbers))} |"
    yield ""


def _bounded(report: CheckReport) -> Iterator[str]:
    """Yield the findings, as many as there is room for, and how many were left out."""
    room, file = _ROOM, ""
    for shown, cause in enumerate(report.causes):
        place = cause.finding.place
        text = _cause(cause)
        if place.file != file:
            file = place.file
            text = f"\n### {_file_name(file)}\n\n{text}"
        room -= len(text)
        if room < 0:
            yield f"还有 {len(report.causes) - shown} 条没有列在这里，见完整的核对结果。\n"
            return
        yield text
    yield ""


def _cause(cause: Cause) -> str:
    found = cause.finding
    lines = [
        f"- **{found.severity} {found.code}** 第 {found.place.line} 行：{inert(found.message)}"
    ]
    if cause.also:
        lines.append(f"  <br>{also_text(cause.also)}")
    if found.explanation is not None:
        lines.append(f"  <br>{inert(explanation_text(found.explanation))}")
    else:
        lines.append(f"  <br>建议：{inert(found.advice)}")
    return "\n".join(lines)


def _rules(report: CheckReport) -> Iterator[str]:
    yield "<details><summary>规则</summary>"
    yield ""
    for rule in report.rules:
        yield f"- **{rule.code} {inert(rule.title)}**（{rule.severity}，{rule.family}）"
        yield f"  <br>为什么：{inert(rule.why)}"
        yield f"  <br>怎么改：{inert(rule.way_out)}"
        yield f"  <br>依据：{inert(rule.source)}"
    yield ""
    yield "</details>"
    yield ""


def _file_name(name: str) -> str:
    """Write a plain name as code, which is no markup and stays readable unrendered."""
    return f"`{name}`" if _PLAIN_NAME.fullmatch(name) else inert(name)
