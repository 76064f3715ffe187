"""Questions of the family 勾稽: figures of one form or report that must agree with each other."""

from __future__ import annotations

from generator.judging.rules.consistency import (
    tally_amounts,
    tally_form,
    tally_funds,
    tally_report,
    tally_scores,
    tally_texts,
    tally_twice,
    tally_units,
)
from generator.judging.rules.subject import ProjectCheck, YearCheck

PROJECT_CHECKS: tuple[ProjectCheck, ...] = (
    *tally_funds.CHECKS,
    *tally_scores.CHECKS,
    *tally_form.CHECKS,
    *tally_units.PROJECT_CHECKS,
    *tally_amounts.CHECKS,
)
YEAR_CHECKS: tuple[YearCheck, ...] = (
    *tally_report.CHECKS,
    *tally_texts.CHECKS,
    *tally_units.YEAR_CHECKS,
    *tally_twice.CHECKS,
)
