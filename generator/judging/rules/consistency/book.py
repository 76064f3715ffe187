"""Family 2, 勾稽: figures of one form or report that must agree with each other."""

from __future__ import annotations

from generator.judging.rules.consistency import book_form as tally_form
from generator.judging.rules.consistency import book_funds as tally_funds
from generator.judging.rules.consistency import book_report as tally_report
from generator.judging.rules.consistency import book_review as tally_review
from generator.judging.rules.consistency import book_scores as tally_scores
from generator.judging.rules.consistency import book_twice as tally_twice
from generator.judging.rules.consistency import book_units as tally_units

RULES = (
    *tally_funds.RULES,
    *tally_scores.RULES,
    *tally_report.RULES,
    *tally_units.RULES,
    *tally_form.RULES,
    *tally_twice.RULES,
    *tally_review.RULES,
)
