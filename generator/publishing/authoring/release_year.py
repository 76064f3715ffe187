"""Release a unit's year: walk the list, and where nothing blocks write the record of what went out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import __version__
from generator.concluding.public_attachments import public_attachments
from generator.concluding.releasing.release_checks import Check, Released, release_checks
from generator.concluding.rulebook import rule_set
from generator.facts.attachments import AttachedFile
from generator.facts.data_layout import releases_folder
from generator.facts.records.released import Release
from generator.facts.records.states import Audience, Status
from generator.judging.year.revisions import last_release, released_file
from generator.publishing.authoring.release_file import release_json
from generator.publishing.disk import files
from generator.publishing.disk.attached_files import look_on_disk
from generator.publishing.disk.build_info import digest_of
from generator.publishing.disk.clock import day_of
from generator.publishing.disk.lock import only_one
from generator.publishing.disk.one_year import OneYear, one_year
from generator.publishing.disk.revision import Revision, revision_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseOutcome:
    """What came of it: the answers, and the record's file (None: blocked, or nothing new).

    ``same`` is the record that already says all of it; ``waiting`` counts the projects that were left
    out because their 公开时间 has not come. ``unread`` says that files of the year cannot be read.
    """

    checks: tuple[Check, ...]
    record: Path | None
    same: str
    waiting: int
    projects: int
    revision: Revision
    unread: bool

    @property
    def blocked(self) -> bool:
        """Whether an answer forbids the release."""
        return self.unread or any(one.blocks for one in self.checks)


def release_year(
    start: Path, unit: str, year: str, *, today: date | None = None, dry_run: bool = False
) -> ReleaseOutcome:
    """Walk the list for a year and write the record of its release, where nothing blocks.

    Args:
        start: A folder of the repo.
        unit: Its folder's name.
        year: The budget year.
        today: The day of the release, None that of the clock.
        dry_run: Only walk the list.

    Raises:
        Refusal: There is no such year, or the record cannot be written.
    """
    day = day_of(today)
    found = one_year(start, unit, year, today=day)
    with only_one(found.root):
        checks = release_checks(_about(found))
        revision = revision_of(found.root)
        record = _record(found, checks, day, revision)
        before = last_release(found.unit_year)
        same = before.id if before is not None and _same(before, record) else ""
        outcome = ReleaseOutcome(
            checks=checks,
            record=None,
            same=same,
            waiting=sum(one.embargoed for one in found.unit_year.projects),
            projects=len(record.projects),
            revision=revision,
            unread=bool(found.unread),
        )
        if outcome.blocked or same or dry_run:
            return outcome
        path = found.root / record.file
        content = release_json(record, found.unit_year.unit.id, found.unit_year.year)
        files.write(path, content, durable=True)
        return replace(outcome, record=path)


def _about(found: OneYear) -> Released:
    island = found.unit_year
    own = tuple(
        item for item in found.judged.findings if item.place.file.startswith(f"{found.folder}/")
    )
    standard = next(one.standard for one in found.judged.evaluated if one.unit_year is island)
    return Released(
        year=island,
        standard=standard,
        findings=own,
        attached=_attached(found),
        wanted=found.ledger.site.sign_offs_wanted,
    )


def _attached(found: OneYear) -> tuple[AttachedFile, ...]:
    return tuple(look_on_disk(found.root, name) for name in _going_out(found))


def _going_out(found: OneYear) -> list[str]:
    alone = replace(found.ledger, years=(found.unit_year,))
    named = public_attachments(alone, found.judged.names, audience=Audience.PUBLIC)
    return [name for _, name in named]


def _record(found: OneYear, checks: tuple[Check, ...], day: date, revision: Revision) -> Release:
    """Make the record; it names a commit only where that holds exactly what is released."""
    island, root = found.unit_year, found.root
    public = [one for one in island.projects if one.status is Status.PUBLIC]
    name = _name(found, day)
    return Release(
        id=name,
        file=f"{releases_folder(island.unit.id, island.year)}/{name}.json",
        dated=day,
        revision="" if revision.dirty else revision.commit,
        version=__version__,
        standard=_about(found).standard.id,
        rules=rule_set(),
        report=released_file(island.report, digest_of(root / island.report.places.file)),
        projects=tuple(released_file(one, digest_of(root / one.places.file)) for one in public),
        attachments=tuple((name, digest_of(root / name)) for name in _going_out(found)),
        checks=tuple((one.asked, one.answer) for one in checks),
    )


def _name(found: OneYear, day: date) -> str:
    """Return a name nobody has: the day, from the second of a day on with a number."""
    taken = {one.id for one in found.unit_year.releases}
    names = (f"{day}", *(f"{day}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _same(before: Release, now: Release) -> bool:
    """Whether two releases are of the same bytes."""
    return (before.report, before.projects, before.attachments) == (
        now.report,
        now.projects,
        now.attachments,
    )
