"""The rule book: every question the house asks of the data, one module per family."""

from __future__ import annotations

from generator.concluding import c170_explained
from generator.facts.diagnostics import Rule
from generator.facts.rules import c180_review
from generator.judging.rules.consistency import book as tally
from generator.judging.rules.continuity import book as continuity
from generator.judging.rules.disclosure import book as disclosure
from generator.judging.rules.plausibility import book as plausibility
from generator.judging.rules.privacy import book as privacy
from generator.judging.rules.targets import book as quality
from generator.judging.rules.wording import book as wording
from generator.reading.rules import (
    c101_text,
    c110_yaml,
    c140_values,
    c160_links,
    c190_publication,
)

_READING = (c101_text, c110_yaml, c140_values, c160_links, c180_review, c190_publication)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *(rule for book in _READING for rule in book.RULES),
            *c170_explained.RULES,
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


def family_rules(head: str) -> tuple[Rule, ...]:
    """Return the rules of a family, ``C4``, in order of their codes."""
    return tuple(rule for rule in RULES if rule.code.startswith(head))
