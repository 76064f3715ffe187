"""Scores for targets in words and for deadlines: the bands of the standard, the day that counts."""

from __future__ import annotations

from datetime import date

from generator.facts.records.form import Indicator, TargetKind
from generator.facts.standard import QualityBand, Standard
from generator.facts.units import HUNDRED, ONE, ZERO, plain, trimmed
from generator.judging.scoring.award import NO_WEIGHT, Award, Ground, decided, undecided
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.opposites import is_opposite
from generator.judging.scoring.quantitative import LARGER
from generator.judging.scoring.spelt_amounts import SpeltAmount, spelt_amount

DEADLINE = "期限：在期限内完成得满分；逾期怎么扣分，评分标准没有规定"
_TRAILING = "。.；;，, \t\n　"


def score_words(indicator: Indicator, standard: Standard, period: str = "") -> IndicatorScore:
    """Score an indicator whose target is a text or a date, or whose band the evaluator states.

    A date within the deadline earns full marks. Otherwise the actual value counts as a band where
    达成程度 names it, where it repeats the target, or where it is one of the standard's words for
    that band; within the band the evaluator's own score (or 达成比例) is adopted. A target in words
    that says how many (3-5次, 每月1次) is held against a plain count; ``period`` is 实施期间.
    """
    ground = Ground(rule=band_rule(standard), citation=standard.citation("定性指标"))
    if indicator.band or indicator.band_share is not None:
        return _by_evaluator(indicator, standard, ground)
    if indicator.target.kind is TargetKind.EMPTY:
        return undecided(indicator, ground, "表上没有写年度指标值")
    if indicator.actual.kind is TargetKind.EMPTY:
        return undecided(indicator, ground, "表上没有写实际完成值")
    deadline, done = indicator.target.deadline, indicator.actual.deadline
    if deadline is not None and done is not None:
        return _by_date(indicator, standard, deadline, done)
    amount = spelt_amount(indicator, period)
    if amount is not None:
        return _by_amount(indicator, standard, amount)
    return _by_words(indicator, standard, ground)


def band_rule(standard: Standard) -> str:
    """Say the bands in one sentence: ``达成得 100%～80% …``."""
    bands = "，".join(
        f"{band.name}得分值的 {trimmed(band.upper)}%～{trimmed(band.lower)}%"
        for band in standard.quality_bands
    )
    return f"定性指标分档给分：{bands}，档内由评价人定"


def band_named(standard: Standard, text: str) -> QualityBand | None:
    """Return the band that ``text`` names or means, None where it is none of the standard's."""
    wanted = _bare(text)
    for band in standard.quality_bands:
        if wanted in {_bare(word) for word in (band.name, *band.words)}:
            return band
    return None


def _by_date(
    indicator: Indicator, standard: Standard, deadline: date, done: date
) -> IndicatorScore:
    """Score a date against a deadline; a late one is missed, but no standard says at what cost.

    A date without a day is late where its first day is, and in time where its last day is.
    """
    target, actual = indicator.target, indicator.actual
    ground = Ground(rule=DEADLINE, citation=standard.citation("正向指标"))
    surely_late = actual.earliest is not None and actual.earliest > deadline
    if done > deadline and actual.approximate and not surely_late:
        reason = f"“{actual.raw}”没有写到哪一天，看不出在不在期限“{target.raw}”之内"
        return undecided(indicator, ground, reason)
    if done > deadline:
        reason = f"“{actual.raw}”晚于期限“{target.raw}”，评分标准没有规定逾期扣多少分"
        return undecided(indicator, ground, reason, met=False)
    award = Award(numerator=ONE, because=f"“{actual.raw}”在期限“{target.raw}”之内")
    return decided(indicator, standard, ground, award, met=True)


def _by_amount(indicator: Indicator, standard: Standard, amount: SpeltAmount) -> IndicatorScore:
    """Score a count against the least the target asks for; more than its most is left to people."""
    target, actual = indicator.target, indicator.actual
    ground = Ground(rule=LARGER, citation=standard.citation("正向指标"), inputs=(amount.said,))
    number = actual.number if actual.number is not None else ZERO
    if amount.most is not None and number > amount.most:
        reason = f"实际“{actual.raw}”比目标“{target.raw}”多，评分标准没有规定超出范围怎么算"
        return undecided(indicator, ground, reason)
    if number >= amount.least:
        because = f"实际 {plain(number)}，达到目标“{target.raw}”"
        award = Award(numerator=ONE, because=because)
        return decided(indicator, standard, ground, award, met=True)
    text = f"{plain(number)} ÷ {plain(amount.least)}"
    award = Award(numerator=number, denominator=amount.least, text=text)
    return decided(indicator, standard, ground, award, met=False)


def _by_words(indicator: Indicator, standard: Standard, ground: Ground) -> IndicatorScore:
    """Read the actual value as a claim: the target repeated or denied, or one of the standard's words."""
    target, actual = indicator.target, indicator.actual
    if _bare(target.raw) == _bare(actual.raw):
        best = standard.quality_bands[0]
        said = f"“{actual.raw}”与目标写法相同，属于“{best.name}”"
        return _within(indicator, standard, ground, best, said)
    band = band_named(standard, actual.raw)
    if band is not None:
        said = f"“{actual.raw}”的意思是“{band.name}”"
        return _within(indicator, standard, ground, band, said)
    if is_opposite(indicator):
        reason = f"“{actual.raw}”就是没有达到目标“{target.raw}”，但看不出属于哪一档，算不出得几分"
        return undecided(indicator, ground, reason, met=False)
    names = "、".join(band.name for band in standard.quality_bands)
    what = "目标是期限，实际完成值没有写日期" if target.deadline else "目标是文字，没有写属于哪一档"
    return undecided(indicator, ground, f"{what}；可以在“达成程度”里写明（{names}）")


def _by_evaluator(indicator: Indicator, standard: Standard, ground: Ground) -> IndicatorScore:
    """Take the band or share that the evaluator states in so many words."""
    if not indicator.band:
        return _by_share(indicator, standard, ground)
    band = band_named(standard, indicator.band)
    if band is None:
        names = "、".join(band.name for band in standard.quality_bands)
        reason = f"达成程度“{indicator.band}”不是评分标准里的档名（{names}）"
        return undecided(indicator, ground, reason)
    said = f"达成程度写的是“{indicator.band}”"
    said += "" if indicator.band == band.name else f"，属于“{band.name}”"
    return _within(indicator, standard, ground, band, said)


def _by_share(indicator: Indicator, standard: Standard, ground: Ground) -> IndicatorScore:
    share = indicator.band_share if indicator.band_share is not None else ZERO
    award = Award(numerator=share, denominator=HUNDRED, text=f"{plain(share)}%")
    best = standard.quality_bands[0]
    return decided(indicator, standard, ground, award, met=share >= best.lower)


def _within(
    indicator: Indicator, standard: Standard, ground: Ground, band: QualityBand, said: str
) -> IndicatorScore:
    """Score inside a band: the share or score stated, drawn to the band's nearest limit."""
    met = band == standard.quality_bands[0]
    if indicator.weight is None:
        return undecided(indicator, ground, NO_WEIGHT, met=met)
    low, high = (indicator.weight * limit / HUNDRED for limit in (band.lower, band.upper))
    spread = f"{trimmed(low)}～{trimmed(high)} 分"
    if indicator.band_share is not None:
        stated = indicator.weight * indicator.band_share / HUNDRED
        name = f"达成比例 {plain(indicator.band_share)}% 是"
    elif indicator.score is not None:
        stated, name = indicator.score, "自评得分"
    else:
        reason = f"{said}，可得 {spread}；没有写自评得分，定不出是几分"
        return undecided(indicator, ground, reason, met=met)
    verdict = "在这一档之内，照用" if low <= stated <= high else "不在这一档之内，取最近的一端"
    because = f"{said}，可得 {spread}；{name} {trimmed(stated)} 分，{verdict}"
    points = min(max(stated, low), high)
    award = Award(numerator=points, denominator=indicator.weight or ONE, because=because)
    return decided(indicator, standard, ground, award, met=met)


def _bare(text: str) -> str:
    """Take away spaces and closing marks, so that only the words are compared."""
    return "".join(text.split()).strip(_TRAILING)
