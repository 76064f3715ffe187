"""Family 5, 文字: whether the texts are complete, the unit's own and in keeping with the data."""

from __future__ import annotations

from generator.facts.diagnostics import Rule
from generator.judging.rules.wording import book_copies as wording_copies
from generator.judging.rules.wording import book_slips as wording_slips

FAMILY = "文字"

RULES: tuple[Rule, ...] = (*wording_copies.RULES, *wording_slips.RULES)
