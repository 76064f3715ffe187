"""Which rule an indicator falls under: not applicable, a number, several, a rank, or words."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.facts.standard import Standard
from generator.judging.measuring.comparison import holds_number
from generator.judging.scoring.award import Ground, undecided
from generator.judging.scoring.direction import less_is_better
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.qualitative import score_words
from generator.judging.scoring.quantitative import score_number
from generator.judging.scoring.ranked import score_rank
from generator.judging.scoring.several import score_several

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
    has_band = bool(indicator.band) or indicator.band_share is not None
    if not holds_number(indicator.target):
        ranked = None if has_band else score_rank(indicator, standard)
        return ranked or score_words(indicator, standard)
    several = TargetKind.SEVERAL in (indicator.target.kind, indicator.actual.kind)
    score = score_several if several else score_number
    scored = score(indicator, standard, period)
    return score_words(indicator, standard) if scored.met is None and has_band else scored


def _left_out(indicator: Indicator, standard: Standard) -> IndicatorScore:
    ground = Ground(rule=NOT_APPLICABLE, citation=standard.citation("不适用指标"))
    why = indicator.not_applicable_reason.rstrip("。")
    return undecided(indicator, ground, f"不适用（{why}），不计分" if why else "不适用，不计分")
