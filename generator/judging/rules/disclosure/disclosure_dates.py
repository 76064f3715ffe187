"""Questions about when a report was written and published."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, finding
from generator.facts.records.report import Report
from generator.facts.records.states import Status
from generator.judging.rules.disclosure import book_dates as rules
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.report_sections import sections
from generator.judging.year.workdays import workdays_between

_FINISHED = 3  # sections of four
_NO_QUESTION = 1.2  # calendar days a working day takes at the very least
_SLACK = 12  # working days that the holidays of an unknown year may take


def published_after_written(subject: YearSubject) -> Iterator[Finding]:
    """C703: a report is not published before it is written."""
    report = subject.unit_year.report
    if report.dated and report.published and report.published < report.dated:
        message = f"发布日期 {report.published} 早于成文日期 {report.dated}。"
        yield finding(rules.PUBLISHED_BEFORE_WRITTEN, report.places, ("发布日期",), message)


def published_in_time(subject: YearSubject) -> Iterator[Finding]:
    """C704: a report is public within the standard's working days."""
    report, limit = subject.unit_year.report, subject.standard.disclosure_days
    if limit is None or report.dated is None or report.published is None:
        return
    if (report.published - report.dated).days <= limit * _NO_QUESTION:
        return
    taken = workdays_between(report.dated, report.published)
    if taken.count <= limit + (0 if taken.exact else _SLACK):
        return
    only = "" if taken.exact else "（只扣了周末，未扣除法定节假日）"
    message = (
        f"成文日期 {report.dated} 到发布日期 {report.published} 过了 {taken.count} 个工作日{only}，"
        f"超过 {limit} 个工作日的期限。"
    )
    yield finding(rules.PUBLISHED_LATE, report.places, ("发布日期",), message)


def finished_report_is_dated(subject: YearSubject) -> Iterator[Finding]:
    """C705: a public report that is written has its dates."""
    report = subject.unit_year.report
    if report.status is not Status.PUBLIC or report.provenance or not is_finished(report):
        return
    dates = (("成文日期", report.dated), ("发布日期", report.published))
    missing = [f"“{name}”" for name, day in dates if day is None]
    if missing:
        message = f"报告已经公开，没有写{'和'.join(missing)}。"
        yield finding(rules.NO_DATES, report.places, ("状态",), message)


def draft_is_not_published(subject: YearSubject) -> Iterator[Finding]:
    """C706: a draft has no date of publication."""
    report = subject.unit_year.report
    if report.status is Status.DRAFT and report.published and not report.corrections:
        message = f"状态是草稿，却写了发布日期 {report.published}。"
        yield finding(rules.DRAFT_PUBLISHED, report.places, ("发布日期",), message)


def is_finished(report: Report) -> bool:
    """Tell whether a report is written: three of its four sections at least."""
    return sum(bool(text.strip()) for _, text in sections(report)) >= _FINISHED


CHECKS = (
    published_after_written,
    published_in_time,
    finished_report_is_dated,
    draft_is_not_published,
)
