"""Findings as one HTML page that needs nothing else and runs nothing."""

from __future__ import annotations

from generator.presenting.templates import environment
from generator.presenting.terminal.finding_formats.check_report import (
    Cause,
    CheckReport,
    by_family,
)
from generator.presenting.terminal.finding_formats.text import heading, total
from generator.presenting.words.finding_text import also_text, excerpt_lines, explanation_text


def write(report: CheckReport) -> str:
    """Write the page: counts, then the findings file by file, then the rules if asked for."""
    files: dict[str, list[Cause]] = {}
    for cause in report.causes:
        files.setdefault(cause.finding.place.file, []).append(cause)
    text = environment().get_template("findings.html.j2").render(
        total=total(report),
        heading=heading(report.tool),
        families=tuple(by_family(report.causes)),
        files=tuple(files.items()),
        rules=report.rules if report.explain else (),
        excerpt=lambda found: "\n".join(
            line[4:] for line in excerpt_lines(found.excerpt, found.place.column)
        ),
        also=also_text,
        explained=explanation_text,
        marks={"错误": "error", "警告": "warning", "提示": "note"},
    )  # fmt: skip
    return text.strip("\n") + "\n"
