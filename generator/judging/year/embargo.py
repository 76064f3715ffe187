"""What is public on a day: 公开时间 that has not come keeps a project or a whole year back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.report import Report
from generator.facts.records.states import Status


def on_day(ledger: Ledger, today: date | None) -> Ledger:
    """Return a ledger as it stands on a day: what waits for a later one is 已审, not yet 公开.

    From here on nobody needs a clock: what goes for a draft goes for it, in every output.

    Args:
        ledger: What is stated.
        today: The day; None is before all of them, so that what nobody dates stays shut.
    """
    if not any(_has_waiting(year, today) for year in ledger.years):
        return ledger
    return replace(ledger, years=tuple(_year(year, today) for year in ledger.years))


def _has_waiting(year: UnitYear, today: date | None) -> bool:
    return _waits(year.report, today) or any(_waits(one, today) for one in year.projects)


def _year(year: UnitYear, today: date | None) -> UnitYear:
    report = year.report
    if _waits(report, today):
        report = replace(report, status=Status.APPROVED)
    projects = tuple(
        replace(one, status=Status.APPROVED) if _waits(one, today) else one for one in year.projects
    )
    return replace(year, report=report, projects=projects)


def _waits(stated: Report | Project, today: date | None) -> bool:
    opens = stated.opens
    if opens is None or stated.status is not Status.PUBLIC:
        return False
    return today is None or today < opens
