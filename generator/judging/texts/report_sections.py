"""The four sections of a report with their headings."""

from __future__ import annotations

from generator.facts.form.keys import Key
from generator.facts.records.report import Report


def sections(report: Report) -> tuple[tuple[str, str], ...]:
    """Return the four sections with their headings; empty texts where one is not written."""
    narrative = report.narrative
    return (
        (Key.ORGANISATION, narrative.organisation),
        (Key.ATTAINMENT_OF_GOALS, narrative.attainment),
        (Key.QUALITY_OF_GOALS, narrative.quality),
        (Key.IMPROVEMENT, narrative.improvement),
    )
