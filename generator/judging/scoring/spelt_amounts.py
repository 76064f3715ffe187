"""Targets in words that say how many after all: a range (3-5次) and so many a month (每月1次)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.form import Indicator
from generator.facts.units import plain
from generator.judging.scoring.comparison import EXACT
from generator.judging.scoring.indicator_names import Sense, sense_of
from generator.judging.scoring.measures import measure

_LONGEST = 20  # characters
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％～－—–", "0123456789.%~---")
_RANGE = re.compile(
    r"(?P<a>\d{1,9}(?:\.\d{1,3})?)(?P<first>%|[\u4e00-\u9fff]{1,2})?(?:~|-{1,2}|至|到)"
    r"(?P<b>\d{1,9}(?:\.\d{1,3})?)(?P<unit>%|[\u4e00-\u9fff]{1,3})"
)
_EVERY = re.compile(
    r"每个?(?P<per>月|季度?|半年)(?:不少于|至少|不低于|≥)?(?:开展|召开|举办|组织|进行)?"
    r"(?P<n>\d{1,4})(?P<unit>[\u4e00-\u9fff]{1,2}?)(?:以上)?"
)
_A_YEAR = {"月": 12, "季": 4, "季度": 4, "半年": 2}
_CALENDAR = re.compile(r"^[年月日号季时点度分周]|^星期")
_MONTH = re.compile(
    r"(\d{1,2})(?=\s*(?:月|[-~—–至到]\s*\d{1,2}\s*月))|\d{4}[-./](\d{1,2})"  # 1-12月 names two
)
_PART_OF_A_YEAR = re.compile(r"半年|季")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeltAmount:
    """The least a target in words asks for, in ``unit``, and the most (None for no limit).

    ``said`` tells how it was read, as a pair of name and value for the inputs of the arithmetic.
    """

    least: Decimal
    most: Decimal | None
    unit: str
    said: tuple[str, str]


def spelt_amount(indicator: Indicator, period: str) -> SpeltAmount | None:
    """Read a target in words as an amount, where the actual value is a plain count in its unit.

    Args:
        indicator: One line whose target is no number.
        period: The project's 实施期间; so many a month is read only where that is a whole year.

    Returns:
        None for everything that could mean something else: costs and what should be small, spans of
        time and of the calendar, another unit.
    """
    text, actual = "".join(indicator.target.raw.split()), indicator.actual
    if len(text) > _LONGEST or actual.kind not in EXACT or actual.approximate:
        return None
    if "成本" in indicator.part + indicator.aspect or sense_of(indicator.name) is Sense.LESS:
        return None
    text = text.translate(_HALF_WIDTH)
    found = _range(text) or (_frequency(text) if _is_whole_year(period) else None)
    return found if found and found.unit == actual.unit else None


def _range(text: str) -> SpeltAmount | None:
    found = _RANGE.fullmatch(text)
    if found is None or found["first"] not in (None, found["unit"]):
        return None
    least, most, unit = Decimal(found["a"]), Decimal(found["b"]), found["unit"]
    if not 0 < least < most or _is_time(unit):
        return None
    said = f"不少于 {plain(least)}{unit}，不多于 {plain(most)}{unit}"
    return SpeltAmount(least=least, most=most, unit=unit, said=("目标", said))


def _frequency(text: str) -> SpeltAmount | None:
    found = _EVERY.fullmatch(text)
    if found is None or _is_time(found["unit"]):
        return None
    times, each = _A_YEAR[found["per"]], Decimal(found["n"])
    if each <= 0:
        return None
    said = f"{plain(each)} × {times} = 全年不少于 {plain(each * times)}{found['unit']}"
    return SpeltAmount(least=each * times, most=None, unit=found["unit"], said=("目标", said))


def _is_time(unit: str) -> bool:
    known = measure(unit)
    return bool(_CALENDAR.match(unit)) or (
        known is not None and known[0] in ("分钟", "工作日", "月")
    )


def _is_whole_year(period: str) -> bool:
    """Tell whether a period is the year from January to December, or names no months."""
    months = [int(found[1] or found[2]) for found in _MONTH.finditer(period)]
    if months:
        return months == [1, 12]
    return _PART_OF_A_YEAR.search(period) is None
