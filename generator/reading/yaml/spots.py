"""Findings at a line and column of the raw text, before there are places of values."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.diagnostics import Finding, Place, Rule

CLIP = 60  # characters of an author's line repeated inside a sentence


def clip(text: str, length: int = CLIP) -> str:
    """Shorten a text for use inside a sentence; line breaks become spaces."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"


def finding_at(
    rule: Rule,
    file: str,
    lines: Sequence[str],
    mark: tuple[int, int],
    message: str,
    *,
    advice: str = "",
) -> Finding:
    """Make the finding of ``rule`` at ``mark`` (line, column from 1)."""
    line, column = mark
    return Finding(
        code=rule.code,
        severity=rule.severity,
        place=Place(file=file, line=line, column=column),
        message=message,
        advice=advice or rule.way_out,
        excerpt=lines[line - 1] if 0 < line <= len(lines) else "",
    )
