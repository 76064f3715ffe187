"""Which rule an indicator falls under: not applicable, a number, or words."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.records.form import Indicator
from generator.facts.standard import Standard
from generator.judging.scoring.award import Ground, undecided
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.qualitative import score_words
from generator.judging.scoring.quantitative import is_numeric, less_is_better, score_number

NOT_APPLICABLE = "本年度不适用的指标不计分，其余得分折算为满分"


def score_indicator(indicator: Indicator, standard: Standard, period: str = "") -> IndicatorScore:
    """Score one line of the form by the rule its target and actual value call for.

    ``period`` is the project's 实施期间, which says how many times 每月1次 are.

    A target that is a number is held against the actual number; where that leads nowhere and the
    evaluator states a band (达成程度, 达成比例), the band decides, as it does for targets in words.
    Whatever cannot be computed says why.
    """
    scored = _scored(indicator, standard, period)
    return replace(scored, limit=True) if less_is_better(indicator, standard) else scored


def _scored(indicator: Indicator, standard: Standard, period: str) -> IndicatorScore:
    if indicator.not_applicable:
        return _left_out(indicator, standard)
    if not is_numeric(indicator.target):
        return score_words(indicator, standard, period)
    scored = score_number(indicator, standard)
    has_band = bool(indicator.band) or indicator.band_share is not None
    return score_words(indicator, standard, period) if scored.met is None and has_band else scored


def _left_out(indicator: Indicator, standard: Standard) -> IndicatorScore:
    ground = Ground(rule=NOT_APPLICABLE, citation=standard.citation("不适用指标"))
    why = indicator.not_applicable_reason.rstrip("。")
    return undecided(indicator, ground, f"不适用（{why}），不计分" if why else "不适用，不计分")
