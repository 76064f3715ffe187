"""The list of everything for readers without scripts: by unit and year, by field, by grade."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.concluding.year_figures import Tally
from generator.presenting.prepared.addresses import EXPLORE, HOME, PROJECTS
from generator.presenting.prepared.digest import Digest
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.prepared_year import Entry, PreparedYear
from generator.presenting.templates import render


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedEntries:
    """The projects of one field or grade in a year's list; an empty name is 未填报."""

    anchor: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How many projects of a field or grade a year has, and the anchor of their list."""

    digest: Digest
    anchor: str
    count: int


def area_anchor(place: int) -> str:
    """Return the id of the list of a field on the year's page; ``place`` counts its fields from 1."""
    return f"area-{place}"


def grade_anchor(place: int) -> str:
    """Return the id of the list of a grade on the year's page."""
    return f"grade-{place}"


def by_area(island: PreparedYear) -> tuple[NamedEntries, ...]:
    """Return a year's projects by field, in the order of its summary."""
    by_id = {entry.id: entry for entry in island.entries}
    return tuple(
        NamedEntries(
            anchor=area_anchor(place),
            name=group.projects[0].area,
            entries=tuple(by_id[project.id] for project in group.projects),
        )
        for place, group in enumerate(island.summary.by_area, 1)
        if group.projects
    )


def by_grade(island: PreparedYear) -> tuple[NamedEntries, ...]:
    """Return a year's projects by grade of the self-score, in the order of its summary."""
    by_id = {entry.id: entry for entry in island.entries}
    grades = {item.project.id: item.graded for item in island.evaluations}
    return tuple(
        NamedEntries(
            anchor=grade_anchor(place),
            name=grades[group.projects[0].id],
            entries=tuple(by_id[project.id] for project in group.projects),
        )
        for place, group in enumerate(island.summary.by_grade, 1)
        if group.projects
    )


def list_page(digests: tuple[Digest, ...]) -> Page:
    """Write the page that leads to every year's list, by unit and year, by field, by grade."""
    years = sorted(digests, key=lambda digest: (digest.example, digest.unit.id, -digest.year))
    units = {digest.unit.id: digest.unit for digest in years}
    return Page(
        path=PROJECTS.file,
        content=render(
            "project-lists.md.j2",
            here=PROJECTS,
            crumbs=((HOME, "首页"),),
            explore=EXPLORE,
            units=tuple(
                (unit, tuple(digest for digest in years if digest.unit.id == unit.id))
                for unit in units.values()
            ),
            areas=_parts((digest, digest.areas, area_anchor) for digest in years),
            grades=_parts((digest, digest.grades, grade_anchor) for digest in years),
        ),
    )


def _parts(
    years: Iterable[tuple[Digest, tuple[Tally, ...], Callable[[int], str]]],
) -> tuple[tuple[str, tuple[Part, ...]], ...]:
    """Return every field or grade of the site with the years that have projects of it."""
    found: dict[str, list[Part]] = {}
    places: dict[str, int] = {}
    for digest, tallies, anchor in years:
        for place, tally in enumerate(tallies, 1):
            places[tally.name] = max(place, places.get(tally.name, 0))
            if tally.count:
                part = Part(digest=digest, anchor=anchor(place), count=tally.count)
                found.setdefault(tally.name, []).append(part)
    # grades in the order of their standard; what is not stated comes last
    stated = sorted(found, key=lambda name: (not name, places[name]))
    return tuple((name, tuple(found[name])) for name in stated)
