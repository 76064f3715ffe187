"""The day a person most likely meant by a date written otherwise, for the advice only."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.reading.quantities.numerals import value_of

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，％－−／　—–﹣", "0123456789.,%--/ ---")
_LETTERS = str.maketrans("OoQlI", "00011")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_NUMERAL = "〇零一二三四五六七八九十"
_IN_CHINESE = re.compile(
    rf"([{_NUMERAL}]{{2,4}}|\d{{2,4}})年([{_NUMERAL}]{{1,3}}|\d{{1,2}})月([{_NUMERAL}]{{1,3}}|\d{{1,2}})[日号]?"
)
_BETWEEN = r"\s*[年月./\\\-,。、，~_ ]\s*"
_DAY = re.compile(rf"(\d{{4}}|\d{{2}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{1,2}})(?!\d)")
_DAY_LAST = re.compile(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{4})")
_EIGHT_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH_ONLY = re.compile(rf"(\d{{4}}){_BETWEEN}(\d{{1,2}})\s*月?")
_DAY_ONLY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]")
_EXCEL_DAY = re.compile(r"([345]\d{4})(?:\.\d+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_ENGLISH = re.compile(
    r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})"
    r"|(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})"
)
_EXCEL_BEGINS = date(1899, 12, 30)
_NO_SUCH_DAY = "核对后改成日历上有的日子，写成 年-月-日。"


def date_advice(text: str) -> str:
    """Say how to write a date that was typed in another way, empty where it is none."""
    half = text.strip().translate(_HALF_WIDTH).strip("“”\"'‘’[]（）() ")
    if re.fullmatch(r"[\dOoQlI./\-年月日]+", half):
        half = half.translate(_LETTERS)
    found = _IN_CHINESE.match(half)
    if found:
        return _written(*map(_number, found.groups()))
    if found := _EIGHT_DIGITS.fullmatch(half):
        return _written(*map(int, found.groups()))
    if found := _DAY_LAST.fullmatch(half):
        return _either(*map(int, found.groups()))
    if found := _DAY.match(half):
        written = _written(*map(int, found.groups()))
        several = _DAY.search(half, found.end()) and written != _NO_SUCH_DAY
        return f"这里只写一天：核对后{written}" if several else written
    if found := _EXCEL_DAY.fullmatch(half):
        day = _EXCEL_BEGINS + timedelta(days=int(found[1]))
        return f"这像是 Excel 里日期的序号，写成 {day.isoformat()}；核对一下是不是这一天。"
    return _in_english(half) or _part_of_day(half)


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if len(word) > 1 and "十" not in word:
        return int(word.translate(_DIGITS))
    return int(value_of(word) or 0)


def _written(year: int, month: int, day: int) -> str:
    hint = "；年份只写了两位，核对一下" if year < 100 else ""
    try:
        meant = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return _NO_SUCH_DAY
    return f"写成 {meant.isoformat()}{hint}。"


def _either(first: int, second: int, year: int) -> str:
    """A date with the year last: the month may stand first or second."""
    days = []
    for month, day in ((first, second), (second, first)):
        if 1 <= month <= 12 and _written(year, month, day) != _NO_SUCH_DAY:
            days.append(date(year, month, day).isoformat())
    different = list(dict.fromkeys(days))
    if len(different) == 2:
        return f"年要写在最前面：写成 {different[0]}（{first} 月 {second} 日）或 {different[1]}。"
    return f"年要写在最前面，写成 {different[0]}。" if different else _NO_SUCH_DAY


def _in_english(half: str) -> str:
    found = _IN_ENGLISH.fullmatch(half)
    if not found:
        return ""
    name, day, year = found.group(1, 2, 3) if found[1] else found.group(5, 4, 6)
    short = name[:3].lower()
    return _written(int(year), _MONTHS.index(short) + 1, int(day)) if short in _MONTHS else ""


def _part_of_day(half: str) -> str:
    """A month without its day, a day without its year."""
    if found := _MONTH_ONLY.fullmatch(half):
        year, month = map(int, found.groups())
        if 1 <= month <= 12:
            return f"还差日子：写成 年-月-日，如 {date(year, month, 1).isoformat()}。"
    if found := _DAY_ONLY.fullmatch(half):
        month, number = map(int, found.groups())
        return f"还差年份：写成 年-月-日，如 2024-{month:02}-{number:02}。"
    return ""
