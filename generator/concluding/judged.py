"""What a repo states, what was made of it, and what an audience may see of both: judged once, for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from generator.concluding.claims import Claims
from generator.facts.diagnostics import Finding, Severity
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.released import Release
from generator.facts.records.report import Narrative, Report
from generator.facts.records.site import Site, Unit
from generator.facts.records.states import Audience
from generator.facts.standard import Standard
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.askable import Askable
from generator.judging.year.evaluated_year import EvaluatedYear
from generator.judging.year.goal_quality import GoalQuality
from generator.judging.year.revisions import Revision, last_release
from generator.judging.year.summary import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedYear:
    """A unit's year as one audience may see it.

    ``evaluations`` are those of the projects this audience may see, the largest spending first, no
    line told to meet its target against a finding; ``claims`` stand beside them, one for one, and
    ``summary`` is made of them. ``narrative`` is the report's, its placeholders filled. ``findings``
    are those the audience may be told: in the report, then in these projects in their order.
    ``revised`` is what changed since each release, by project id, the report's under no id.
    """

    site: Site
    audience: Audience
    unit_year: UnitYear
    standard: Standard
    evaluations: tuple[Evaluation, ...]
    claims: tuple[Claims, ...]
    summary: Summary
    goals: GoalQuality
    askable: Askable
    narrative: Narrative
    findings: tuple[Finding, ...]
    revised: Mapping[str, tuple[Revision, ...]] = field(default_factory=dict)

    @property
    def release(self) -> Release | None:
        """The record of the last release, None where there is none that can be read."""
        return last_release(self.unit_year)

    def revisions(self, project: str = "") -> tuple[Revision, ...]:
        """Return what changed in a project since it was released, in the report where none is named."""
        return self.revised.get(project, ())

    @property
    def unit(self) -> Unit:
        """The unit."""
        return self.unit_year.unit

    @property
    def year(self) -> int:
        """The year."""
        return self.unit_year.year

    @property
    def report(self) -> Report:
        """The summary report."""
        return self.unit_year.report

    @property
    def paraphrased_by(self) -> str:
        """Who wrote the report's words where they are not the unit's own, empty where they are."""
        return self.site.publisher if self.report.paraphrased else ""

    @property
    def paraphrase_notice(self) -> str:
        """What stands before words that are not the unit's own."""
        return f"下面是编者按{self.unit.label}公开的报告写的概述，不是原话；引用请以原文为准。"

    @property
    def doubted(self) -> int:
        """Of how many projects the amounts are contradicted by an open finding."""
        return sum(not claim.money for claim in self.claims)

    @property
    def example(self) -> bool:
        """Whether everything here is fictional."""
        return self.unit.example or self.report.example


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A repo, read and judged.

    ``names`` are the files below data/, ``refused`` the attachments among them that are published in
    no case for what is in them, ``broken`` those with an error that leaves them out of the
    ledger. ``shown`` is the ledger for a tolerant preview: with a broken site.yml, all the rest
    under a stand-in name; otherwise the ledger itself. ``evaluated`` holds every project of it
    scored, whatever its status; ``findings`` are all there are, settled and masked. What an
    ``audience`` may see of them, where one was named: ``years`` and ``told``.
    """

    names: frozenset[str]
    ledger: Ledger | None
    shown: Ledger | None
    broken: frozenset[str]
    evaluated: tuple[EvaluatedYear, ...]
    findings: tuple[Finding, ...]
    refused: frozenset[str] = frozenset()
    audience: Audience | None = None
    years: tuple[JudgedYear, ...] = ()
    told: tuple[Finding, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether a finding of severity error that nobody explained forbids publication."""
        return any(item.blocks for item in self.findings)

    def unread(self, wanted: Callable[[str], bool]) -> tuple[Finding, ...]:
        """Return the errors that kept the wanted files from being read."""
        return tuple(
            item
            for item in self.findings
            if item.severity is Severity.ERROR
            and item.place.file in self.broken
            and wanted(item.place.file)
        )


def largest_first(evaluation: Evaluation) -> tuple[bool, Decimal, str]:
    """Order projects by what they spent; those that do not say come last, equals by id."""
    executed = evaluation.project.funds.total.executed
    return (executed is None, -(executed or Decimal(0)), evaluation.project.id)
