"""Scores for targets in words: the bands of the standard, and what only is claimed."""

from __future__ import annotations

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.facts.standard import QualityBand, Standard
from generator.facts.units import HUNDRED, ONE, ZERO, plain, trimmed
from generator.facts.wordlists.quantity_words import is_timely_claim
from generator.judging.measuring.comparison import holds_number
from generator.judging.scoring.award import NO_WEIGHT, Award, Ground, decided, undecided
from generator.judging.scoring.dates import score_date
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.opposites import is_kept_off, is_opposite
from generator.judging.scoring.ranked import is_reached
from generator.judging.scoring.target_words import Promise, promise

_TRAILING = "。.；;，,, \t\n　"


def score_words(indicator: Indicator, standard: Standard) -> IndicatorScore:
    """Score an indicator whose target is a text or a date, or whose band the evaluator states.

    A date within the deadline earns full marks. Otherwise the actual value counts as a band where
    达成程度 names it, where it repeats the target, or where it is one of the standard's words for
    that band; within the band the evaluator's own score (or 达成比例) is adopted. Words that only
    claim that the target was reached (已完成) may earn the band's points, and leave open whether it was.
    """
    ground = Ground(rule=band_rule(standard), citation=standard.citation("定性指标"))
    if indicator.band or indicator.band_share is not None:
        return _by_evaluator(indicator, standard, ground)
    if indicator.target.kind is TargetKind.EMPTY:
        return undecided(indicator, ground, "表上没有写年度指标值")
    if indicator.actual.kind is TargetKind.EMPTY:
        return undecided(indicator, ground, "表上没有写实际完成值")
    dated = score_date(indicator, standard) if indicator.target.deadline is not None else None
    return dated or _by_words(indicator, standard, ground)


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
    if is_reached(target, actual):
        best = standard.quality_bands[0]
        said = f"“{actual.raw}”不低于目标“{target.raw}”，属于“{best.name}”"
        return _within(indicator, standard, ground, best, said)
    if is_kept_off(indicator):
        award = Award(numerator=ONE, because=f"实际“{actual.raw}”，就是目标“{target.raw}”要的")
        return decided(indicator, standard, ground, award, met=True)
    if is_opposite(indicator):
        reason = f"“{actual.raw}”就是没有达到目标“{target.raw}”，但看不出属于哪一档，算不出得几分"
        return undecided(indicator, ground, reason, met=False)
    return undecided(indicator, ground, _why_no_band(indicator, standard))


def _why_no_band(indicator: Indicator, standard: Standard) -> str:
    """Say why words lead to no band, and what may be written; a target with a number is no text."""
    target = indicator.target
    names = "、".join(band.name for band in standard.quality_bands)
    if target.unread:
        return f"目标“{target.raw}”：{target.unread}"
    if target.kind is TargetKind.BY_DATE:
        what = "目标是期限，实际完成值没有写日期"
    elif target.kind is TargetKind.RANKED:
        what = f"目标“{target.raw}”是等级，看不出实际完成值是哪一级"
    elif promise(target) is Promise.QUANTITATIVE:
        what = f"目标“{target.raw}”里有数，但写法读不准，不知道怎样和实际完成值比较"
    else:
        what = "目标是文字，没有写属于哪一档"
    return f"{what}；可以在“达成程度”里写明（{names}）"


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
    met = None if share >= best.lower and _only_claimed(indicator) else share >= best.lower
    return decided(indicator, standard, ground, award, met=met)


def _within(
    indicator: Indicator, standard: Standard, ground: Ground, band: QualityBand, said: str
) -> IndicatorScore:
    """Score inside a band: the share or score stated, drawn to the band's nearest limit."""
    met = _is_met(indicator, standard, band)
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


def _is_met(indicator: Indicator, standard: Standard, band: QualityBand) -> bool | None:
    """Tell whether a band means that the target was met; open where that is only claimed."""
    if band != standard.quality_bands[0]:
        return False
    return None if _only_claimed(indicator) else True


def _only_claimed(indicator: Indicator) -> bool:
    """Tell whether nothing but a claim stands for an actual value, or a band for a number."""
    target, actual = indicator.target, indicator.actual
    if actual.kind is TargetKind.CLAIM:
        in_so_many_words = _bare(target.raw) == _bare(actual.raw) and is_timely_claim(actual.raw)
        return not in_so_many_words
    return holds_number(target) or target.kind is TargetKind.BY_DATE


def _bare(text: str) -> str:
    """Take away spaces and closing marks, so that only the words are compared."""
    return "".join(text.split()).strip(_TRAILING)
