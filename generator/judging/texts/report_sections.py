"""The four sections of a report with their headings."""

from __future__ import annotations

from generator.facts.records.report import Report


def sections(report: Report) -> tuple[tuple[str, str], ...]:
    """Return the four sections with their headings; empty texts where one is not written."""
    narrative = report.narrative
    return (
        ("绩效自评工作组织开展情况", narrative.organisation),
        ("绩效目标实现情况", narrative.attainment),
        ("绩效目标设定质量情况", narrative.quality),
        ("整改措施及结果应用", narrative.improvement),
    )
