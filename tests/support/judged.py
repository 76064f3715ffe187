"""Ledgers judged for an audience, without a disk: what pages and files are made from."""

from __future__ import annotations

from collections.abc import Iterable

from generator.concluding.conclude import shown_to
from generator.concluding.judged import Judged
from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.judging.rules.audit import audit
from generator.judging.year.evaluated_year import evaluate_years
from generator.presenting.prepared.prepared_year import PreparedYear, prepare_year


def judged_of(ledger: Ledger, audience: Audience, findings: Iterable[Finding] = ()) -> Judged:
    """A ledger with ``findings`` as all there are."""
    return shown_to(
        Judged(
            names=frozenset(),
            ledger=ledger,
            shown=ledger,
            broken=frozenset(),
            evaluated=evaluate_years(ledger),
            findings=tuple(findings),
        ),
        audience,
    )


def prepared_years(
    ledger: Ledger, audience: Audience, findings: Iterable[Finding] = ()
) -> tuple[PreparedYear, ...]:
    """The years of a ledger that an audience may see."""
    return tuple(map(prepare_year, judged_of(ledger, audience, findings).years))


def audited(ledger: Ledger, **options: object) -> tuple[Finding, ...]:
    """All questions asked of a ledger."""
    return audit(ledger, evaluate_years(ledger), **options)  # type: ignore[arg-type]
