"""Everything a repo states and everything wrong with it: read and judged in one go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.facts.diagnostics import Finding, Severity
from generator.facts.model import Ledger
from generator.facts.standard import Standard
from generator.publishing import files

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
        """Whether a finding of severity error stands against publication."""
        return any(item.severity is Severity.ERROR for item in self.findings)


def survey(root: Path) -> Survey:
    """Read and judge a repo; findings come in file order, each once."""
    from generator.reading.encoding import MAX_BYTES

    return survey_of(files.read_tree(root, limit=MAX_BYTES))


def own_standards(root: Path | None) -> tuple[Standard, ...]:
    """Return the package's standards and, of a repo, its own that can be read."""
    from generator.reading.encoding import MAX_BYTES
    from generator.reading.standards import load_standards

    tree = files.read_tree(root, limit=MAX_BYTES) if root else {}
    own = {name: text for name, text in tree.items() if name.startswith("data/standards/")}
    standards, _ = load_standards(own)
    return standards


def survey_of(tree: dict[str, bytes]) -> Survey:
    """Do the same for files in memory: posix path relative to the repo → content."""
    from generator.judging.audit import audit
    from generator.reading.ledger import read_ledger

    reading = read_ledger(tree)
    shown = reading.ledger
    if shown is None:
        shown = read_ledger(tree | {files.SITE_FILE: STAND_IN}).ledger
    judged = audit(shown, broken=reading.broken) if shown else ()
    findings = sorted({*reading.findings, *judged}, key=lambda item: item.sort_key)
    return Survey(
        names=frozenset(tree),
        ledger=reading.ledger,
        shown=shown,
        broken=reading.broken,
        findings=tuple(findings),
    )
