"""What became of each unit's year between two states: its report, its review, its totals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.concluding.changes.differences import differences
from generator.concluding.changes.hiding import hiding
from generator.concluding.changes.records import (
    Differences,
    Edit,
    FigureChange,
    YearChange,
)
from generator.concluding.changes.state import State, YearKey
from generator.concluding.judged import JudgedYear
from generator.facts.form.keys import Key
from generator.facts.form.report import REPORT
from generator.facts.form.review import REVIEW
from generator.facts.records.review import Review
from generator.facts.records.states import Status

Figure = tuple[str, str, Decimal | None]


def year_changes(old: State, new: State) -> Iterator[YearChange]:
    """Yield what became of each year, in order of unit and year; nothing of those that stayed."""
    heads = {key for key in (*old.broken_heads, *new.broken_heads) if key[1]}
    for key in sorted({*old.islands, *new.islands, *heads}):
        change = _change(key, old, new)
        if change is not None:
            yield change


def _change(key: YearKey, old: State, new: State) -> YearChange | None:
    before, now = old.years.get(key), new.years.get(key)
    edit = _edit(key, old, new)
    if edit is None:
        return None
    what = _report(before, now) if before and now else Differences()
    totals = _totals(before, now)
    hidden = _hidden(key, old, new)
    if edit is Edit.CHANGED and not (what or hidden or any(one.differs for one in totals)):
        return None
    seen = now or before
    return YearChange(
        edit=edit,
        unit=key[0],
        unit_name=seen.unit.label if seen else key[0],
        year=key[1],
        what=what,
        totals=totals if seen else (),
        hidden=hidden,
    )


def _edit(key: YearKey, old: State, new: State) -> Edit | None:
    """Say what happened to a year; None where nobody could see it before or can now."""
    if key in old.years and key in new.years:
        return Edit.CHANGED
    if key in new.years:
        return Edit.MENDED if old.unreadable(*key) else _came(key, old)
    if new.unreadable(*key):
        return None if old.unreadable(*key) else Edit.BROKEN
    if key in old.years:
        island = new.islands.get(key)
        hidden = island is not None and island.report.status is Status.WITHHELD
        return Edit.WITHHELD if hidden else Edit.GONE
    return None


def _came(key: YearKey, old: State) -> Edit:
    return Edit.LISTED if key in old.islands else Edit.NEW


def _report(old: JudgedYear, new: JudgedYear) -> Differences:
    """Compare what the reports state and what reviewers found."""
    hide = hiding(old.report.places, new.report.places)
    found = differences(REPORT, old.report, new.report, hide)
    before, now = old.unit_year.review, new.unit_year.review
    if before == now:
        return found
    seen = tuple(one.places for one in (before, now) if one is not None)
    review = differences(REVIEW, _shown(before), _shown(now), hiding(*seen))
    return Differences(fields=found.fields + review.fields, lines=found.lines + review.lines)


def _shown(review: Review | None) -> Review | None:
    return None if review is None or review.status is Status.WITHHELD else review


def _hidden(key: YearKey, old: State, new: State) -> int:
    """Count the withheld projects that differ, came as such or went, of which nothing is told."""
    before = {one: project for one, project in old.hidden.items() if one[:2] == key}
    now = {one: project for one, project in new.hidden.items() if one[:2] == key}
    known = {*old.seen, *new.seen}
    return sum(before.get(one) != now.get(one) for one in {*before, *now} if one not in known)


def _totals(old: JudgedYear | None, new: JudgedYear | None) -> tuple[FigureChange, ...]:
    before, now = _figures(old), _figures(new)
    return tuple(
        FigureChange(label=label, unit=unit, old=one, new=two)
        for (label, unit, one), (_, _, two) in zip(before, now, strict=True)
    )


def _figures(year: JudgedYear | None) -> tuple[Figure, ...]:
    summary = year.summary if year else None
    money = summary.money if summary else None
    listed = summary.itemised if summary else None
    return (
        (str(Key.PROJECT_COUNT), "个", _count(summary.projects if summary else None)),
        ("逐项列出的", "个", _count(listed.count if listed else None)),
        ("不予公开的", "个", _count(summary.withheld if summary else None)),
        (str(Key.ANNUAL_BUDGET), "万元", money.budget if money else None),
        (str(Key.EXECUTED), "万元", money.executed if money else None),
        ("预算执行率", "%", money.rate if money else None),
        ("平均自评总分", "分", listed.mean_score if listed else None),
    )


def _count(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)
