"""Family 5, 文字: whether the texts are complete, the unit's own and in keeping with the data."""

from __future__ import annotations

from generator.facts.diagnostics import Rule
from generator.facts.rulebook import wording_copies, wording_slips

FAMILY = "文字"

RULES: tuple[Rule, ...] = (*wording_copies.RULES, *wording_slips.RULES)
