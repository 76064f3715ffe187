"""The search page (搜索): a form that works by its address, and what to do without scripts."""

from __future__ import annotations

from generator.facts.form.keys import Key
from generator.facts.records.site import Site
from generator.presenting.prepared.addresses import SEARCH
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.explained_words import EXPLAINED
from generator.presenting.words.page_words import TERMS, Term

_METHOD_WORDS = (
    Term(
        word="复核",
        anchor="review",
        meaning="财政部门或主管部门看过材料以后对自评的核定，可以改分；单位的自评得分照登。",
    ),
    Term(
        word=Key.SPOT_CHECKS,
        anchor="spot-check",
        meaning="财政部门或单位自己从全部项目里抽几个，对照材料核实。",
    ),
)
"""Words that 怎么看 explains in a section of its own."""


def search_page(site: Site) -> Page:
    """Write the search page; its results are put in by the theme's script."""
    return Page(
        path=SEARCH.file,
        content=render(
            "search.md.j2", here=SEARCH, site=site, explained=(*EXPLAINED, *_METHOD_WORDS, *TERMS)
        ),
    )
