"""The page 怎么看: what the words and figures on the pages mean, for a citizen."""

from __future__ import annotations

from generator.concluding.worked_examples import default_standard
from generator.facts.records.ledger import Ledger
from generator.presenting.prepared.addresses import HOW_TO_READ
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.explained_words import EXPLAINED, SPOT_CHECK


def how_to_read_page(ledger: Ledger) -> Page:
    """Write the page; the grades shown are those of the site's default standard."""
    return Page(
        path=HOW_TO_READ.file,
        content=render(
            "reference/how-to-read.md.j2",
            here=HOW_TO_READ,
            standard=default_standard(ledger),
            explained=EXPLAINED,
            spot_check=SPOT_CHECK,
        ),
    )
