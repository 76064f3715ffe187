"""What no page may link to: attachments whose content keeps them from being published at all."""

from __future__ import annotations

from dataclasses import replace

from generator.concluding.judged import Judged
from generator.facts.data_layout import attachments_folder
from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.parts import Evidence
from generator.judging.year.evaluated_year import EvaluatedYear


def without_kept_back(judged: Judged) -> Judged:
    """Return the same with every such attachment a title without a file, explained or not."""
    if not judged.refused or judged.shown is None:
        return judged
    return replace(
        judged,
        shown=_ledger(judged.shown, judged.refused),
        evaluated=tuple(_evaluated(year, judged.refused) for year in judged.evaluated),
    )


def _ledger(ledger: Ledger, refused: frozenset[str]) -> Ledger:
    return replace(ledger, years=tuple(_year(year, refused) for year in ledger.years))


def _evaluated(year: EvaluatedYear, refused: frozenset[str]) -> EvaluatedYear:
    folder = _folder(year.unit_year)
    return replace(
        year,
        unit_year=_year(year.unit_year, refused),
        evaluations=tuple(
            replace(one, project=_project(one.project, folder, refused)) for one in year.evaluations
        ),
    )


def _year(year: UnitYear, refused: frozenset[str]) -> UnitYear:
    folder = _folder(year)
    listed = _evidence(year.report.attachments, folder, refused)
    return replace(
        year,
        report=replace(year.report, attachments=listed),
        projects=tuple(_project(one, folder, refused) for one in year.projects),
    )


def _project(project: Project, folder: str, refused: frozenset[str]) -> Project:
    return replace(project, evidence=_evidence(project.evidence, folder, refused))


def _evidence(
    listed: tuple[Evidence, ...], folder: str, refused: frozenset[str]
) -> tuple[Evidence, ...]:
    return tuple(
        replace(one, file="") if f"{folder}/{one.file}" in refused else one for one in listed
    )


def _folder(year: UnitYear) -> str:
    return attachments_folder(year.unit.id, year.year)
