"""Findings as JSON values, one a line, for programs that read while we write."""

from __future__ import annotations

import json

from generator.presenting.terminal.finding_formats.check_report import CheckReport
from generator.presenting.terminal.finding_formats.json import (
    finding_data,
    rule_data,
    summary_data,
    tool_data,
)


def write(report: CheckReport) -> str:
    """Write a line for the tool, one for each finding, one for the summary.

    Each is an object whose ``kind`` is ``tool``, ``finding`` or ``summary``; with the text of the
    rules asked for, a finding has it under ``rule``.
    """
    lines: list[dict[str, object]] = [{"kind": "tool", **tool_data(report.tool)}]
    for cause in report.causes:
        rule = {"rule": rule_data(cause.rule)} if report.explain else {}
        lines.append({"kind": "finding", **finding_data(cause), **rule})
    lines.append({"kind": "summary", **summary_data(report)})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
