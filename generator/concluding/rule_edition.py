"""Which set of rules this is: its number and a short mark that changes when a rule does."""

from __future__ import annotations

import hashlib
from functools import cache

from generator.concluding.rulebook import RULES

_LENGTH = 8


@cache
def rule_set() -> str:
    """Return the mark of the rules: the same for the same codes, severities and wording."""
    said = (
        "\x1f".join((rule.code, rule.severity, rule.title, rule.computed, rule.lets_pass))
        for rule in RULES
    )
    return hashlib.sha256("\x1e".join(said).encode()).hexdigest()[:_LENGTH]
