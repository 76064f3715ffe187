"""What finally stands: all findings with the site's severities and the authors' explanations."""

from __future__ import annotations

from collections.abc import Iterable

from generator.concluding.explaining import explain
from generator.concluding.severities import with_site_severities
from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import Ledger


def settle(
    ledger: Ledger, findings: Iterable[Finding], *, broken: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """Weigh all findings as the site does, and put the authors' explanations to them.

    To be asked once, where every finding is gathered: of reading, of the audit, of attachments.

    Args:
        ledger: What the site states.
        findings: All there are, in any order.
        broken: Files that could not be read.

    Returns:
        The findings and those about severities and explanations, in file order, each once.
    """
    explained = explain(ledger, set(findings), complete=not broken)
    settled = set(with_site_severities(ledger.site, explained))
    return tuple(sorted(settled, key=lambda item: item.sort_key))
