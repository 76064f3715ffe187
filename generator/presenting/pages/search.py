"""The search page (搜索): a form that works by its address, and what to do without scripts."""

from __future__ import annotations

from generator.facts.records.site import Site
from generator.presenting.prepared.addresses import SEARCH
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.explained_words import EXPLAINED, REVIEW, SPOT_CHECK
from generator.presenting.words.page_words import TERMS


def search_page(site: Site) -> Page:
    """Write the search page; its results are put in by the theme's script."""
    return Page(
        path=SEARCH.file,
        content=render(
            "search.md.j2",
            here=SEARCH,
            site=site,
            explained=(*EXPLAINED, REVIEW, SPOT_CHECK, *TERMS),
        ),
    )
