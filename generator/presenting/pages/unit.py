"""The page of a unit: who it is, and its years side by side."""

from __future__ import annotations

from generator.facts.diagnostics import Finding
from generator.facts.records.site import Site, Unit
from generator.presenting.comparing.unit_years import unit_series
from generator.presenting.machines.head import unit_head
from generator.presenting.prepared.addresses import HOME, unit_address
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render


def unit_page(
    unit: Unit, site: Site, years: tuple[Digest, ...], findings: tuple[Finding, ...] = ()
) -> Page:
    """Write the page of a unit.

    Args:
        unit: The unit.
        site: The site that publishes it.
        years: Digests of its years that the audience may see, in any order.
        findings: Findings in the unit's own file, shown in a preview.
    """
    here = unit_address(unit.id)
    latest_first = tuple(sorted(years, key=lambda item: -item.year))
    sentence = _sentence(unit, latest_first)
    return Page(
        path=here.file,
        content=render(
            "unit.md.j2",
            here=here,
            unit=unit,
            years=latest_first,
            series=unit_series(years),
            findings=findings,
            head=unit_head(unit, site, here, sentence, years),
            sentence=sentence,
            crumbs=((HOME, "首页"),),
        ),
    )


def _sentence(unit: Unit, years: tuple[Digest, ...]) -> str:
    """Return what is published of this unit; the latest year in a sentence."""
    if not years:
        return f"{unit.label}还没有公开任何年度的绩效自评。"
    return f"{unit.label} {years[0].sentence}"
