"""A review file that passed its schema to its record; its values are read beside their targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

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
from generator.reading.vocabulary.quantity import read_actual, read_target
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
        status=Status(form.text("状态")),
        places=source.places,
        reviewer=form.text("复核单位"),
        dated=form.day("复核日期"),
        draw=_draw(form.below("抽查方法")) if form.has("抽查方法") else None,
        projects=tuple(_project(item, projects, year) for item in form.items("项目")),
        note=form.text("备注"),
        explanations=read_explanations(form),
    )


def _draw(method: Fields) -> Draw:
    return Draw(
        by=DrawBy(method.text("方式")) if method.has("方式") else None,
        seed=method.text("种子"),
        population=method.count("抽取范围"),
        drawn=method.count("抽取数"),
        share=method.percent("抽取比例"),
        note=method.text("说明"),
    )


def _project(item: Fields, projects: Mapping[str, Project], year: int) -> ReviewedProject:
    about = projects.get(item.text("项目"))
    indicators = about.indicators if about else ()
    return ReviewedProject(
        project=item.text("项目"),
        execution=item.number("执行率得分"),
        execution_reason=item.text("执行率理由"),
        indicators=tuple(_indicator(row, indicators, year) for row in item.items("指标")),
        total=item.number("复核总分"),
        verdict=item.text("结论"),
        reason=item.text("理由"),
    )


def _indicator(row: Fields, indicators: tuple[Indicator, ...], year: int) -> ReviewedIndicator:
    entry = ReviewedIndicator(
        number=row.count("序号"),
        name=row.text("三级指标"),
        score=row.number("复核得分"),
        reason=row.text("理由"),
        evidence=row.text("佐证"),
    )
    if not row.has("复核完成值"):
        return entry
    place = line_meant(entry, indicators)
    target = indicators[place].target if place is not None else read_target("")
    return replace(entry, actual=read_actual(row.text("复核完成值"), target, year))
