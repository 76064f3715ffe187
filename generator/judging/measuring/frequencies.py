"""How often against how many (每周2次 / 100次): times the year, or each against each."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from generator.facts.form.keys import Key
from generator.facts.records.quantity import Every, Quantity, Span
from generator.facts.units import plain, round_half_up, trimmed
from generator.judging.measuring.pairs import Pair

_A_YEAR = {Span.WEEK: 52, Span.MONTH: 12, Span.QUARTER: 4, Span.HALF_YEAR: 2, Span.YEAR: 1}
_ONLY_IF_STATED = (Span.DAY, Span.WEEK)
_IN_DAYS = {Span.DAY: 1, Span.WEEK: 7}
_IN_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF_YEAR: 6, Span.YEAR: 12}
_MONTH = re.compile(
    r"(\d{1,2})(?=\s*(?:月|[-~—–至到]\s*\d{1,2}\s*月))|\d{4}[-./年]\s*(\d{1,2})(?!\d)"  # 1-12月 names two
)
_PART_OF_A_YEAR = re.compile(r"半年|季")
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_MONEY, _SHARES = "元", ("%", "‰")
_DECIMALS = 6
_ONCE = Fraction(1)


def in_one_time(pair: Pair, period: str) -> Pair:
    """Bring a pair of which at least one says how often to plain numbers.

    Args:
        pair: Target and actual value.
        period: The project's 实施期间. So many a month are taken for a whole year where it names
            none or the whole of one; so many a week or a day only where it names a whole year.
    """
    target, actual = pair.target, pair.actual
    if target.every is None and actual.every is None:
        return pair
    if target.every is not None and actual.every is not None:
        return _each_against_each(pair, target.every, actual.every)
    if target.every is not None:
        return _times_the_year(pair, target, Key.TARGET, target.every, period)
    assert actual.every is not None
    return _times_the_year(pair, actual, Key.ACTUAL, actual.every, period)


def is_whole_year(period: str) -> bool:
    """Tell whether a period is the year from January to December, or names no months."""
    months = [int(found[1] or found[2]) for found in _MONTH.finditer(period)]
    if months:
        return months == [1, 12]
    return _PART_OF_A_YEAR.search(period) is None


def _each_against_each(pair: Pair, wanted: Every, done: Every) -> Pair:
    """Bring the actual value to the stretch of time of the target."""
    bare = replace(pair, target=_bare(pair.target, _ONCE), actual=_bare(pair.actual, _ONCE))
    if wanted == done:
        return bare
    times = _ratio(wanted, done)
    if times is None:
        said = f"“{pair.target.raw}”和“{pair.actual.raw}”说的不是同样长的时间，没有写明怎样折算"
        return replace(pair, obstacle=said)
    actual = _bare(pair.actual, times)
    said = (
        f"{pair.actual.raw} {_sign(pair.actual, times)} {_amount(actual)}{pair.target.unit_in_full}"
    )
    return replace(bare, actual=actual, inputs=(*pair.inputs, ("折算", said)))


def _ratio(wanted: Every, done: Every) -> Fraction | None:
    """Return by what to multiply the number of ``done`` for the time of ``wanted``."""
    counts = Fraction(wanted.count) / Fraction(done.count)
    if wanted.span is done.span:
        return counts
    for lengths in (_IN_MONTHS, _IN_DAYS):
        if wanted.span in lengths and done.span in lengths:
            return counts * lengths[wanted.span] / lengths[done.span]
    if wanted.span in _A_YEAR and done.span in _A_YEAR:  # weeks and months meet in the year
        return counts * _A_YEAR[done.span] / _A_YEAR[wanted.span]
    return None


def _times_the_year(pair: Pair, value: Quantity, field: str, every: Every, period: str) -> Pair:
    """Multiply the one that says how often, so that both are of the whole year."""
    stretches = _in_the_year(every, period)
    if isinstance(stretches, str):
        said = f"{field}“{value.raw}”{stretches}，不能和另一边的数比较"
        return replace(pair, obstacle=said)
    if _MONEY in value.unit or value.unit in _SHARES:
        said = f"{field}“{value.raw}”是每{every.span}的，另一边的数不是，不能比较"
        return replace(pair, obstacle=said)
    times = stretches / Fraction(every.count)
    whole = _bare(value, times)
    factor = f"{stretches}" if every.count == 1 else f"{stretches} ÷ {plain(every.count)}"
    product = f"{_amount(value)} × {factor} {_sign(value, times)} 全年 {_amount(whole)}{value.unit}"
    which = f"（{period} {stretches} {every.span}）" if every.span in _ONLY_IF_STATED else ""
    told = replace(pair, inputs=(*pair.inputs, (f"{field}折算", product + which)))
    return replace(told, target=whole) if value is pair.target else replace(told, actual=whole)


def _in_the_year(every: Every, period: str) -> int | str:
    """Return how many such stretches of time the year has, or why that cannot be told."""
    if not is_whole_year(period):
        return f"，实施期间“{period}”不是全年"
    found = _YEAR.search(period)
    if every.span in _ONLY_IF_STATED and not found:
        return "，表上的实施期间没有写明是哪一个全年"
    if every.span is Span.DAY and found:
        return 366 if calendar.isleap(int(found[1])) else 365
    return _A_YEAR.get(every.span, f"，全年有多少个{every.span}没有写明")


def _bare(value: Quantity, times: Fraction) -> Quantity:
    """Return a quantity without its time, its numbers multiplied."""
    return replace(
        value,
        every=None,
        number=None if value.number is None else _multiplied(value.number, times),
        upper=None if value.upper is None else _multiplied(value.upper, times),
    )


def _multiplied(number: Decimal, times: Fraction) -> Decimal:
    """Multiply exactly; what does not come out even is rounded to six decimals."""
    exact = Fraction(number) * times
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    return value if Fraction(value) == exact else round_half_up(value, _DECIMALS)


def _sign(value: Quantity, times: Fraction) -> str:
    number = value.number or Decimal(0)
    return "=" if Fraction(_multiplied(number, times)) == Fraction(number) * times else "≈"


def _amount(value: Quantity) -> str:
    number = trimmed(value.number or Decimal(0))
    return number if value.upper is None else f"{number}～{trimmed(value.upper)}"
