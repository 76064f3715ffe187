"""Family 3, 合理性: figures that are possible but want an explanation."""

from __future__ import annotations

from generator.judging.rules.plausibility import book_form as plausibility_form
from generator.judging.rules.plausibility import book_indicators as plausibility_indicators
from generator.judging.rules.plausibility import book_scores as plausibility_scores
from generator.judging.rules.plausibility import book_year as plausibility_year

RULES = (
    *plausibility_scores.RULES,
    *plausibility_indicators.RULES,
    *plausibility_form.RULES,
    *plausibility_year.RULES,
)
