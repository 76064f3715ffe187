"""Files that passed their schemas to their records; targets and values are read on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from generator.facts.form.keys import Key
from generator.facts.form.project import PROJECT
from generator.facts.form.report import REPORT
from generator.facts.form.review import REVIEW, REVIEWED_INDICATOR
from generator.facts.form.site import SITE
from generator.facts.form.unit import UNIT
from generator.facts.records.form import FundRow, FundSource, Goal, Indicator, Project
from generator.facts.records.report import Report
from generator.facts.records.review import Review, ReviewedIndicator, ReviewedProject
from generator.facts.records.reviewed_lines import line_meant
from generator.facts.records.site import Site, Unit
from generator.reading.form.door import Data, Given, file_values, text, values
from generator.reading.form.printed_columns import (
    UNSEEN_PROJECT,
    printed_goal,
    printed_line,
    printed_row,
    target_in_force,
)
from generator.reading.quantities.cell import read_actual, read_target
from generator.reading.vocabulary.level_names import aspect_of, part_of
from generator.reading.yaml.source import Source


def parse_site(source: Source) -> Site:
    """Make the record of the site; ``source`` must be without findings of severity error."""
    return Site(places=source.places, **file_values(SITE, source.data or {}))


def parse_unit(unit_id: str, source: Source) -> Unit:
    """Make the record of a unit; ``source`` must be without findings of severity error."""
    return Unit(id=unit_id, places=source.places, **file_values(UNIT, source.data or {}))


def parse_report(source: Source) -> Report:
    """Make the record of a report; ``source`` must be without findings of severity error."""
    return Report(places=source.places, **file_values(REPORT, source.data or {}))


def parse_project(project_id: str, year: int, source: Source) -> Project:
    """Make the record of a project; ``source`` must be without findings of severity error.

    Args:
        project_id: The file's name.
        year: The budget year, for deadlines without one.
        source: The file, read.
    """
    data = source.data or {}
    given: Given = {
        FundRow: printed_row,
        FundSource: printed_row,
        Goal: printed_goal,
        Indicator: partial(_as_read, year=int(data.get(Key.FORM_YEAR, year))),
    }
    stated = file_values(PROJECT, data, given)
    stated["name"] = stated["name"] or UNSEEN_PROJECT
    return Project(id=project_id, places=source.places, **stated)


def _as_read(row: Data, year: int) -> dict[str, Any]:
    """Return what is read into an indicator: what its levels stand for, its target and its value."""
    aspect = aspect_of(text(row, Key.LEVEL2))
    name = text(row, Key.LEVEL3)
    target = target_in_force(row, aspect, year)
    return {
        "part": part_of(text(row, Key.LEVEL1)),
        "aspect": aspect,
        "target": target,
        "actual": read_actual(text(row, Key.ACTUAL), target, year, name=name, aspect=aspect),
        **printed_line(row),
    }


def parse_review(source: Source, projects: Mapping[str, Project], year: int) -> Review:
    """Make the record of a review; ``source`` must be without findings of severity error.

    Its values are read beside the targets of the lines they are about.

    Args:
        source: The file, read.
        projects: The year's projects that could be read, by id.
        year: The budget year, for deadlines without one.
    """
    given: Given = {ReviewedProject: partial(_reviewed_lines, projects=projects, year=year)}
    return Review(places=source.places, **file_values(REVIEW, source.data or {}, given))


def _reviewed_lines(item: Data, projects: Mapping[str, Project], year: int) -> dict[str, Any]:
    about = projects.get(text(item, Key.PROJECT))
    rows = item.get(Key.REVIEWED_INDICATORS, ())
    indicators = about.indicators if about else ()
    return {"indicators": tuple(_reviewed_line(row, indicators, year) for row in rows)}


def _reviewed_line(row: Data, indicators: tuple[Indicator, ...], year: int) -> ReviewedIndicator:
    stated = values(REVIEWED_INDICATOR, row, {ReviewedIndicator: lambda _: {"actual": None}})
    entry = ReviewedIndicator(**stated)
    if Key.REVIEWED_ACTUAL not in row:
        return entry
    place = line_meant(entry, indicators)
    target = indicators[place].target if place is not None else read_target("")
    return replace(entry, actual=read_actual(text(row, Key.REVIEWED_ACTUAL), target, year))
