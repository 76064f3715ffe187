"""The rule book (核对规则): one page for every question that is asked of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator.concluding.recorded_cases import forms_looked_at, forms_with, worked_case
from generator.concluding.rulebook import RULES as ALL_RULES
from generator.concluding.severities import changed_severities
from generator.facts.diagnostics import Rule, Severity
from generator.facts.families import FAMILIES
from generator.facts.records.site import Site
from generator.presenting.pages.reference.rule_places import RulePlaces
from generator.presenting.prepared.addresses import RULES, Address
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.terminal.rule_text import explaining_text, practice_text, worked_lines

_BACKTICKS = re.compile(r"`+")


def rule_address(code: str) -> Address:
    """Return /rules/<CODE>/."""
    return RULES.below(code)


def rule_pages(
    site: Site, places: Mapping[str, RulePlaces], *, public: bool = True
) -> Iterator[Page]:
    """Yield the index of the rule book and one page a rule, with the severities of this site.

    Args:
        site: Whose severities they are.
        places: Where each rule fires, by code.
        public: Whether findings that only the unit may see are left out of ``places``.
    """
    families, changed = _families(), changed_severities(site)
    yield Page(
        path=RULES.file,
        content=render(
            "reference/rules.md.j2",
            here=RULES,
            families=families,
            jump=[(anchor, name) for anchor, name, _, _ in families],
            address=rule_address,
            changed=changed,
            forms=forms_looked_at(),
            found={rule.code: forms_with(rule.code) for rule in ALL_RULES},
        ),
    )
    for index, rule in enumerate(ALL_RULES):
        found = places.get(rule.code, RulePlaces())
        yield _rule_page(rule, index, changed.get(rule.code), found, public=public)


def _families() -> tuple[tuple[str, str, str, tuple[Rule, ...]], ...]:
    """Return anchor, name, question and rules of every family that has rules."""
    listed = (
        (prefix.lower(), name, asks, tuple(r for r in ALL_RULES if r.code.startswith(prefix)))
        for prefix, (name, asks) in FAMILIES.items()
    )
    return tuple(family for family in listed if family[3])


def _rule_page(
    rule: Rule, index: int, changed: Severity | None, places: RulePlaces, *, public: bool
) -> Page:
    """Write the page of a rule; ``changed`` is its severity on this site where that is its own."""
    here, case = rule_address(rule.code), worked_case(rule.code)
    return Page(
        path=here.file,
        content=render(
            "reference/rule.md.j2",
            here=here,
            rule=rule,
            family=FAMILIES[rule.code[:2]],
            bad=_example(rule.example_bad),
            good=_example(rule.example_good),
            changed=changed,
            places=places,
            kept_from_public=public and not rule.explainable,
            practice=practice_text(rule),
            explaining=explaining_text(rule),
            case=case,
            lines=code_block("\n".join(worked_lines(case)), "text") if case and case.lines else "",
            previous=ALL_RULES[index - 1] if index else None,
            following=ALL_RULES[index + 1] if index + 1 < len(ALL_RULES) else None,
            address=rule_address,
        ),
    )


def _example(text: str) -> Markup:
    return code_block(text, "yaml")


def code_block(text: str, language: str = "") -> Markup:
    """Return a fenced block; its text comes out as it is, indents and all."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}{language}\n{text.rstrip()}\n{fence}")
