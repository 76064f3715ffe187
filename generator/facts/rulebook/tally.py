"""Family 2, 勾稽: figures of one form or report that must agree with each other."""

from __future__ import annotations

from generator.facts.rulebook import (
    tally_form,
    tally_funds,
    tally_report,
    tally_review,
    tally_scores,
    tally_twice,
    tally_units,
)

RULES = (
    *tally_funds.RULES,
    *tally_scores.RULES,
    *tally_report.RULES,
    *tally_units.RULES,
    *tally_form.RULES,
    *tally_twice.RULES,
    *tally_review.RULES,
)
