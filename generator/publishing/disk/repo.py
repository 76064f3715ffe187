"""Everything a repo states and everything wrong with it: read and judged in one go."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.concluding.masked_findings import without_secrets
from generator.facts import data_layout
from generator.facts.attachments import AttachedFile
from generator.facts.diagnostics import Finding, Severity
from generator.facts.records.ledger import Ledger
from generator.facts.standard import Standard
from generator.publishing.disk import files
from generator.publishing.disk.attached_files import beside, closed_attachments, look_on_disk
from generator.publishing.disk.icons import missing_icons

STAND_IN = "网站名称: 明账\n发布机构: 明账\n".encode()
"""A site.yml that can be read, in the place of one that cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What a repo states and what is wrong with it.

    ``names`` are the files below data/, ``broken`` those with an error that leaves them out of the
    ledger. ``shown`` is the ledger for a tolerant preview: with a broken site.yml, all the rest
    under a stand-in name; otherwise the ledger itself.
    """

    names: frozenset[str]
    ledger: Ledger | None
    shown: Ledger | None
    broken: frozenset[str]
    findings: tuple[Finding, ...]

    @property
    def stops(self) -> bool:
        """Whether a finding of severity error that nobody explained forbids publication."""
        return any(item.blocks for item in self.findings)

    def unread(self, wanted: Callable[[str], bool]) -> tuple[Finding, ...]:
        """The errors that kept the wanted files from being read."""
        return tuple(
            item
            for item in self.findings
            if item.severity is Severity.ERROR
            and item.place.file in self.broken
            and wanted(item.place.file)
        )


def survey(root: Path, *, unsaved: Mapping[str, bytes] | None = None) -> Survey:
    """Read and judge a repo; findings come in file order, each once.

    Args:
        root: The repo.
        unsaved: Contents that stand for those on the disk, by path relative to the repo: what an
            editor has not written yet.
    """
    from generator.reading.yaml.encoding import MAX_BYTES

    tree = files.read_tree(root, limit=MAX_BYTES) | dict(unsaved or {})
    seen = survey_of(tree, look=partial(look_on_disk, root))
    more = tuple(missing_icons(root, seen.ledger.site)) if seen.ledger else ()
    if not more:
        return seen
    return replace(
        seen, findings=tuple(sorted((*seen.findings, *more), key=lambda item: item.sort_key))
    )


def own_standards(root: Path | None) -> tuple[Standard, ...]:
    """Return the package's standards and, of a repo, its own that can be read."""
    from generator.reading.repo.standard_files import load_standards
    from generator.reading.yaml.encoding import MAX_BYTES

    tree = files.read_tree(root, limit=MAX_BYTES) if root else {}
    own = {name: text for name, text in tree.items() if name.startswith("data/standards/")}
    standards, _ = load_standards(own)
    return standards


def survey_of(
    tree: dict[str, bytes], *, look: Callable[[str], AttachedFile] | None = None
) -> Survey:
    """Do the same for files in memory: posix path relative to the repo → content.

    Args:
        tree: Every file below data/.
        look: How to look into an attachment to be published; by default its bytes in ``tree``.
    """
    with _collector_at_rest():
        return _survey_of(tree, look)


def _survey_of(tree: dict[str, bytes], look: Callable[[str], AttachedFile] | None) -> Survey:
    from generator.concluding.settling import settle
    from generator.judging.rules.audit import audit
    from generator.reading.repo.ledger import read_ledger

    reading = read_ledger(tree)
    shown = reading.ledger
    if shown is None:
        shown = read_ledger(tree | {data_layout.SITE_FILE: STAND_IN}).ledger
    judged: Iterable[Finding] = ()
    if shown is not None:
        judged = audit(shown, broken=reading.broken, beside=beside(shown, tree, look))
    findings: Iterable[Finding] = {*reading.findings, *judged}
    if shown is not None:
        findings = settle(shown, findings, broken=reading.broken)
    return Survey(
        names=frozenset(tree) - closed_attachments(tree),
        ledger=reading.ledger,
        shown=shown,
        broken=reading.broken,
        findings=without_secrets(sorted(findings, key=lambda item: item.sort_key)),
    )


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let Python's cycle collector rest: millions of records are made and none of them is a cycle.

    It would look through all of them again and again, more often the more there are: a fifth of the
    time at 2,000 projects.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
