"""The page 关于: who publishes this, what it is, whom to tell about a mistake, who may reuse it."""

from __future__ import annotations

from generator.facts.records.ledger import Ledger
from generator.presenting.prepared.addresses import ABOUT
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render


def about_page(ledger: Ledger) -> Page:
    """Write the page about the site and its data."""
    return Page(
        path=ABOUT.file,
        content=render(
            "reference/about.md.j2",
            here=ABOUT,
            site=ledger.site,
            examples=any(unit.example for unit in ledger.units),
        ),
    )
