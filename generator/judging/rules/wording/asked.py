"""Questions about the texts: are they the unit's own, complete and rightly written?"""

from __future__ import annotations

from generator.judging.rules.subject import ProjectCheck, SiteCheck, YearCheck
from generator.judging.rules.wording import (
    wording_copies,
    wording_places,
    wording_quotes,
    wording_results,
    wording_slips,
    wording_units,
)

PROJECT_CHECKS: tuple[ProjectCheck, ...] = (
    *wording_results.PROJECT_CHECKS,
    *wording_slips.PROJECT_CHECKS,
    *wording_units.PROJECT_CHECKS,
    *wording_quotes.PROJECT_CHECKS,
)
YEAR_CHECKS: tuple[YearCheck, ...] = (
    *wording_results.YEAR_CHECKS,
    *wording_slips.YEAR_CHECKS,
    *wording_quotes.YEAR_CHECKS,
)
SITE_CHECKS: tuple[SiteCheck, ...] = (
    *wording_copies.CHECKS,
    *wording_places.SITE_CHECKS,
    *wording_slips.SITE_CHECKS,
    *wording_quotes.SITE_CHECKS,
)
