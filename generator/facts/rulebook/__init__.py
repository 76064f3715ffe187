"""The rule book: every question the house asks of the data, one module per family."""

from __future__ import annotations

from generator.facts.diagnostics import Rule
from generator.facts.rulebook import (
    continuity,
    disclosure,
    plausibility,
    privacy,
    quality,
    structure,
    tally,
    wording,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *structure.RULES,
            *tally.RULES,
            *plausibility.RULES,
            *quality.RULES,
            *wording.RULES,
            *privacy.RULES,
            *disclosure.RULES,
            *continuity.RULES,
        ),
        key=lambda rule: rule.code,
    )
)


def rule(code: str) -> Rule:
    """Return the rule of a code; KeyError for a code that is none."""
    return {rule.code: rule for rule in RULES}[code]
