"""Targets (年度指标值) and actual values (实际完成值): the small algebra of their notations.

A text is read only where there is one way to read it. Two values in a cell, ranges, a unit before
its number (每亩300), a number inside a sentence: all are DESCRIBED, and the raw text stays.
"""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType

from generator.facts.records.form import Quantity, TargetKind
from generator.facts.units import DECIMAL_DIGITS, WHOLE_DIGITS
from generator.reading.vocabulary.deadlines import read_deadline
from generator.reading.vocabulary.notation import unify

_MAX_LENGTH = 60  # characters; a longer text is prose

_SIGNS = MappingProxyType(
    {
        TargetKind.AT_LEAST: "≥ 大于等于 大于或等于 高于等于 高于或等于 多于或等于 不低于 不少于 不小于 "
        "不得低于 不得少于 不得小于 至少 最少 最低",
        TargetKind.AT_MOST: "≤ 小于等于 小于或等于 低于等于 低于或等于 不超过 不高于 不大于 不多于 不得超过 "
        "不得高于 不得大于 不得多于 不超出 至多 最多 最高 控制在",
        TargetKind.MORE_THAN: "> 大于 高于 超过 多于",
        TargetKind.LESS_THAN: "< 小于 低于 少于 不足 不到",
        TargetKind.EXACTLY: "= 等于",
    }
)
_SUFFIXES = MappingProxyType(
    {
        TargetKind.AT_LEAST: "以上 及以上 或以上 以上(含) (含)以上",
        TargetKind.AT_MOST: "以内 之内 内 以下 及以下 或以下 以下(含) (含)以下",
    }
)
_BY_SIGN = {word: kind for kind, words in _SIGNS.items() for word in words.split()}
_BY_SUFFIX = {word: kind for kind, words in _SUFFIXES.items() for word in words.split()}
_UPWARD = frozenset({TargetKind.AT_LEAST, TargetKind.MORE_THAN})
_DOWNWARD = frozenset({TargetKind.AT_MOST, TargetKind.LESS_THAN})


def _longest_first(words: dict[str, TargetKind]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMERIC = re.compile(
    r"(?:定量\s*+)?(?:全年|本年度?|年度)?(?:应当?|须|要)?(?:达到|达|完成|实现|保持在|保持|维持在|为|共)?\s*+"
    r"(?P<about>约|大约|近|接近)?\s*+"
    rf"(?P<sign>{_longest_first(_BY_SIGN)})?\s*+"
    rf"(?P<number>-?\d{{1,{WHOLE_DIGITS}}}(?:\.\d{{1,{DECIMAL_DIGITS}}})?)\s*+"
    r"(?P<over>余|多)?\s*+"
    r"(?P<unit>[^\d]*?|[km]?m[23])\s*+"
    r"(?P<around>左右|上下)?"
    rf"(?P<suffix>{_longest_first(_BY_SUFFIX)})?"
)
_PERCENT_TAIL = re.compile(r"([%‰])\s*(?:覆盖|完成|达标|合格|到位|发放|支付|落实|通过|满意)")
_UNIT_WORD = re.compile(r"[%‰]|[A-Za-z℃°㎡㎥²³Ωμ]{1,6}|[km]?m[23]|[\u4e00-\u9fff]{1,5}")
_NO_UNIT = re.compile(
    r"的|了|并|和|及|与|或|且|已|未|不|超|达|完成|以|按|为|等|内|前|后|左右|上|下|至|到|是|有|无"
)


def read_target(text: str, aspect: str = "", unit: str = "", year: int | None = None) -> Quantity:
    """Read a target.

    Args:
        text: As typed; kept as ``raw``.
        aspect: The standard second-level name (时效指标 …), empty where unknown.
        unit: The unit of a column of its own (计量单位); one in the text goes first.
        year: The year meant by deadlines that name none (12月底前).

    Returns:
        The quantity; DESCRIBED where it is words or could be read two ways, EMPTY for nothing.
    """
    if not text.strip():
        return Quantity(raw=text, kind=TargetKind.EMPTY)
    unified = unify(text) if len(text) <= _MAX_LENGTH else ""
    if not unified:
        return Quantity(raw=text, kind=TargetKind.DESCRIBED)
    deadline = read_deadline(unified, year, timely="时效" in aspect)
    if deadline is not None:
        return Quantity(raw=text, kind=TargetKind.BY_DATE, deadline=deadline.last)
    return _numeric(text, unified, unit) or Quantity(raw=text, kind=TargetKind.DESCRIBED)


def read_actual(text: str, target: Quantity, year: int | None = None) -> Quantity:
    """Read an actual value; a month without a day is approximate, since the day is not told.

    A unit that is not typed is not added: the scoring compares. ``year`` defaults to that of the
    target's deadline.
    """
    if target.deadline is not None:
        year = target.deadline.year if year is None else year
    timely = target.kind is TargetKind.BY_DATE
    deadline = read_deadline(unify(text), year, timely=timely) if len(text) <= _MAX_LENGTH else None
    if deadline is not None:
        return Quantity(
            raw=text,
            kind=TargetKind.BY_DATE,
            deadline=deadline.last,
            approximate=not deadline.exact,
            earliest=deadline.first,
        )
    return read_target(text)


def _numeric(raw: str, text: str, own_unit: str) -> Quantity | None:
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return None
    kind = _kind(found["sign"] or "", found["suffix"] or "")
    unit = _unit(found["unit"].strip())
    if kind is None or unit is None or _is_calendar(found["number"], unit):
        return None
    return Quantity(
        raw=raw,
        kind=kind,
        number=Decimal(found["number"]),
        unit=unit or unify(own_unit).replace("百分比", "%"),
        approximate=bool(found["about"] or found["over"] or found["around"]),
    )


def _is_calendar(number: str, unit: str) -> bool:
    """Whether a number and its unit are a year or month of the calendar, not an amount of time."""
    return unit[:1] in ("月", "号", "季") or (unit[:1] == "年" and len(number) == 4)


def _kind(sign: str, suffix: str) -> TargetKind | None:
    """The kind a sign before and a word behind the number say together, None where they differ."""
    before = _BY_SIGN.get(sign, TargetKind.PLAIN)
    behind = _BY_SUFFIX.get(suffix)
    if behind is None:
        return before
    if before is TargetKind.PLAIN:
        return behind
    same = any(before in way and behind in way for way in (_UPWARD, _DOWNWARD))
    return before if same else None


def _unit(text: str) -> str | None:
    """Return the unit behind a number, None where what stands there is no unit."""
    tail = _PERCENT_TAIL.fullmatch(text)
    if tail:
        return tail.group(1)
    bare = text[1:-1].strip() if text[:1] == "(" and text[-1:] == ")" else text
    if not bare:
        return ""
    if _NO_UNIT.search(bare) or ("、" in bare and "/" not in bare):
        return None
    words = re.split(r"\s*[/·、]\s*", bare)
    return bare if all(_UNIT_WORD.fullmatch(word) for word in words) else None
