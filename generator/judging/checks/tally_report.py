"""Questions about the report's declared totals: do they reconcile, to the last digit?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.model import Report
from generator.facts.rulebook import tally_report as rules
from generator.judging.checks.subject import YearSubject
from generator.judging.reconcile import Listed, reconcile
from generator.judging.weighing import Reconciliation

DECLARED = "声明合计"


def declared_totals_reconcile(subject: YearSubject) -> Iterator[Finding]:
    """C212: declared = itemised + remainder, over all projects whatever their status."""
    if not subject.complete:
        return
    report = subject.unit_year.report
    figures = reconcile(report, Listed(projects=subject.unit_year.projects))
    for path, figure in zip(_paths(report), figures, strict=True):
        if figure.difference in (None, 0):
            continue
        yield finding(rules.DECLARED_DIFFERS, report.places, path, _message(figure))


def _paths(report: Report) -> Iterator[FieldPath]:
    """Give the way to each declared figure, in the order of the reconciliation."""
    declared = report.declared
    if declared is None:
        return
    for name, figure in (
        ("项目数", declared.projects),
        ("预算合计", declared.budget),
        ("执行合计", declared.executed),
    ):
        if figure is not None:
            yield (DECLARED, name)
    for index in range(len(declared.scores)):
        yield (DECLARED, "得分分布", index, "项目数")
    if declared.spot_checked is not None:
        yield (DECLARED, "抽查项目数")


def _message(figure: Reconciliation) -> str:
    return f"{figure.name}对不上：{figure.formula}"


CHECKS = (declared_totals_reconcile,)
