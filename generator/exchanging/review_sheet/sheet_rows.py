"""The rows of a work paper for reviewers: what the form says, line by line, and what is found so far."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from generator.exchanging.xlsx.cell_text import from_cell, to_cell
from generator.facts.diagnostics import FieldPath, Finding
from generator.facts.form.keys import Key
from generator.facts.records.form import FundRow
from generator.facts.records.review import ReviewedProject
from generator.facts.units import plain
from generator.judging.review.reviewed_scores import EXECUTION, ProjectReview, ReviewedLine
from generator.judging.scoring.evaluation import Evaluation


class RowKind(Enum):
    """What a row is about; the value stands in the column 序号 where there is no number."""

    EXECUTION = Key.EXECUTION_RATE
    INDICATOR = ""
    TOTAL = "合计"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a reviewer wrote in a row; on the row of the total ``evidence`` is the conclusion.

    ``taken_back`` are the heads of the cells that held a result and were emptied, ``held`` of all
    that held one when the paper was written.
    """

    actual: str = ""
    score: Decimal | None = None
    reason: str = ""
    evidence: str = ""
    taken_back: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()

    @property
    def given(self) -> bool:
        """Whether anything is written."""
        return self != Answer()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row: the form's cells as text or 分, and the reviewer's.

    ``number`` is the line on the form from 1, None for 执行率 and 合计. ``limit`` is the largest
    score that may be given, 分.
    """

    project: str
    name: str
    kind: RowKind
    number: int | None = None
    level1: str = ""
    level2: str = ""
    level3: str = ""
    target: str = ""
    actual: str = ""
    weight: Decimal | None = None
    stated: Decimal | None = None
    computed: Decimal | None = None
    findings: str = ""
    limit: Decimal
    answer: Answer = field(default_factory=Answer)

    @property
    def line(self) -> str:
        """What stands in the column 序号."""
        return self.kind.value if self.number is None else str(self.number)


def project_rows(reviewed: ProjectReview, findings: Iterable[Finding]) -> Iterator[SheetRow]:
    """Yield the rows of one project: execution where it is scored, the indicators, the total."""
    evaluation = reviewed.evaluation
    own = [item for item in findings if item.place.file == evaluation.project.places.file]
    told: set[Finding] = set()
    for line in reviewed.lines:
        above = _path_of(line)
        here = [item for item in own if item.field_path[: len(above)] == above]
        told.update(here)
        make = _execution_row if line.number is None else _indicator_row
        yield make(evaluation, line, _words(here))
    rest = [item for item in own if item not in told]
    yield _total_row(evaluation, reviewed.entry, _words(rest))


def fingerprint(rows: Sequence[SheetRow]) -> str:
    """Return the SHA-256 of what stands in the locked cells of all rows."""
    return fingerprint_of([locked(row) for row in rows])


def fingerprint_of(cells: Sequence[Sequence[str]]) -> str:
    """Return the SHA-256 of locked cells as texts, whatever the order of the rows."""
    ordered = sorted(tuple(row) for row in cells)
    return hashlib.sha256(json.dumps(ordered, ensure_ascii=True).encode()).hexdigest()


def locked(row: SheetRow) -> tuple[str, ...]:
    """Return the locked cells of a row as a reader sees them, in the order of the sheet."""
    texts = (row.name, row.line, row.level1, row.level2, row.level3, row.target, row.actual)
    numbers = (row.weight, row.stated, row.computed)
    return (
        *(from_cell(to_cell(text)) for text in texts),
        *(number_text(number) for number in numbers),
        from_cell(to_cell(row.findings)),
        row.project,
    )


def number_text(value: Decimal | None) -> str:
    """Return a number as a spreadsheet shows it: no zeros at the end, empty for none."""
    return "" if value is None else plain(value.normalize())


def _path_of(line: ReviewedLine) -> FieldPath:
    return (Key.FUNDS,) if line.number is None else (Key.INDICATORS, line.number - 1)


def _words(findings: Iterable[Finding]) -> str:
    return "\n".join(
        f"{item.severity} {item.code}{'（单位已说明）' if item.explained else ''}：{item.message}"
        for item in findings
    )


def _execution_row(evaluation: Evaluation, line: ReviewedLine, findings: str) -> SheetRow:
    total, execution = evaluation.project.funds.total, evaluation.execution
    return SheetRow(
        project=evaluation.project.id,
        name=evaluation.project.name,
        kind=RowKind.EXECUTION,
        level1=EXECUTION,
        target=_budget(total),
        actual="" if total.executed is None else f"支出 {plain(total.executed)} 万元",
        weight=line.weight,
        stated=line.stated,
        computed=execution.computed,
        findings=findings,
        limit=execution.weight,
        answer=Answer(score=line.reviewed, reason=line.reason),
    )


def _budget(total: FundRow) -> str:
    return "" if total.annual_budget is None else f"全年预算 {plain(total.annual_budget)} 万元"


def _indicator_row(evaluation: Evaluation, line: ReviewedLine, findings: str) -> SheetRow:
    assert line.number is not None
    scored = evaluation.lines[line.number - 1]
    indicator = scored.indicator
    return SheetRow(
        project=evaluation.project.id,
        name=evaluation.project.name,
        kind=RowKind.INDICATOR,
        number=line.number,
        level1=indicator.level1,
        level2=indicator.level2,
        level3=indicator.name,
        target=indicator.target.raw,
        actual=indicator.actual.raw,
        weight=line.weight,
        stated=line.stated,
        computed=scored.computed,
        findings=findings,
        limit=evaluation.standard.full_marks if line.weight is None else line.weight,
        answer=Answer(
            actual=line.actual.raw if line.actual else "",
            score=line.reviewed,
            reason=line.reason,
            evidence=line.evidence,
        ),
    )


def _total_row(evaluation: Evaluation, entry: ReviewedProject, findings: str) -> SheetRow:
    full = evaluation.standard.full_marks
    return SheetRow(
        project=evaluation.project.id,
        name=evaluation.project.name,
        kind=RowKind.TOTAL,
        weight=full,
        stated=evaluation.stated_total,
        computed=evaluation.computed_total,
        findings=findings,
        limit=full,
        answer=Answer(score=entry.total, reason=entry.reason, evidence=entry.verdict),
    )
