"""What lies below data/ beside the ledger: attachments looked into, and files the ledger leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.concluding.public_attachments import named_attachments
from generator.facts.attachments import AttachedFile, Beside
from generator.facts.diagnostics import Places
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.facts.unreadable import Unreadable
from generator.publishing.disk import files
from generator.publishing.disk.refusal import plain_words

_REMEMBERED = 500  # attachments; a live preview asks for the same ones on every change


def beside(
    ledger: Ledger,
    tree: Mapping[str, bytes],
    look: Callable[[str], AttachedFile] | None = None,
) -> Beside:
    """Look at what lies beside a ledger.

    Args:
        ledger: What could be read.
        tree: Every file below data/; of attachments the bytes count only without ``look``.
        look: How to look into an attachment to be published, by its path relative to the repo.
    """
    names = frozenset(tree) - closed_attachments(tree)
    public = sorted(name for _, name in named_attachments(ledger, names, audience=Audience.PREVIEW))
    return Beside(
        names=names,
        attached=tuple(look(name) if look else _look(name, tree[name]) for name in public),
        unread=tuple(_unread(ledger, tree)),
    )


def closed_attachments(tree: Mapping[str, bytes]) -> frozenset[str]:
    """Return the attachments that cannot be read: never published, told as a fault already."""
    closed = (name for name, content in tree.items() if isinstance(content, Unreadable))
    return frozenset(filter(files.is_attachment, closed))


def look_on_disk(root: Path, name: str) -> AttachedFile:
    """Look into an attachment on the disk; one that has not changed is not read again.

    Raises:
        Refusal: It cannot be read.
    """
    with plain_words("什么都没有改动。"):
        about = (root / name).stat()
        return _look_at(root, name, about.st_size, about.st_mtime_ns)


@lru_cache(maxsize=_REMEMBERED)
def _look_at(root: Path, name: str, size: int, _changed: int) -> AttachedFile:
    from generator.reading.attachments.look import MAX_BYTES

    content = (root / name).read_bytes() if size <= MAX_BYTES else b""
    return _look(name, content, size)


def _look(name: str, content: bytes, size: int | None = None) -> AttachedFile:
    from generator.reading.attachments.look import look_into

    return look_into(name, content, size)


def _unread(ledger: Ledger, tree: Mapping[str, bytes]) -> Iterator[Places]:
    """Yield the lines of the data files that no record of the ledger stands for."""
    from generator.reading.yaml.encoding import decode

    read = {places.file for places in _places(ledger)}
    for name in sorted(tree.keys() - read):
        if files.is_attachment(name) or not name.lower().endswith((".yml", ".yaml")):
            continue
        lines = decode(name, tree[name]).lines
        if lines:
            yield Places(file=name, lines=lines)


def _places(ledger: Ledger) -> Iterator[Places]:
    yield ledger.site.places
    for unit in ledger.units:
        yield unit.places
    for island in ledger.years:
        yield island.report.places
        if island.review is not None:
            yield island.review.places
        for project in island.projects:
            yield project.places
