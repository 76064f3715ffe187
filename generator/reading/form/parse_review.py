"""A review file that passed its schema to its record; its values are read beside their targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator, Project
from generator.facts.records.review import (
    Draw,
    DrawBy,
    Review,
    ReviewedIndicator,
    ReviewedProject,
)
from generator.facts.records.reviewed_lines import line_meant
from generator.facts.records.states import Status
from generator.reading.form.door import Fields, read_explanations
from generator.reading.quantities.cell import read_actual, read_target
from generator.reading.yaml.source import Source


def parse_review(source: Source, projects: Mapping[str, Project], year: int) -> Review:
    """Make the record of a review; ``source`` must be without findings of severity error.

    Args:
        source: The file, read.
        projects: The year's projects that could be read, by id.
        year: The budget year, for deadlines without one.
    """
    form = Fields(source.data or {})
    return Review(
        status=Status(form.text(Key.STATUS)),
        places=source.places,
        reviewer=form.text(Key.REVIEWER),
        dated=form.day(Key.REVIEWED_ON),
        draw=_draw(form.below(Key.DRAW)) if form.has(Key.DRAW) else None,
        projects=tuple(_project(item, projects, year) for item in form.items(Key.PROJECT)),
        note=form.text(Key.NOTE),
        explanations=read_explanations(form),
    )


def _draw(method: Fields) -> Draw:
    return Draw(
        by=DrawBy(method.text(Key.METHOD)) if method.has(Key.METHOD) else None,
        seed=method.text(Key.SEED),
        population=method.count(Key.POPULATION),
        drawn=method.count(Key.DRAWN),
        share=method.percent(Key.DRAWN_SHARE),
        note=method.text(Key.EXPLANATIONS),
    )


def _project(item: Fields, projects: Mapping[str, Project], year: int) -> ReviewedProject:
    about = projects.get(item.text(Key.PROJECT))
    indicators = about.indicators if about else ()
    return ReviewedProject(
        project=item.text(Key.PROJECT),
        execution=item.number(Key.EXECUTION_SCORE),
        execution_reason=item.text(Key.EXECUTION_REASON),
        indicators=tuple(
            _indicator(row, indicators, year) for row in item.items(Key.REVIEWED_INDICATORS)
        ),
        total=item.number(Key.REVIEWED_TOTAL),
        verdict=item.text(Key.VERDICT),
        reason=item.text(Key.REASON),
    )


def _indicator(row: Fields, indicators: tuple[Indicator, ...], year: int) -> ReviewedIndicator:
    entry = ReviewedIndicator(
        number=row.count(Key.NUMBER),
        name=row.text(Key.LEVEL3),
        score=row.number(Key.REVIEWED_SCORE),
        reason=row.text(Key.REASON),
        evidence=row.text(Key.REVIEW_EVIDENCE),
    )
    if not row.has(Key.REVIEWED_ACTUAL):
        return entry
    place = line_meant(entry, indicators)
    target = indicators[place].target if place is not None else read_target("")
    return replace(entry, actual=read_actual(row.text(Key.REVIEWED_ACTUAL), target, year))
