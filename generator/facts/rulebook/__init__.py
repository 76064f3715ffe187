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


_BY_CODE = {rule.code: rule for rule in RULES}


def rule(code: str) -> Rule:
    """Return the rule of a code; KeyError for a code that is none."""
    return _BY_CODE[code]


def known_rule(code: str) -> Rule | None:
    """Return the rule of a code, None for a code that is none."""
    return _BY_CODE.get(code)
