"""A review as the lines of its file: what is stated in the order of the form, room for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from generator.facts.diagnostics import Explanation
from generator.facts.form.keys import Key
from generator.facts.records.review import Draw, Review, ReviewedIndicator, ReviewedProject
from generator.facts.records.states import Status
from generator.facts.units import trimmed
from generator.publishing.authoring.yaml_text import Line, Scalar, write_form

_HOW_TO_FILL = "“指标”下面只写与自评不一致的：三级指标、复核完成值、复核得分、理由、佐证"
_DASH = 2  # blanks before the dash of an item as write_form sets it


def review_lines(review: Review, names: Mapping[str, str]) -> list[Line]:
    """Return the whole form; ``names`` of projects stand as hints beside their ids."""
    draft = review.status is Status.DRAFT
    lines = [
        Line(
            key=Key.STATUS,
            value=review.status.value,
            hint="复核完、核对无误后改为 公开" if draft else "",
        ),
        Line(key=Key.REVIEWER, value=review.reviewer or None, hint="如 示例县财政局绩效评价股"),
        Line(key=Key.REVIEWED_ON, value=_day(review.dated), hint="如 2025-04-15"),
    ]
    if review.draw:
        lines.append(Line(key=Key.DRAW, lines=tuple(_draw(review.draw))))
    entries = tuple(
        tuple(_project(entry, names.get(entry.project, ""))) for entry in review.projects
    )
    lines.append(Line(key=Key.PROJECT, entries=entries, hint=_HOW_TO_FILL))
    if review.explanations:
        said = tuple(tuple(_explanation(item)) for item in review.explanations)
        lines.append(Line(key=Key.EXPLANATIONS, entries=said))
    return lines + ([Line(key=Key.NOTE, value=review.note)] if review.note else [])


def project_text(entry: ReviewedProject, name: str, *, indent: int) -> list[str]:
    """Return the lines of one project's item, its dash after ``indent`` blanks."""
    written = write_form([Line(key=Key.PROJECT, entries=(tuple(_project(entry, name)),))])
    lines = written.split("\n")[1:-1]
    return [" " * indent + line[_DASH:] if line else line for line in lines]


def _draw(draw: Draw) -> Iterator[Line]:
    stated: tuple[tuple[str, Scalar], ...] = (
        (Key.METHOD, draw.by.value if draw.by else None),
        (Key.SEED, draw.seed or None),
        (Key.POPULATION, draw.population),
        (Key.DRAWN, draw.drawn),
        (Key.DRAWN_SHARE, None if draw.share is None else f"{trimmed(draw.share)}%"),
        (Key.EXPLANATIONS, draw.note or None),
    )
    yield from _stated(stated)


def _project(entry: ReviewedProject, name: str) -> Iterator[Line]:
    yield Line(key=Key.PROJECT, value=entry.project, hint=name)
    yield from _stated(
        (
            (Key.EXECUTION_SCORE, entry.execution),
            (Key.EXECUTION_REASON, entry.execution_reason or None),
        )
    )
    yield Line(
        key=Key.REVIEWED_INDICATORS,
        entries=tuple(tuple(_indicator(item)) for item in entry.indicators),
    )
    yield from _stated(((Key.REVIEWED_TOTAL, entry.total),))
    yield Line(key=Key.VERDICT, value=entry.verdict or None)
    yield from _stated(((Key.REASON, entry.reason or None),))


def _indicator(item: ReviewedIndicator) -> Iterator[Line]:
    stated: tuple[tuple[str, Scalar], ...] = (
        (Key.NUMBER, item.number),
        (Key.LEVEL3, item.name or None),
        (Key.REVIEWED_ACTUAL, item.actual.raw if item.actual else None),
        (Key.REVIEWED_SCORE, item.score),
        (Key.REASON, item.reason or None),
        (Key.LINE_EVIDENCE, item.evidence or None),
    )
    yield from _stated(stated)


def _explanation(item: Explanation) -> Iterator[Line]:
    yield from _stated(
        ((Key.RULE, item.rule), (Key.REASON, item.reason), (Key.DATED, _day(item.dated)))
    )


def _stated(pairs: tuple[tuple[str, str | int | Decimal | None], ...]) -> Iterator[Line]:
    for key, value in pairs:
        if value is not None:
            yield Line(key=key, value=value)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
