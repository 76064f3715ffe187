"""The page a preview opens with: what this change did, project by project, with the values side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.concluding.changes.records import DataChanges, Edit, ProjectChange, YearChange
from generator.facts.records.site import Site
from generator.presenting.prepared.addresses import (
    CHANGES,
    Address,
    project_address,
    year_address,
)
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.site_address import absolute
from generator.presenting.templates import render
from generator.presenting.terminal.change_formats.told import (
    Block,
    heading,
    other_blocks,
    project_block,
    year_block,
)
from generator.presenting.words.change_words import AUDIENCE, summary_sentence

_STANDS = frozenset(Edit) - {Edit.GONE, Edit.WITHHELD}
_STOOD = frozenset(Edit) - {Edit.NEW, Edit.LISTED, Edit.MENDED, Edit.WITHHELD}


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A block with the page that shows the thing now, and the published one that shows it as it was."""

    block: Block
    now: Address | None = None
    before: str = ""


def changes_page(site: Site, changes: DataChanges | None) -> Page:
    """Write the page; without ``changes`` it says that nobody told against what to compare."""
    return Page(
        path=CHANGES.file,
        content=render(
            "changes.md.j2",
            here=CHANGES,
            changes=changes,
            heading=heading(changes) if changes is not None else "",
            sentence=summary_sentence(changes) if changes is not None else "",
            audience=AUDIENCE,
            projects=tuple(_projects(site, changes)) if changes is not None else (),
            years=tuple(_years(site, changes)) if changes is not None else (),
            others=tuple(other_blocks(changes)) if changes is not None else (),
        ),
    )


def _projects(site: Site, changes: DataChanges) -> Iterator[Linked]:
    for change in changes.projects:
        own = project_address(*change.key) if change.id else None
        yield Linked(
            block=project_block(change),
            now=own if change.edit in _STANDS else None,
            before=_before(site, change),
        )


def _before(site: Site, change: ProjectChange) -> str:
    if change.edit not in _STOOD or not change.id:
        return ""
    return absolute(site, project_address(*(change.former or change.key)))


def _years(site: Site, changes: DataChanges) -> Iterator[Linked]:
    for change in changes.years:
        yield Linked(
            block=year_block(change),
            now=_year(change) if change.edit in _STANDS else None,
            before=absolute(site, _year(change)) if change.edit in _STOOD else "",
        )


def _year(change: YearChange) -> Address:
    return year_address(change.unit, change.year)
