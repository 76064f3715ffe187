"""The rule book: every question the house asks of the data, gathered from reading and judging."""

from __future__ import annotations

import hashlib
from functools import cache

from generator.concluding import c170_explained
from generator.facts.diagnostics import Rule
from generator.facts.rules import c182_reviewed_without_reason, c183_reviewed_twice
from generator.judging.rules.registry import all_rules
from generator.reading.rules import (
    c101_text,
    c110_yaml,
    c140_values,
    c160_references,
    c165_file_names,
    c168_standards,
    c180_reviewed_project_unknown,
    c184_public_review_without_head,
    c190_publication,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *c101_text.RULES,
            *c110_yaml.RULES,
            *c140_values.RULES,
            *c160_references.RULES,
            *c165_file_names.RULES,
            *c168_standards.RULES,
            *c170_explained.RULES,
            c180_reviewed_project_unknown.RULE,
            c182_reviewed_without_reason.RULE,
            c183_reviewed_twice.RULE,
            c184_public_review_without_head.RULE,
            *c190_publication.RULES,
            *all_rules(),
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


@cache
def rule_set() -> str:
    """Return the mark of the rules: the same for the same codes, severities and wording."""
    said = (
        "\x1f".join((rule.code, rule.severity, rule.title, rule.computed, rule.lets_pass))
        for rule in RULES
    )
    return hashlib.sha256("\x1e".join(said).encode()).hexdigest()[:8]
