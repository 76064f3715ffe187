"""Deadlines and dates of a form (12月底前, 2021年底, 第四季度): the last day that still counts, the first meant."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

_LEAD = (
    r"(?:(?:完成|实施|支付|发放)?(?:时间|时限|期限)(?:为|:|是)?)?\s*+"
    r"(?:于|在|截至|截止到?|到|不晚于|不迟于|最迟|≤|=)?\s*+"
)
_YEAR = r"(?:(?P<year>\d{4})\s*+年度?|(?P<this>当年度?|本年度?|今年)|(?P<next>次年|翌年))?\s*+"
_CORE = (
    r"(?:(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})"
    r"|(?P<month>\d{1,2})\s*+月\s*+(?P<day>\d{1,2})\s*+[日号]"
    r"|(?P<in_month>\d{1,2})\s*+月份?\s*+(?P<part>底|末|上旬|中旬|下旬)?"
    r"|第?(?P<quarter>[一二三四1234])季度(?P<q_end>末|底|内)?"
    r"|(?P<half>[上下])半年(?P<h_end>末|底|内)?"
    r"|年?(?P<year_end>底|末|终|内|年内)"
    r"|(?P<whole>))\s*+"
)
_TAIL = (
    r"(?P<before>以前|之前|前)?(?P<within>之内|以内|内|为止|止)?\s*+"
    r"(?:全部|如期|按期)?(?P<done>完成支出|完成|竣工|完工|投入使用|到位|结束|验收|交付|完毕)?"
)
_DEADLINE = re.compile(_LEAD + _YEAR + _CORE + _TAIL)
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """``last`` is the last day that counts; ``exact``: the text names a day.

    ``first`` is the first day the text may mean, None where it may be any before (10月底前).
    """

    last: date
    exact: bool
    first: date | None = None


def read_deadline(text: str, year: int | None, *, timely: bool) -> Deadline | None:
    """Read a date or deadline; None for anything else and for what could be read two ways.

    ``year`` is the year meant where the text names none; without it such a text is not read.
    ``timely``: the indicator is about time (时效指标), so a bare ``12月`` is a month and no number.
    Not read: “12月前”, “2025年前” (with or without that month?), “年初”, ranges.
    """
    found = _DEADLINE.fullmatch(text)
    if found is None or not text:
        return None
    if found["y"]:
        return None if found["year"] or found["this"] else _day(found["y"], found["m"], found["d"])
    meant = _year(found, year)
    if meant is None:
        return None
    if found["month"]:
        return _day(meant, found["month"], found["day"])
    exact_end = found["part"] or found["q_end"] or found["h_end"] or found["year_end"]
    if found["before"] and not exact_end:
        return None
    period = _period(found, meant, timely=timely)
    return replace(period, first=None) if period and found["before"] else period


def _year(found: re.Match[str], year: int | None) -> int | None:
    if found["year"]:
        return int(found["year"])
    return year + 1 if year is not None and found["next"] else year


def _day(year: int | str, month: str, day: str) -> Deadline | None:
    try:
        return Deadline(last=date(int(year), int(month), int(day)), exact=True)
    except ValueError:
        return None


def _period(found: re.Match[str], year: int, *, timely: bool) -> Deadline | None:
    """The last day of a month, a third of it, a quarter, a half-year or a year."""
    if found["in_month"]:
        named = found["part"] or found["year"] or found["this"] or found["done"] or timely
        return _month(year, int(found["in_month"]), found["part"]) if named else None
    if found["quarter"]:
        last = 3 * _QUARTERS[found["quarter"]]
        return _months(year, last if found["q_end"] in ("末", "底") else last - 2, last)
    if found["half"]:
        last = 6 if found["half"] == "上" else 12
        return _months(year, last if found["h_end"] in ("末", "底") else last - 5, last)
    named_year = found["year"] or found["this"] or found["next"]
    if found["year_end"]:
        bare = found.string[found.start("year_end") - 1 : found.start("year_end")] != "年"
        first = 12 if found["year_end"] in ("底", "末", "终") else 1
        return None if bare and not named_year else _months(year, first, 12)
    plausible = named_year and (timely or found["done"] or found["within"])
    return _months(year, 1, 12) if plausible else None


def _month(year: int, month: int, part: str | None) -> Deadline | None:
    """A month, or the third of it that ``part`` names; its end is its last third."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    last = {"上旬": 10, "中旬": 20}.get(part or "", calendar.monthrange(year, month)[1])
    first = {"中旬": 11, "下旬": 21, "底": 21, "末": 21}.get(part or "", 1)
    return Deadline(last=date(year, month, last), exact=False, first=date(year, month, first))


def _months(year: int, first: int, last: int) -> Deadline | None:
    """From the first day of one month to the last of another of the same year."""
    if not 1 <= year <= 9999:
        return None
    days = calendar.monthrange(year, last)[1]
    return Deadline(last=date(year, last, days), exact=False, first=date(year, first, 1))
