"""The page 方法: how every score comes about, with examples computed by the real code."""

from __future__ import annotations

from generator.concluding.worked_examples import default_standard, worked_examples
from generator.facts.records.ledger import Ledger
from generator.judging.year.placeholders import NAMES
from generator.presenting.pages.reference.standards import figure_groups, standard_address
from generator.presenting.prepared.addresses import METHOD
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.standard_words import weights


def method_page(ledger: Ledger) -> Page:
    """Write the page; the examples are scored by the site's default standard."""
    standard = default_standard(ledger)
    return Page(
        path=METHOD.file,
        content=render(
            "reference/method.md.j2",
            here=METHOD,
            standard=standard,
            standards=ledger.standards,
            groups={group.name: group for group in figure_groups(standard)},
            worked=worked_examples(standard),
            placeholders=NAMES,
            address=standard_address,
            weights=weights,
        ),
    )
