"""What a repo's site file says of the severities of rules, for commands that explain rules."""

from __future__ import annotations

from pathlib import Path

from generator.facts import data_layout
from generator.facts.diagnostics import Severity


def site_severities(root: Path) -> dict[str, Severity]:
    """Return the codes whose severity a site changes, and to what; none where its file is broken."""
    from generator.concluding.severities import changed_severities
    from generator.reading.repo.read_ledger import read_ledger

    path = root / data_layout.SITE_FILE
    if not path.is_file():
        return {}
    ledger = read_ledger({data_layout.SITE_FILE: path.read_bytes()}).ledger
    return changed_severities(ledger.site) if ledger else {}
