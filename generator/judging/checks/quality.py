"""Questions about the quality of goals and indicators: can they be measured?"""

from __future__ import annotations

from generator.judging.checks import form_blanks, quality_goal, quality_parts, quality_targets
from generator.judging.checks.subject import ProjectCheck, YearCheck

PROJECT_CHECKS: tuple[ProjectCheck, ...] = (
    *quality_parts.CHECKS,
    *quality_targets.CHECKS,
    *quality_goal.CHECKS,
    *form_blanks.CHECKS,
)
YEAR_CHECKS: tuple[YearCheck, ...] = ()
