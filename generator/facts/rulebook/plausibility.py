"""Family 3, 合理性: figures that are possible but want an explanation."""

from __future__ import annotations

from generator.facts.rulebook import (
    plausibility_form,
    plausibility_indicators,
    plausibility_scores,
    plausibility_year,
)

RULES = (
    *plausibility_scores.RULES,
    *plausibility_indicators.RULES,
    *plausibility_form.RULES,
    *plausibility_year.RULES,
)
