"""The page of a year's report as its unit wrote it, in the manner of an official document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.diagnostics import Finding
from generator.facts.form.keys import Key
from generator.facts.records.report import Report
from generator.presenting.machines.head import report_head
from generator.presenting.pages.data_quality import Quality, quality_of
from generator.presenting.prepared.addresses import HOME
from generator.presenting.prepared.columns_shown import MEASURE_COLUMNS, shown
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.prepared.release import publisher_of, release_lines
from generator.presenting.templates import render


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One of the report's four sections, its text with all placeholders resolved."""

    anchor: str
    title: str
    text: str


def report_page(
    island: PreparedYear, findings: tuple[Finding, ...] = (), quality: Quality | None = None
) -> Page:
    """Write the report of one unit and year; what the site adds stands in its margin.

    Args:
        island: The year, judged.
        findings: Findings in the report's own file, shown in a preview.
        quality: What was found in all its data; nothing, if not given.
    """
    report, unit, year = island.report, island.unit, island.unit_year.year
    return Page(
        path=island.report_address.file,
        content=render(
            "report.md.j2",
            here=island.report_address,
            island=island,
            unit=unit,
            year=year,
            report=report,
            draft=report.status.stage,
            findings=findings,
            head=report_head(island),
            release=release_lines(report, island.site, island.release),
            revisions=island.revisions(),
            unannounced=tuple(unannounced(report)),
            publisher=publisher_of(report, island.site),
            corrections=report.corrections,
            crumbs=(
                (HOME, "首页"),
                (island.unit_address, unit.label),
                (island.address, f"{year} 年度"),
            ),
            chapters=chapters_of(island),
            measure_columns=shown(MEASURE_COLUMNS, report.measures),
            attachments=f"{unit.id}/{year}/attachments",
            reachable=any(item.url for item in report.provenance)
            or any(item.goes_out for item in report.attachments),
            quality=quality or quality_of(island, {}),
        ),
    )


def unannounced(report: Report) -> Iterator[str]:
    """Yield what the source lacks of a head of government information, where it lacks all of it."""
    stated = (report.index_number, report.publisher, report.number, report.dated, report.published)
    if not any(stated):
        yield from (Key.INDEX_NUMBER, Key.DOCUMENT_NUMBER, Key.WRITTEN)


def chapters_of(island: PreparedYear) -> tuple[Chapter, ...]:
    """Return the report's four sections in their order, under their official headings."""
    texts = island.narrative
    sections = (
        ("organisation", "一、绩效自评工作组织开展情况", texts.organisation),
        ("attainment", "二、绩效目标实现情况", texts.attainment),
        ("quality", "三、绩效目标设定质量情况", texts.quality),
        ("improvement", "四、整改措施及结果应用", texts.improvement),
    )
    return tuple(Chapter(anchor=anchor, title=title, text=text) for anchor, title, text in sections)
