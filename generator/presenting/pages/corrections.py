"""The page of what was released and what was corrected since: the history of the site."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.records.site import Site
from generator.presenting.machines.feed import PATH as FEED
from generator.presenting.prepared.addresses import CORRECTIONS, HOME
from generator.presenting.prepared.corrected import history, releases
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.templates import render


def corrections_page(site: Site, years: Sequence[PreparedYear]) -> Page:
    """Write the history; of a release only what is told on its own pages, and its record's marks."""
    return Page(
        path=CORRECTIONS.file,
        content=render(
            "corrections.md.j2",
            here=CORRECTIONS,
            site=site,
            crumbs=((HOME, "首页"),),
            made=history(years),
            released=releases(years),
            feed=FEED,
        ),
    )
