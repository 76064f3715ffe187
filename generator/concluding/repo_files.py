"""What lies below data/ beside the ledger: attachments looked into, and files the ledger leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.concluding.public_attachments import named_attachments
from generator.facts.attachments import AttachedFile, RepoFiles, WrittenFiles
from generator.facts.data_layout import SITE_FILE, is_attachment
from generator.facts.diagnostics import Places
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.facts.unreadable import Unreadable
from generator.judging.texts.all_texts import Filed, texts_of
from generator.reading.attachments.look_into import look_into
from generator.reading.yaml.encoding import decode

Look = Callable[[str], AttachedFile]
"""How to look into an attachment, by its path relative to the repo."""


def repo_files(
    ledger: Ledger,
    tree: Mapping[str, bytes],
    look: Look | None = None,
    written: WrittenFiles | None = None,
) -> RepoFiles:
    """Look at what lies beside a ledger.

    Args:
        ledger: What could be read.
        tree: Every file below data/; of attachments the bytes count only without ``look``.
        look: How to look into an attachment to be published; by default its bytes in ``tree``.
        written: What people put below docs/ by hand.
    """
    names = frozenset(tree) - closed_attachments(tree)
    public = sorted(name for _, name in named_attachments(ledger, names, audience=Audience.PREVIEW))
    return RepoFiles(
        names=names,
        attached=tuple(
            look(name) if look else look_into(name, tree[name], None) for name in public
        ),
        unread=tuple(_unread(ledger, tree)),
        written=written or WrittenFiles(),
    )


def closed_attachments(tree: Mapping[str, bytes]) -> frozenset[str]:
    """Return the attachments that cannot be read: never published, told as a fault already."""
    closed = (name for name, content in tree.items() if isinstance(content, Unreadable))
    return frozenset(filter(is_attachment, closed))


def _unread(ledger: Ledger, tree: Mapping[str, bytes]) -> Iterator[Places]:
    """Yield the lines of the data files that no record of the ledger stands for."""
    read = {places.file: places.lines for places in _places(ledger)}
    for name in sorted(tree):
        if is_attachment(name) or not name.lower().endswith((".yml", ".yaml")):
            continue
        if name in read and name != SITE_FILE:
            continue
        lines = decode(name, tree[name]).lines
        if lines and lines != read.get(name):  # a site.yml that cannot be read has a stand-in
            yield Places(file=name, lines=lines)


def lines_of(ledger: Ledger, files: RepoFiles) -> dict[str, tuple[str, ...]]:
    """Return the lines of every text by its file, of those that could not be read too."""
    beside = (*files.unread, *files.written.texts)
    return {places.file: places.lines for places in (*_places(ledger), *beside)}


def typed_texts(ledger: Ledger, file: str) -> Iterator[str]:
    """Yield the texts of a file of the ledger as YAML understands them."""
    for record in _records(ledger):
        if record.places.file == file:
            yield from (text for _, text in texts_of(record))


def _places(ledger: Ledger) -> Iterator[Places]:
    yield from (record.places for record in _records(ledger))


def _records(ledger: Ledger) -> Iterator[Filed]:
    yield ledger.site
    yield from ledger.units
    for unit_year in ledger.years:
        yield unit_year.report
        if unit_year.review is not None:
            yield unit_year.review
        yield from unit_year.projects
