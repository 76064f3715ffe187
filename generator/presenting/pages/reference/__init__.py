"""The pages that explain the others: method, standards, fields, rules, how to read, about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.presenting.pages.reference.about import about_page
from generator.presenting.pages.reference.field_dictionary import fields_page
from generator.presenting.pages.reference.how_to_read import how_to_read_page
from generator.presenting.pages.reference.method import method_page
from generator.presenting.pages.reference.rule_places import places_by_rule
from generator.presenting.pages.reference.rules import rule_pages
from generator.presenting.pages.reference.standards import standard_pages
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import PreparedYear


def pages(ledger: Ledger, audience: Audience, years: Sequence[PreparedYear]) -> Iterator[Page]:
    """Yield the reference pages.

    They depend on the site file, the units' marks, the standards and the code; only the pages of
    the rules also say what was found in the years, as far as the audience may see it.
    """
    yield how_to_read_page(ledger)
    yield method_page(ledger)
    yield from standard_pages(ledger)
    yield fields_page()
    public = audience is Audience.PUBLIC
    yield from rule_pages(ledger.site, places_by_rule(years), public=public)
    yield about_page(ledger)
