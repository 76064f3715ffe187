"""Questions of the family 隐私与保密."""

from __future__ import annotations

from generator.judging.checks.subject import ProjectCheck, SiteCheck, YearCheck

PROJECT_CHECKS: tuple[ProjectCheck, ...] = ()
YEAR_CHECKS: tuple[YearCheck, ...] = ()
SITE_CHECKS: tuple[SiteCheck, ...] = ()
