"""Which attachments may leave data/: those that something public says are public."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.attachment_kinds import why_never_published
from generator.facts.data_layout import DATA
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.parts import Evidence
from generator.facts.records.states import Audience, Status


def public_attachments(
    ledger: Ledger, names: frozenset[str], *, audience: Audience
) -> Iterator[tuple[str, str]]:
    """Yield (path below docs/, file below the repo) of each attachment to publish, once each.

    公开: 是 on a withheld project, or on a draft where the audience is the public, publishes
    nothing; nor does it on a program or page (C710), explained or not. What only looking into it
    shows to be one is not among ``names``.
    """
    for path, name in named_attachments(ledger, names, audience=audience):
        if not why_never_published(name):
            yield path, name


def named_attachments(
    ledger: Ledger, names: frozenset[str], *, audience: Audience
) -> Iterator[tuple[str, str]]:
    """Yield the same of each attachment that is said to be public, whatever its kind."""
    for island in ledger.years:
        folder = f"{island.unit.id}/{island.year}/attachments"
        wanted = {item.file for item in _stated(island, audience) if item.public and item.file}
        for file in sorted(wanted):
            name = f"{DATA}/{folder}/{file}"
            if name in names:
                yield f"{folder}/{file}", name


def _stated(island: UnitYear, audience: Audience) -> Iterator[Evidence]:
    preview = audience is Audience.PREVIEW
    if not _goes_out(island.report.status, preview):
        return
    yield from island.report.attachments
    for project in island.projects:
        if _goes_out(project.status, preview):
            yield from project.evidence


def _goes_out(status: Status, preview: bool) -> bool:
    return status is Status.PUBLIC or (preview and status.in_preparation)
