"""Deadlines and dates of a form (12月底前, 20240630, 第四季度): the days they may mean."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

_LEAD = (
    r"(?:(?:项目|工程|任务|工作)?(?:全部)?(?:完成|实施|支付|发放|拨付|竣工|完工|验收)?(?:时间|时限|期限|日期)?(?:为|:|是)?)?\s*"
    r"(?:已?于|已?在|已|截至|截止到?|到|不晚于|不迟于|最迟|最晚|(?:延期|推迟|延迟|延)[至到]|≤|=)?\s*"
)
_YEAR = r"(?:(?P<year>\d{4}|2\d(?=\s*年\s*\d))\s*年度?|(?P<this>当年度?|本年度?|今年)|(?P<next>次年|翌年))?\s*"
_CORE = (
    r"(?:(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})"
    r"|(?P<c_y>20\d{2})(?P<c_m>0[1-9]|1[0-2])(?P<c_d>\d{2})?"
    r"|(?P<k_y>2\d)(?P<k_m>0[1-9]|1[0-2])(?P<k_d>0[1-9]|[12]\d|3[01])"
    r"|(?P<ym_y>20\d{2})[-./](?P<ym_m>\d{1,2})"
    r"|(?P<s_m>\d{1,2})[./-](?P<s_d>\d{1,2})"
    r"|(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]?"
    r"|(?P<in_month>\d{1,2})\s*月份?\s*(?P<part>月?底|月?末|月?初|上旬|中旬|下旬)?"
    r"|第?(?P<quarter>[一二三四1234])季度(?P<q_end>末|底|内)?"
    r"|(?P<half>[上下])半年(?P<h_end>末|底|内)?"
    r"|年?(?P<year_end>底|末|终|内|年内)"
    r"|(?P<whole>))\s*"
)
_DONE = "完成支出|完成|竣工|完工|投入使用|到位|结束|验收合格|验收|交付|完毕|办结|发放|支付|拨付|建成|开通|启用|通过验收"
_TAIL = (
    r"(?P<before>以前|之前|前)?(?P<within>之内|以内|内|为止|止)?\s*"
    rf"(?:已|就)?(?:全部|全面|如期|按期)?(?P<done>{_DONE})?(?:{_DONE}|并|了)*"
)
_DEADLINE = re.compile(_LEAD + _YEAR + _CORE + _TAIL)
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SPAN = re.compile(r"(?P<from>.{0,14}[年月日号\d底旬])\s*(?:[-~—–]{1,2}|至|到)\s*(?P<to>.{2,16})")
_MOST_MONTHS = 12  # a smaller number behind a point may be hours: 6.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The days a text may mean, ``first`` to ``last``; ``first`` is None for any day before.

    As a limit it ends with ``last``; ``cut`` is the earliest day it may end with, where it can be
    read two ways (9月前: with or without September).
    """

    last: date
    first: date | None
    cut: date


def read_deadline(
    text: str, year: int | None, *, timely: bool, dated: bool = False
) -> Deadline | None:
    """Read a date or deadline; None for anything else and for what could be read two ways.

    ``year`` is the year meant where the text names none; without it such a text is not read.
    ``timely``: the indicator is about time (时效指标), so a bare ``12月`` is a month and no number.
    ``dated``: what it is held against is a date, so 7.3 is one too.
    Not read: “年初”, days that do not exist.
    """
    found = _DEADLINE.fullmatch(text) if text else None
    if found is None:
        return _span(text, year, timely=timely, dated=dated) if timely or dated else None
    given = _spelt_out(found, year, timely=timely, dated=dated)
    if given is not None:
        return _with_before(_day(*given), found)
    if found["y"] or found["c_y"] or found["k_y"] or found["ym_y"] or found["s_m"]:
        return _spelt_month(found, timely=timely or dated)
    meant = _year(found, year)
    if meant is None:
        return None
    period = _period(found, meant, timely=timely or dated)
    exact_end = found["part"] or found["q_end"] or found["h_end"] or found["year_end"]
    if period is None or not found["before"]:
        return period
    return replace(period, first=None, cut=period.cut if exact_end else _day_before(period))


def no_such_day(text: str, year: int | None) -> str:
    """Return the day a text names that no calendar has (6月31日), empty for none."""
    found = _DEADLINE.fullmatch(text) if text else None
    given = _spelt_out(found, year or 2024, timely=True, dated=True) if found else None
    if given is None or _day(*given) is not None:
        return ""
    return f"{int(given[1])}月{int(given[2])}日"


def _spelt_out(
    found: re.Match[str], year: int | None, *, timely: bool, dated: bool
) -> tuple[int, int, int] | None:
    """Return the year, month and day that a text spells out, None where it names no day."""
    named = found["year"] or found["this"] or found["next"]
    if found["y"]:
        return None if named else _numbers(found["y"], found["m"], found["d"])
    if found["c_y"]:
        wanted = found["c_d"] and not named and (timely or dated or found["before"])
        return _numbers(found["c_y"], found["c_m"], found["c_d"]) if wanted else None
    if found["k_y"]:
        wanted = not named and (timely or dated)
        return _numbers(f"20{found['k_y']}", found["k_m"], found["k_d"]) if wanted else None
    meant = _year(found, year)
    if meant is None:
        return None
    if found["month"]:
        return _numbers(meant, found["month"], found["day"])
    if found["s_m"] and not named:
        plain = dated or found["before"] or found["done"] or int(found["s_d"]) > _MOST_MONTHS
        wanted = (timely or dated) and plain and 1 <= int(found["s_m"]) <= _MOST_MONTHS
        return _numbers(meant, found["s_m"], found["s_d"]) if wanted else None
    return None


def _spelt_month(found: re.Match[str], *, timely: bool) -> Deadline | None:
    """Read 2024-06 and 202406; both may be something else where time is not asked for."""
    named = found["year"] or found["this"] or found["next"]
    year, month = found["ym_y"] or found["c_y"], found["ym_m"] or found["c_m"]
    if named or not year or found["c_d"] or not timely:
        return None
    whole = _month(int(year), int(month), None)
    return _with_before(whole, found)


def _with_before(day: Deadline | None, found: re.Match[str]) -> Deadline | None:
    return replace(day, first=None) if day and found["before"] else day


def _span(text: str, year: int | None, *, timely: bool, dated: bool) -> Deadline | None:
    """Read from one date to another (3月至10月): done in between, due at its end."""
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    begin = found["from"] + ("月" if found["from"][-1].isdigit() and "月" in found["to"] else "")
    first = read_deadline(begin, year, timely=True, dated=True)
    last = read_deadline(found["to"], first.last.year if first else year, timely=True, dated=True)
    if first is None or last is None or first.first is None or first.first > last.last:
        return None
    return Deadline(last=last.last, first=first.first, cut=last.cut)


def _numbers(*texts: str | int) -> tuple[int, int, int]:
    year, month, day = (int(text) for text in texts)
    return year, month, day


def _year(found: re.Match[str], year: int | None) -> int | None:
    if found["year"]:
        return int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    return year + 1 if year is not None and found["next"] else year


def _day(year: int, month: int, day: int) -> Deadline | None:
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Deadline(last=only, first=only, cut=only)


def _day_before(period: Deadline) -> date:
    first = period.first or period.last
    return first if first == date.min else first - timedelta(days=1)


def _period(found: re.Match[str], year: int, *, timely: bool) -> Deadline | None:
    """The last day of a month, a third of it, a quarter, a half-year or a year."""
    if found["in_month"]:
        said = found["part"] or found["year"] or found["this"] or found["done"]
        named = said or timely or found["before"]
        part = (found["part"] or "").removeprefix("月")
        return _month(year, int(found["in_month"]), part) if named else None
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
    plausible = named_year and (timely or found["done"] or found["within"] or found["before"])
    return _months(year, 1, 12) if plausible else None


def _month(year: int, month: int, part: str | None) -> Deadline | None:
    """A month, or the third of it that ``part`` names; its end is its last third."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    last = {"初": 10, "上旬": 10, "中旬": 20}.get(part or "", calendar.monthrange(year, month)[1])
    first = {"中旬": 11, "下旬": 21, "底": 21, "末": 21}.get(part or "", 1)
    end = date(year, month, last)
    return Deadline(last=end, first=date(year, month, first), cut=end)


def _months(year: int, first: int, last: int) -> Deadline | None:
    """From the first day of one month to the last of another of the same year."""
    if not 1 <= year <= 9999:
        return None
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Deadline(last=end, first=date(year, first, 1), cut=end)
