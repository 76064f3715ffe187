"""What changed in what was released: the numbers before and after, and the corrections that tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.facts.form.numbers import numbers_of
from generator.facts.form.project import PROJECT
from generator.facts.form.report import REPORT
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.parts import Correction
from generator.facts.records.released import (
    NumberChange,
    Release,
    ReleasedFile,
    number_changes,
)
from generator.facts.records.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What became of a report or a project between a release and the next, or today.

    ``since`` is the id of the release before, ``until`` that of the release after, empty for today;
    ``corrections`` are those that the second state has and the first has not.
    """

    since: str
    released: date | None
    until: str
    corrections: tuple[Correction, ...]
    changes: tuple[NumberChange, ...]


def revisions_of(year: UnitYear, stated: Report | Project) -> tuple[Revision, ...]:
    """Return what changed since each release that has the thing, the oldest first."""
    return tuple(one for one in _revisions(year, stated) if one.changes or one.corrections)


def last_revision(year: UnitYear, stated: Report | Project) -> Revision | None:
    """Return what changed since the last release that has it; None where none has."""
    found = list(_revisions(year, stated))
    return found[-1] if found else None


def last_release(year: UnitYear) -> Release | None:
    """Return the last release that can be read."""
    return next((one for one in reversed(year.releases) if not one.fault), None)


def _revisions(year: UnitYear, stated: Report | Project) -> Iterator[Revision]:
    states = list(_released(year.releases, stated))
    if not states:
        return
    for (release, before), (later, now) in pairwise((*states, (None, released_file(stated)))):
        if release is not None:
            known = set(before.corrections)
            yield Revision(
                since=release.id,
                released=release.dated,
                until=later.id if later is not None else "",
                corrections=tuple(one for one in now.corrections if one not in known),
                changes=number_changes(before.numbers, now.numbers),
            )


def _released(
    releases: tuple[Release, ...], stated: Report | Project
) -> Iterator[tuple[Release | None, ReleasedFile]]:
    for release in releases:
        project = isinstance(stated, Project)
        ids = (stated.id, *stated.former_ids) if isinstance(stated, Project) else ()
        found = release.of(ids) if project else release.report
        if found is not None:
            yield release, found


def released_file(stated: Report | Project, digest: str = "") -> ReleasedFile:
    """Return a report or a project as a release holds it; ``digest`` is SHA-256 of its file."""
    project = isinstance(stated, Project)
    return ReleasedFile(
        id=stated.id if isinstance(stated, Project) else "",
        name=stated.name if isinstance(stated, Project) else stated.title,
        file=stated.places.file,
        digest=digest,
        numbers=numbers_of(PROJECT if project else REPORT, stated),
        corrections=stated.corrections,
    )
