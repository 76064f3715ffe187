"""Targets (年度指标值) and actual values (实际完成值): one cell read, by whichever notation it follows.

A text is read only where there is one way to read it. What is left is DESCRIBED, and the raw text
stays; ``unread`` says why, where it looks like a number or a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial

from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.units import ZERO
from generator.facts.wordlists.quantity_words import is_claim, is_undone, quantity_words
from generator.reading.quantities.deadlines import Deadline, no_such_day, read_deadline
from generator.reading.quantities.notation import unify
from generator.reading.quantities.numbers import Setting, read_value
from generator.reading.quantities.numerals import in_digits
from generator.reading.quantities.ranks import read_ranks
from generator.reading.quantities.remarks import without_remark
from generator.reading.quantities.several import read_several
from generator.reading.quantities.times import in_one_unit
from generator.reading.quantities.wording import spoken

_MAX_LENGTH = 60  # characters; a longer text is prose
_IN_TIME = "时效"
_NAMES_OF_DATES = (
    "完成时间",
    "完工时间",
    "竣工时间",
    "日期",
    "截止时间",
    "开工时间",
    "投入使用时间",
    "拨付时间",
    "发放时间",
)
_QUARTER = re.compile(r"(?<![A-Za-z])[Qq]([1-4])(?!\d)")
_TIMES = ("天", "小时", "分钟", "工作日", "个月", "周", "年")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What the line of a cell says besides: the indicator's name, its second level, unit and year.

    ``aspect`` is the standard second-level name (时效指标 …), empty where unknown. ``unit`` is that of
    a column of its own (计量单位); one in the text goes first. ``year`` is meant by dates that name none.
    """

    name: str = ""
    aspect: str = ""
    unit: str = ""
    year: int | None = None

    @property
    def timely(self) -> bool:
        """Whether the line is about time, so that a bare 12月 is a month."""
        return _IN_TIME in self.aspect or self.name.strip().endswith(_NAMES_OF_DATES)


def read_target(
    text: str, aspect: str = "", unit: str = "", year: int | None = None, name: str = ""
) -> Quantity:
    """Read a target.

    Args:
        text: As typed; kept as ``raw``.
        aspect: The standard second-level name (时效指标 …), empty where unknown.
        unit: The unit of a column of its own (计量单位); one in the text goes first.
        year: The year meant by deadlines that name none (12月底前).
        name: The indicator's name (三级指标); it may stand in the cell too (满意度95%).

    Returns:
        The quantity; DESCRIBED where it is words or could be read two ways, EMPTY for nothing.
    """
    line = Line(name=name, aspect=aspect, unit=unit, year=year)
    unified = _unified(text)
    if not unified:
        return _nothing_read(text)
    found = _dated(text, unified, line, None) or _ranked(text, unified, line)
    return found or _numbered(text, unified, line, None)


def read_actual(
    text: str, target: Quantity, year: int | None = None, *, name: str = "", aspect: str = ""
) -> Quantity:
    """Read an actual value; a month without a day is approximate, since the day is not told.

    A unit that is not typed is not added: the scoring compares. ``year`` defaults to that of the
    target's deadline.
    """
    if target.deadline is not None:
        year = target.deadline.year if year is None else year
    line = Line(name=name, aspect=aspect, year=year)
    unified = _unified(text)
    if not unified:
        return _nothing_read(text)
    return (
        _said(text, unified, target, line)
        or _dated(text, unified, line, target)
        or _ranked(text, unified, line)
        or _numbered(text, unified, line, target)
    )


def _unified(text: str) -> str:
    return unify(text) if len(text) <= _MAX_LENGTH else ""


def _nothing_read(text: str) -> Quantity:
    kind = TargetKind.DESCRIBED if text.strip() else TargetKind.EMPTY
    return Quantity(raw=text, kind=kind)


def _said(raw: str, text: str, target: Quantity, line: Line) -> Quantity | None:
    """Read an actual value that says that it was done, or not, or that nothing happened."""
    words = quantity_words()
    if is_undone(text):
        return Quantity(raw=raw, kind=TargetKind.UNDONE)
    if target.change is not None and text in words.level:
        unchanged = replace(target, raw=raw, kind=TargetKind.PLAIN, number=ZERO, upper=None)
        return replace(unchanged, about=None, read_as=f"{target.change} 0{target.unit}")
    if target.number == ZERO and target.kind is not TargetKind.RANGE and text in words.nothing:
        return Quantity(
            raw=raw,
            kind=TargetKind.EXACTLY,
            number=ZERO,
            unit=target.unit,
            read_as=f"0{target.unit}",
        )
    if not is_claim(text):
        return None
    share = words.claimed_share.fullmatch(text) is not None
    is_rate = share and target.unit == "%" and any(word in line.name for word in ("完成", "进度"))
    return None if is_rate else Quantity(raw=raw, kind=TargetKind.CLAIM)


def _dated(raw: str, text: str, line: Line, target: Quantity | None) -> Quantity | None:
    """Read a date; for a target ``earliest`` is set only where the limit can be read two ways."""
    against = target is not None and target.kind is TargetKind.BY_DATE
    timely = against or (target is None and line.timely)
    if timely and line.unit in _TIMES:
        return None
    text = _QUARTER.sub(r"\1季度", text)
    for form in dict.fromkeys((text, in_digits(text))):
        day = read_deadline(form, line.year, timely=timely, dated=against)
        if day is not None:
            return _of_days(raw, form, day, is_target=target is None)
        missing = no_such_day(form, line.year) if timely else ""
        if missing:
            return Quantity(
                raw=raw, kind=TargetKind.DESCRIBED, unread=f"日历上没有 {missing} 这一天"
            )
    return None


def _of_days(raw: str, text: str, day: Deadline, *, is_target: bool) -> Quantity:
    only = day.last if is_target else day.first
    earliest = (day.cut if day.cut != day.last else None) if is_target else day.first
    plain = only is not None and only == day.last and _spells(text, day)
    return Quantity(
        raw=raw,
        kind=TargetKind.BY_DATE,
        deadline=day.last,
        earliest=earliest,
        read_as="" if plain else _days_said(day, is_target=is_target),
    )


def _spells(text: str, day: Deadline) -> bool:
    """Tell whether a text names year, month and day in so many digits."""
    digits = "".join(character if character.isdigit() else " " for character in text).split()
    wanted = (day.last.year, day.last.month, day.last.day)
    return tuple(int(number) for number in digits) == wanted


def _days_said(day: Deadline, *, is_target: bool) -> str:
    if is_target:
        last = day.last.isoformat()
        return f"最晚 {last}" if day.cut == day.last else f"最晚 {day.cut.isoformat()} 或者 {last}"
    if day.first is None:
        return f"{day.last.isoformat()} 或更早"
    if day.first == day.last:
        return day.last.isoformat()
    return f"{day.first.isoformat()} 到 {day.last.isoformat()} 之间"


def _ranked(raw: str, text: str, line: Line) -> Quantity | None:
    """Read a rank; a word of praise (良好) or 是 stays a description, whose places are known."""
    ranks = read_ranks(text, line.name, line.aspect)
    if not ranks:
        return None
    words = all(rank.soft for rank in ranks)
    return Quantity(raw=raw, kind=TargetKind.DESCRIBED if words else TargetKind.RANKED, ranks=ranks)


def _numbered(raw: str, text: str, line: Line, target: Quantity | None) -> Quantity:
    """Read one value or several, without the remark beside it.

    An actual value holds several only where the target is a number: against words it is prose.
    """
    several = target is None or target.number is not None or bool(target.parts)
    setting = Setting(name=line.name, unit=line.unit, is_target=target is None)

    one = partial(read_value, raw, setting=setting)

    def part(piece: str) -> Quantity | None:
        return read_value(piece, piece, setting)

    def read(piece: str) -> Quantity | None:
        found = one(piece)
        return read_several(raw, piece, part) if found is None and several else found

    digits = in_one_unit(in_digits(text))
    among = target is not None and target.kind is not TargetKind.SEVERAL and "其中" in digits
    found = None if among else read(digits)
    if found is not None:
        return found
    rest = without_remark(digits, among=among)
    found = read(rest.core)
    if found is None:
        return Quantity(raw=raw, kind=TargetKind.DESCRIBED)
    if rest.doubtful:
        unread = f"“{rest.remark}”让前面的数靠不住"
        return Quantity(raw=raw, kind=TargetKind.DESCRIBED, unread=unread)
    return _with_remark(found, rest.remark) if rest.remark else found


def _with_remark(found: Quantity, remark: str) -> Quantity:
    said = found.read_as or spoken(found)
    return replace(found, read_as=f"{said}，“{remark}”另说")
