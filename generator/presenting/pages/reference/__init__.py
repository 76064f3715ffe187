"""The pages that explain the others: method, standards, fields, rules, how to read, about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.presenting.pages.reference.about import about_page
from generator.presenting.pages.reference.field_dictionary import fields_page
from generator.presenting.pages.reference.how_to_read import how_to_read_page
from generator.presenting.pages.reference.method import method_page
from generator.presenting.pages.reference.rules import rule_pages
from generator.presenting.pages.reference.standards import standard_pages
from generator.presenting.prepared.page import Page


def pages(ledger: Ledger, audience: Audience) -> Iterator[Page]:
    """Yield the reference pages, which are the same for every audience.

    They depend on the site file, the units' marks, the standards and the code alone.
    """
    del audience  # nothing here is a draft
    yield how_to_read_page(ledger)
    yield method_page(ledger)
    yield from standard_pages(ledger)
    yield fields_page()
    yield from rule_pages(ledger.site)
    yield about_page(ledger)
