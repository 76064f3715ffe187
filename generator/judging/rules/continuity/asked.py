"""Questions of the family 跨年: whether this year follows on from the last."""

from __future__ import annotations

from generator.judging.rules.continuity import continuity_project, continuity_year
from generator.judging.rules.subject import ProjectCheck, SiteCheck, YearCheck

PROJECT_CHECKS: tuple[ProjectCheck, ...] = continuity_project.CHECKS
YEAR_CHECKS: tuple[YearCheck, ...] = continuity_year.CHECKS
SITE_CHECKS: tuple[SiteCheck, ...] = ()
