"""Two states of the data compared: what is different, project by project, as facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.concluding.changes.differences import differences
from generator.concluding.changes.findings import finding_changes
from generator.concluding.changes.hiding import hiding
from generator.concluding.changes.moves import moved
from generator.concluding.changes.projects import project_changes
from generator.concluding.changes.records import (
    Compared,
    DataChanges,
    Differences,
    Edit,
    FieldChange,
    FileChange,
)
from generator.concluding.changes.state import State, state_of
from generator.concluding.changes.years import year_changes
from generator.concluding.judged import Judged
from generator.facts.form.keys import Key
from generator.facts.form.site import SITE
from generator.facts.form.standard import STANDARD
from generator.facts.form.unit import UNIT
from generator.facts.records.site import Site, Unit
from generator.facts.standard import Standard


def compare(
    old: Judged,
    new: Judged,
    compared: Compared,
    attachments: tuple[tuple[Edit, str], ...] = (),
) -> DataChanges:
    """Compare two states that were judged for the audience of a preview.

    What is 不予公开 is counted and not repeated. Where a file lies in the folder, how it is typed, on
    which line a value stands: none of it is a change.

    Args:
        old: The state before.
        new: The state now.
        compared: What they are called.
        attachments: Files below attachments/ that came, went or hold something else.
    """
    before, now = state_of(old), state_of(new)
    came_from = moved(before, now)
    found, solved = finding_changes(before, now, {there: here for here, there in came_from.items()})
    return DataChanges(
        compared=compared,
        projects=tuple(project_changes(before, now)),
        years=tuple(year_changes(before, now)),
        others=tuple(_others(before, now)),
        found=found,
        solved=solved,
        attachments=tuple(one for one in attachments if not _of_hidden(one[1], before, now)),
    )


def _of_hidden(file: str, *states: State) -> bool:
    """Whether a file is listed by a project that is 不予公开, so that its name is not told."""
    return any(
        file.endswith(f"/{unit}/{year}/attachments/{one.file}")
        for state in states
        for (unit, year, _), project in state.hidden.items()
        for one in project.evidence
        if one.file
    )


def _others(old: State, new: State) -> Iterator[FileChange]:
    if old.judged.ledger is not None and new.judged.ledger is not None:
        yield from _site(old.judged.ledger.site, new.judged.ledger.site)
    one, two = old.judged.shown, new.judged.shown
    if one is None or two is None:
        return
    for change in _units({it.id: it for it in one.units}, {it.id: it for it in two.units}):
        yield _readable(change, old, new)
    yield from _standards({it.id: it for it in one.standards}, {it.id: it for it in two.standards})


def _site(old: Site, new: Site) -> Iterator[FileChange]:
    if old != new:
        what = differences(SITE, old, new, hiding(old.places, new.places))
        if old.severities != new.severities:
            weights = tuple(_severities(one) for one in (old, new))
            field = FieldChange(key="规则级别", old=weights[0], new=weights[1])
            what = Differences(fields=(*what.fields, field), lines=what.lines)
        yield FileChange(edit=Edit.CHANGED, kind="网站", id="", name=new.name, what=what)


def _severities(site: Site) -> str:
    return "、".join(f"{code} {severity}" for code, severity in site.severities)


def _units(old: dict[str, Unit], new: dict[str, Unit]) -> Iterator[FileChange]:
    for name in sorted({*old, *new}):
        one, two = old.get(name), new.get(name)
        if one == two:
            continue
        hide = hiding(*(unit.places for unit in (one, two) if unit is not None))
        what = differences(UNIT, one, two, hide) if one and two else Differences()
        label = hide((two or one or _nobody(name)).name)
        yield FileChange(edit=_edit(one, two), kind="单位", id=name, name=label, what=what)


def _readable(change: FileChange, old: State, new: State) -> FileChange:
    """Tell a unit that came or went from one whose file could not be read on one side."""
    head = (change.id, 0)
    if change.edit is Edit.GONE and head in new.broken_heads:
        return replace(change, edit=Edit.BROKEN)
    if change.edit is Edit.NEW and head in old.broken_heads:
        return replace(change, edit=Edit.MENDED)
    return change


def _nobody(name: str) -> Unit:
    raise AssertionError(f"neither state has the unit {name}")


def _standards(old: dict[str, Standard], new: dict[str, Standard]) -> Iterator[FileChange]:
    for name in sorted({*old, *new}):
        one, two = old.get(name), new.get(name)
        if one == two:
            continue
        what = differences(STANDARD, one, two, hiding()) if one and two else Differences()
        if one and two and one.citations != two.citations:
            cited = FieldChange(key="引用的文件", old=_cited(one), new=_cited(two))
            what = Differences(fields=(*what.fields, cited), lines=what.lines)
        label = two.name if two else one.name if one else name
        yield FileChange(
            edit=_edit(one, two), kind=str(Key.STANDARD), id=name, name=label, what=what
        )


def _cited(standard: Standard) -> str:
    return "；".join(
        f"{item}：{one.document}（{one.confidence}）" for item, one in standard.citations
    )


def _edit(old: object | None, new: object | None) -> Edit:
    return Edit.NEW if old is None else Edit.GONE if new is None else Edit.CHANGED
