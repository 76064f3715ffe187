"""Scores for cells with several values: each part against its own, all met or one missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.standard import Standard
from generator.facts.units import ONE
from generator.facts.wordlists.quantity_words import quantity_words
from generator.judging.measuring.comparison import match_units
from generator.judging.scoring.award import Award, Ground, decided, undecided
from generator.judging.scoring.claims import no_actual, undone
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.quantitative import score_number

RULE = "一格写了几个目标：每一个都达到得满分；有没有达到的，各占多少分评分标准没有规定"


def score_several(indicator: Indicator, standard: Standard, period: str) -> IndicatorScore:
    """Score a line of which target or actual value holds several values.

    One target takes the one value that counts the same; several need as many.
    """
    ground = Ground(rule=RULE, citation=standard.citation("正向指标"))
    why = no_actual(indicator)
    if why:
        return undecided(indicator, ground, why)
    why = undone(indicator)
    if why:
        return undecided(indicator, ground, why, met=False)
    wanted, found = _parts(indicator.target), _parts(indicator.actual)
    pairs = _paired(wanted, found)
    if pairs is None:
        return undecided(indicator, ground, _no_pairs(indicator, wanted, found))
    parts = [
        score_number(replace(indicator, target=one, actual=other), standard, period)
        for one, other in pairs
    ]
    if len(parts) == 1:
        return replace(parts[0], indicator=indicator)
    return _together(indicator, standard, ground, parts)


def _together(
    indicator: Indicator, standard: Standard, ground: Ground, parts: Sequence[IndicatorScore]
) -> IndicatorScore:
    ground = replace(
        ground, inputs=tuple(_told(number, part) for number, part in enumerate(parts, 1))
    )
    verdicts = [part.met for part in parts]
    if all(verdicts):
        award = Award(numerator=ONE, because=f"{len(parts)} 个目标都达到")
        return decided(indicator, standard, ground, award, met=True)
    missed = [number for number, met in enumerate(verdicts, 1) if met is False]
    if missed:
        named = "、".join(f"第 {number} 个" for number in missed)
        reason = f"{len(parts)} 个目标里{named}没有达到，各占多少分表上没有写，算不出得几分"
        return undecided(indicator, ground, reason, met=False)
    first = next(part for part in parts if part.met is None)
    return undecided(indicator, ground, first.arithmetic.reason.rstrip("。"))


def _told(number: int, part: IndicatorScore) -> tuple[str, str]:
    words = {True: "达到", False: "没有达到", None: "看不出"}
    said = (_said(part.indicator.target), _said(part.indicator.actual))
    return f"第 {number} 个", f"目标 {said[0]}，实际 {said[1]}：{words[part.met]}"


def _said(value: Quantity) -> str:
    return " ".join(filter(None, (value.label, value.read_as or value.raw)))


def _parts(value: Quantity) -> tuple[Quantity, ...]:
    return value.parts if value.kind is TargetKind.SEVERAL else (value,)


def _paired(
    wanted: Sequence[Quantity], found: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity]] | None:
    """Pair each target with the one value of its kind and label; None where that is not plain."""
    if len(wanted) > 1 and len(wanted) != len(found):
        return None
    fits = [[other for other in found if _go_together(one, other)] for one in wanted]
    chosen = [one[0] for one in map(_told_plainly, fits) if len(one) == 1]
    if len(chosen) < len(wanted) or len({id(one) for one in chosen}) < len(chosen):
        return None
    return list(zip(wanted, chosen, strict=True))


def _told_plainly(fits: Sequence[Quantity]) -> Sequence[Quantity]:
    """Return of several values that fit the sum (共12次), or those that do not only explain it."""
    words = quantity_words()
    in_all = [one for one in fits if (one.label or one.raw).startswith(words.in_all)]
    if len(in_all) == 1:
        return in_all
    plain = [one for one in fits if not (one.label or one.raw).startswith(words.aside)]
    return plain or fits


def _go_together(target: Quantity, actual: Quantity) -> bool:
    if not _same_label(target.label, actual.label):
        return False
    if target.thing and actual.thing and target.thing != actual.thing:
        return False
    if not target.unit or not actual.unit:
        return target.unit == actual.unit
    bare = [replace(one, every=None, change=None, thing="") for one in (target, actual)]
    return match_units(*bare).number is not None


def _same_label(one: str, other: str) -> bool:
    """Tell whether two labels may be of one thing: 购置电脑 and 电脑, or one that is not written."""
    return one.endswith(other) or other.endswith(one)


def _no_pairs(indicator: Indicator, wanted: Sequence[Quantity], found: Sequence[Quantity]) -> str:
    target, actual = indicator.target.raw, indicator.actual.raw
    if indicator.actual.unread:
        return indicator.actual.unread
    if len(wanted) != len(found):
        count = _count(found)
        fewer, more = f"只读得出 {count} 个，对不上", f"有 {count} 个，看不出哪个对哪个"
        return f"目标“{target}”有 {len(wanted)} 个数，实际完成值“{actual}”{fewer if count < len(wanted) else more}"
    return f"目标“{target}”和实际完成值“{actual}”里的数，看不出哪个对哪个"


def _count(found: Sequence[Quantity]) -> int:
    return sum(one.number is not None for one in found)
