"""What lies below data/ beside the ledger: attachments looked into, and files the ledger leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.concluding.public_attachments import named_attachments
from generator.facts.attachments import AttachedFile, RepoFiles
from generator.facts.data_layout import is_attachment
from generator.facts.diagnostics import Places
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.facts.unreadable import Unreadable
from generator.reading.attachments.look_into import look_into
from generator.reading.yaml.encoding import decode

Look = Callable[[str], AttachedFile]
"""How to look into an attachment, by its path relative to the repo."""


def repo_files(ledger: Ledger, tree: Mapping[str, bytes], look: Look | None = None) -> RepoFiles:
    """Look at what lies beside a ledger.

    Args:
        ledger: What could be read.
        tree: Every file below data/; of attachments the bytes count only without ``look``.
        look: How to look into an attachment to be published; by default its bytes in ``tree``.
    """
    names = frozenset(tree) - closed_attachments(tree)
    public = sorted(name for _, name in named_attachments(ledger, names, audience=Audience.PREVIEW))
    return RepoFiles(
        names=names,
        attached=tuple(
            look(name) if look else look_into(name, tree[name], None) for name in public
        ),
        unread=tuple(_unread(ledger, tree)),
    )


def closed_attachments(tree: Mapping[str, bytes]) -> frozenset[str]:
    """Return the attachments that cannot be read: never published, told as a fault already."""
    closed = (name for name, content in tree.items() if isinstance(content, Unreadable))
    return frozenset(filter(is_attachment, closed))


def _unread(ledger: Ledger, tree: Mapping[str, bytes]) -> Iterator[Places]:
    """Yield the lines of the data files that no record of the ledger stands for."""
    read = {places.file for places in _places(ledger)}
    for name in sorted(tree.keys() - read):
        if is_attachment(name) or not name.lower().endswith((".yml", ".yaml")):
            continue
        lines = decode(name, tree[name]).lines
        if lines:
            yield Places(file=name, lines=lines)


def _places(ledger: Ledger) -> Iterator[Places]:
    yield ledger.site.places
    for unit in ledger.units:
        yield unit.places
    for unit_year in ledger.years:
        yield unit_year.report.places
        if unit_year.review is not None:
            yield unit_year.review.places
        for project in unit_year.projects:
            yield project.places
