"""Pages at former addresses: a renamed unit or project leaves one that leads on, without JavaScript."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.records.site import Unit
from generator.presenting.prepared.addresses import (
    Address,
    figures_address,
    project_address,
    quality_address,
    report_address,
    unit_address,
    year_address,
)
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.presenting.templates import render


def moved_pages(units: Iterable[Unit], islands: Iterable[PreparedYear]) -> Iterator[Page]:
    """Yield a page for every former address of what this audience may see.

    A unit's former id stands before all its years and projects, with the former ids of those too.
    """
    listed = tuple(islands)
    for unit in units:
        for old in unit.former_ids:
            yield _page(
                unit_address(old).file, unit_address(old), unit_address(unit.id), unit.label
            )
    for island in listed:
        yield from _of_island(island)


def _of_island(island: PreparedYear) -> Iterator[Page]:
    unit, year = island.unit, island.unit_year.year
    name = f"{unit.label} {year} 年度绩效自评"
    for old_unit in unit.former_ids:
        for old, new in (
            (year_address(old_unit, year), island.address),
            (report_address(old_unit, year), island.report_address),
            (figures_address(old_unit, year), island.figures_address),
            (quality_address(old_unit, year), island.quality_address),
        ):
            yield _page(old.file, old, new, name)
    for entry, evaluation in zip(island.entries, island.evaluations, strict=True):
        former = evaluation.project.former_ids
        for unit_id in (unit.id, *unit.former_ids):
            for project_id in (entry.id, *former):
                old = project_address(unit_id, year, project_id)
                if old != entry.address:
                    yield _page(old.file, old, entry.address, entry.name)


def _page(path: str, old: Address, new: Address, name: str) -> Page:
    return Page(path=path, content=render("moved.md.j2", here=old, new=new, name=name))
