"""Questions of the family 合理性: figures that are possible but want an explanation."""

from __future__ import annotations

from generator.judging.rules.plausibility import (
    plausibility_form,
    plausibility_indicators,
    plausibility_scores,
    plausibility_year,
)
from generator.judging.rules.subject import ProjectCheck, YearCheck

PROJECT_CHECKS: tuple[ProjectCheck, ...] = (
    *plausibility_scores.CHECKS,
    *plausibility_indicators.CHECKS,
    *plausibility_form.CHECKS,
)
YEAR_CHECKS: tuple[YearCheck, ...] = plausibility_year.CHECKS
