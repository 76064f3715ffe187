"""Questions about when a report was written and published."""

from __future__ import annotations

from generator.facts.records.report import Report
from generator.judging.texts.report_sections import sections

_FINISHED = 3  # sections of four


def is_finished(report: Report) -> bool:
    """Tell whether a report is written: three of its four sections at least."""
    return sum(bool(text.strip()) for _, text in sections(report)) >= _FINISHED
