"""Findings as GitHub's workflow commands, which the runner turns into annotations.

Form and escaping as in “Workflow commands for GitHub Actions”: ``::error file=…,line=…::message``.
"""

from __future__ import annotations

from generator.facts.diagnostics import Severity
from generator.presenting.terminal.finding_formats.check_report import (
    GRAVITY,
    Cause,
    CheckReport,
)
from generator.presenting.words.finding_text import also_text

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_OF_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_OF_PROPERTIES = _OF_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def write(report: CheckReport) -> str:
    """Write one command for each open finding, the gravest first: a runner shows ten of a kind."""
    gravest = sorted(report.open, key=lambda cause: GRAVITY[cause.finding.severity])
    return "".join(_command(cause, explain=report.explain) for cause in gravest)


def _command(cause: Cause, *, explain: bool) -> str:
    found = cause.finding
    properties = {
        "file": found.place.file,
        "line": found.place.line,
        "col": found.place.column,
        "title": f"{found.code} {cause.rule.title}",
    }
    shown = ",".join(
        f"{key}={str(value).translate(_OF_PROPERTIES)}" for key, value in properties.items()
    )
    lines = [found.message, f"建议：{found.advice}"]
    lines += [also_text(cause.also)] if cause.also else []
    lines += [f"为什么：{cause.rule.why}"] if explain else []
    message = "\n".join(lines).translate(_OF_DATA)
    return f"::{_COMMANDS[found.severity]} {shown}::{message}\n"
