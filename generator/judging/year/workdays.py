"""Working days in China: weekends, public holidays and the weekends worked for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)
_WEEKEND = 5  # weekday() of Saturday


@dataclass(frozen=True, slots=True, kw_only=True)
class Workdays:
    """Working days after one day, up to and with another.

    ``exact`` is False where the holidays of a year are not known and only weekends are left out.
    """

    count: int
    exact: bool


def workdays_between(start: date, end: date) -> Workdays:
    """Count the working days after ``start`` up to and with ``end``; 0 where ``end`` is not later.

    Source:
        The yearly notices of 国务院办公厅 on public holidays, as the package chinesecalendar has
        them from 2004 on.
    """
    exact, count = True, 0
    day = start
    while day < end:
        day += _DAY
        known = _is_workday(day)
        exact = exact and known is not None
        count += day.weekday() < _WEEKEND if known is None else known
    return Workdays(count=count, exact=exact)


def _is_workday(day: date) -> bool | None:
    """Return what the calendar says, None for a year it does not have."""
    from chinese_calendar import is_workday

    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return None
