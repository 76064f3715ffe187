"""Questions about the quality of goals and indicators: can they be measured?"""

from __future__ import annotations

from generator.judging.rules.subject import ProjectCheck, YearCheck
from generator.judging.rules.targets import form_blanks
from generator.judging.rules.targets import targets_goal as quality_goal
from generator.judging.rules.targets import targets_parts as quality_parts
from generator.judging.rules.targets import targets_single as quality_targets

PROJECT_CHECKS: tuple[ProjectCheck, ...] = (
    *quality_parts.CHECKS,
    *quality_targets.CHECKS,
    *quality_goal.CHECKS,
    *form_blanks.CHECKS,
)
YEAR_CHECKS: tuple[YearCheck, ...] = ()
