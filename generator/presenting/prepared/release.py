"""When and under which number a year's report was published, and when it last changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.concluding.judged import JudgedYear
from generator.facts.form.keys import Key
from generator.facts.records.parts import Correction
from generator.facts.records.released import Release
from generator.facts.records.report import Report
from generator.facts.records.site import Site

RELEASE = "公开记录"
"""What a record of a release is called on pages."""

Line = tuple[str, str | date | None]
"""A label of the catalogue of government information and what is stated there; None is 未填报."""


def release_lines(report: Report, site: Site, release: Release | None = None) -> tuple[Line, ...]:
    """Return the block that stands on every page of published government information."""
    recorded: tuple[Line, ...] = ((RELEASE, release.id),) if release is not None else ()
    return (
        (Key.INDEX_NUMBER, report.index_number or None),
        (Key.PUBLISHER, publisher_of(report, site)),
        (Key.DOCUMENT_NUMBER, report.number or None),
        (Key.WRITTEN, report.dated),
        (Key.PUBLISHED, report.published),
        *recorded,
    )


def publisher_of(report: Report, site: Site) -> str:
    """Return who published a report: stated with it, else the publisher of the site."""
    return report.publisher or site.publisher


def printed_day(report: Report, corrections: Iterable[Correction] = ()) -> str:
    """Return what tells one print of a page from another: the day of its data; empty: not stated."""
    day = last_change(report, corrections)
    return f"　数据日期：{day}" if day else ""


def last_change(report: Report, corrections: Iterable[Correction] = ()) -> date | None:
    """Return when the report, or what ``corrections`` corrected, last changed; None: not stated.

    A day on which the site was built is no answer: nothing changed then.
    """
    days = [item.dated for item in (*report.corrections, *corrections)]
    return max((*days, report.published) if report.published else days, default=None)


def release_name(island: JudgedYear) -> str:
    """Return what names the last release of a year among all of them; empty where there is none."""
    release = island.release
    return f"{island.unit.id}/{island.year}/{release.id}" if release is not None else ""
