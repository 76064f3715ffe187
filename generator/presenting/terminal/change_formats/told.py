"""DataChanges as the blocks that every form of them shows: a head, what became of it, rows, sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.concluding.changes.records import DataChanges, FileChange, ProjectChange, YearChange
from generator.facts.form.keys import Key
from generator.presenting.words.change_words import (
    Row,
    because,
    field_rows,
    project_rows,
    state,
    title,
    total_rows,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What is told of one thing: its name, what became of it, sentences, values before and after."""

    title: str
    state: str
    sentences: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


def blocks(changes: DataChanges) -> Iterator[Block]:
    """Yield the blocks: projects, then years, then units, the site and standards, then attachments."""
    yield from map(project_block, changes.projects)
    yield from map(year_block, changes.years)
    yield from other_blocks(changes)


def other_blocks(changes: DataChanges) -> Iterator[Block]:
    """Yield the blocks of what is neither a project nor a year."""
    yield from map(other_block, changes.others)
    if changes.attachments:
        rows = tuple(Row(label=name, old="", new=edit.value) for edit, name in changes.attachments)
        yield Block(title=Key.ATTACHMENTS, state="有改动", rows=rows)


def project_block(change: ProjectChange) -> Block:
    """Tell of a project."""
    return Block(
        title=title(change),
        state=state(change),
        sentences=because(change),
        rows=project_rows(change),
    )


def year_block(change: YearChange) -> Block:
    """Tell of a year: its report, its totals, and how much of it is not told."""
    hidden = (f"不予公开的项目有 {change.hidden} 个有改动，内容不列。",) if change.hidden else ()
    return Block(
        title=f"{change.unit_name} {change.year} 年度报告和合计",
        state=change.edit.value,
        sentences=hidden,
        rows=(*total_rows(change), *field_rows(change.what)),
    )


def other_block(change: FileChange) -> Block:
    """Tell of a unit, the site or a standard."""
    name = change.name if not change.id else f"{change.name}（{change.id}）"
    return Block(
        title=f"{change.kind} {name}", state=change.edit.value, rows=field_rows(change.what)
    )


def heading(changes: DataChanges) -> str:
    """Return which two states are compared."""
    return f"对比：{changes.compared.old} → {changes.compared.new}"
