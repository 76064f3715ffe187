"""The page of a unit: who it is, and its years side by side."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.diagnostics import Finding
from generator.facts.records.site import Site, Unit
from generator.facts.units import round_half_up, trimmed
from generator.presenting.comparing.unit_years import unit_series
from generator.presenting.machines.head import unit_head
from generator.presenting.prepared.addresses import HOME, unit_address
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.presenting.words.page_words import NBSP

_YUAN = Decimal(10_000)  # in one 万元


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
            shares=shares_sentence(unit, latest_first[0]) if latest_first else "",
            crumbs=((HOME, "首页"),),
        ),
    )


def shares_sentence(unit: Unit, year: Digest) -> str:
    """Return a year's spending by people, villages and households, plainly; empty where it cannot be.

    Only of sums that every project states and that nothing contradicts.
    """
    money = year.money
    if money.executed is None or money.executed_projects < money.of or year.doubted:
        return ""
    parts = [
        f"平均每{measure}{_each(money.executed, count)}"
        for measure, count in (
            ("人", unit.population),
            ("户", unit.households),
            ("个行政村", unit.villages),
        )
        if count
    ]
    if not parts:
        return ""
    return f"{year.year} 年列入自评的项目支出，{'，'.join(parts)}（支出除以单位填报的数，不是发给每人的钱）。"


def _each(executed: Decimal, count: int) -> str:
    """Return 万元 shared by a number, in 元 where that is less than one 万元."""
    share = executed / count
    if share >= 1:
        return f" {trimmed(round_half_up(share))}{NBSP}万元"
    return f" {trimmed(round_half_up(share * _YUAN))}{NBSP}元"


def _sentence(unit: Unit, years: tuple[Digest, ...]) -> str:
    """Return what is published of this unit; the latest year in a sentence."""
    if not years:
        return f"{unit.label}还没有公开任何年度的绩效自评。"
    return f"{unit.label} {years[0].sentence}"
