"""One value with its sign, its unit and the words around it (完成约200人次以上, 3-5次, 每月2次, 下降10%)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from generator.facts.records.quantity import About, Change, Every, Quantity, TargetKind
from generator.facts.units import DECIMAL_DIGITS, WHOLE_DIGITS
from generator.facts.wordlists.quantity_words import quantity_words
from generator.facts.wordlists.word_files import any_of
from generator.reading.quantities.heads import is_plain_head
from generator.reading.quantities.notation import unify
from generator.reading.quantities.rates import Rate, taken_off
from generator.reading.quantities.units import is_calendar, per_unit, read_unit
from generator.reading.quantities.wording import spoken

_UPWARD = frozenset({TargetKind.AT_LEAST, TargetKind.MORE_THAN})
_DOWNWARD = frozenset({TargetKind.AT_MOST, TargetKind.LESS_THAN})
_DIGITS = rf"-?\d{{1,{WHOLE_DIGITS}}}(?:\.\d{{1,{DECIMAL_DIGITS}}})?"
_TO = r"\s*(?:-{1,2}|~|—{1,2}|–|〜|至|到)\s*"
_ON_THE_DAY = ("日", "号", "点", "时", "月", "周")
_BEHIND = "来"  # 3000来人, but 外来人口 before a number is none
_PLUS = r"\+(?=\s*\d+(?:\.\d+)?%)"  # +8% is a rise, +5 may be 5
_ARROW = re.compile(r"(?P<rest>[^↑↓]+)(?P<arrow>[↑↓])")
_SINCE = r"[比较与]\d{4}年度?(?:末|底|同期)?(?:相比)?,?"
_LEVELS = {"up": TargetKind.AT_LEAST, "down": TargetKind.AT_MOST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What surrounds a cell: the indicator's name, the unit of its column, and on which side it is."""

    name: str = ""
    unit: str = ""
    is_target: bool = True


def read_value(raw: str, text: str, setting: Setting) -> Quantity | None:
    """Read one value of a unified text; None where it is none or could be read two ways.

    ``read_as`` is set where the reading is more than number, sign and unit as typed.
    """
    body, rate = taken_off(text, setting.name)
    body, change, level = _changed(body)
    found = _pattern().fullmatch(body)
    if found is None:
        return None
    heads = (found["head"], found["mid"] or "")
    if not all(is_plain_head(head, setting.name) for head in heads):
        return None
    read = _value(raw, found)
    if read is None or (rate.every and read.unit in _ON_THE_DAY):
        return None
    read = _with_rate(read, rate)
    if read is None:
        return None
    if change and not level:
        read = replace(read, change=change)
    if level and setting.is_target and read.kind is TargetKind.PLAIN:
        read = replace(
            read, kind=TargetKind.AT_MOST if change is Change.DOWN else TargetKind.AT_LEAST
        )
    if not read.unit and setting.unit:
        read = _with_column(read, setting.unit)
    told = body != text or read.about or read.every or _is_translated(raw, text)
    return replace(read, read_as=spoken(read)) if told else read


def _is_translated(raw: str, text: str) -> bool:
    """Tell whether a number was written in Chinese and is now in digits."""
    return any(word in raw for word in "一二两三四五六七八九十成半") and text != raw


def _value(raw: str, found: re.Match[str]) -> Quantity | None:
    kind = _kind(found["sign"] or "", found["suffix"] or "")
    behind = read_unit((found["times"] or "") + found["unit"].strip())
    if kind is None or behind is None or is_calendar(found["number"], behind.word):
        return None
    low, upper = Decimal(found["number"]), found["upper"]
    about = _about(found)
    if upper is not None:
        between = read_unit(found["between"] or "")
        same = between is not None and between.word in ("", behind.word)
        free = kind in (TargetKind.PLAIN, TargetKind.AT_MOST) and about is None
        if not (same and free) or Decimal(upper) <= low:
            return None
        kind = TargetKind.RANGE
    return Quantity(
        raw=raw,
        kind=kind,
        number=low,
        upper=None if upper is None else Decimal(upper),
        unit=behind.word,
        every=behind.every,
        thing=behind.thing,
        about=about,
    )


def _about(found: re.Match[str]) -> About | None:
    word = found["about"] or found["again"] or found["over"] or found["around"]
    return About(quantity_words().about[word]) if word else None


def _kind(sign: str, suffix: str) -> TargetKind | None:
    """The kind a sign before and a word behind the number say together, None where they differ."""
    words = quantity_words()
    before = TargetKind(words.signs[sign]) if sign else TargetKind.PLAIN
    behind = TargetKind(words.suffixes[suffix]) if suffix else None
    if behind is None:
        return before
    if before is TargetKind.PLAIN:
        return behind
    same = any(before in way and behind in way for way in (_UPWARD, _DOWNWARD))
    return before if same else None


def _changed(text: str) -> tuple[str, Change | None, bool]:
    """Take off that something rose or fell; the last of the three is True for 降至, a level."""
    found = _change_pattern().match(_ARROW.sub(r"\g<arrow>\g<rest>", text))
    if found is None:
        return text, None, False
    up = found["up_to"] or found["up"]
    level = bool(found["up_to"] or found["down_to"])
    return found.string[found.end() :], Change.UP if up else Change.DOWN, level


def _with_rate(read: Quantity, rate: Rate) -> Quantity | None:
    """Add what a number is of each time or each thing; None where that is said twice."""
    if rate.every and read.every:
        return None
    if rate.things and ("/" in read.unit or not read.unit):
        return None
    unit = per_unit(read.unit, list(rate.things))
    return replace(read, unit=unit, every=rate.every or read.every)


def _with_column(read: Quantity, column: str) -> Quantity:
    """Take the unit of the column (计量单位) where the text has none."""
    column = unify(column).replace("百分比", "%")
    behind = read_unit(column)
    if behind is None:
        return replace(read, unit=column)
    every: Every | None = read.every or behind.every
    return replace(read, unit=behind.word, every=every, thing=behind.thing)


@cache
def _pattern() -> re.Pattern[str]:
    words = quantity_words()
    before = [word for word, how in words.about.items() if how != About.ABOVE and word != _BEHIND]
    over = [*(word for word, how in words.about.items() if how == About.ABOVE), _BEHIND]
    around = ["左右", "上下", "前后"]
    signs = any_of(words.signs)
    return re.compile(
        r"(?P<head>[^\d<>≥≤=]{0,16}?)\s*"
        rf"(?P<about>{any_of(before)})?\s*(?:(?P<sign>{signs})\s*(?P<mid>[^\d<>≥≤=-]{{0,10}}?))?\s*"
        rf"(?P<again>{any_of(before)})?\s*"
        rf"(?P<number>{_DIGITS})\s*"
        rf"(?:(?P<between>[^\d\-~—–〜至到]{{0,4}}?){_TO}(?P<upper>{_DIGITS})\s*)?"
        rf"(?:(?P<times>[十百千万亿]{{1,2}})?\s*(?P<over>{any_of(over)})(?!\w*(?:以内|以下)))?\s*"
        r"(?P<unit>[^\d]*?|[km]?m[23]|/10万人?)\s*"
        rf"(?P<around>{any_of(around)})?"
        rf"(?P<suffix>{any_of(words.suffixes)})?\s*"
        rf"(?P<after>{any_of(words.after)})?"
    )


@cache
def _change_pattern() -> re.Pattern[str]:
    words = quantity_words()
    return re.compile(
        rf"(?:{any_of(words.compared)}|{_SINCE})*(?:实际|预计|应|要|力争|将|可|有所|已)?"
        rf"(?:(?P<up_to>{any_of(words.up_to)})|(?P<down_to>{any_of(words.down_to)})"
        rf"|(?P<up>{any_of(words.up)}|{_PLUS})|(?P<down>{any_of(words.down)}))"
        r"(?:率|比例|幅度|幅)?(?:了|为|是|达到|达|约为)?\s*(?=[^\u4e00-\u9fff]|[\u4e00-\u9fff]{0,6}?\d)"
    )
