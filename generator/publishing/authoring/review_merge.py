"""A review and what a work paper adds to it: the merged record, and where the two disagree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.exchanging.review_sheet import sheet_layout as layout
from generator.exchanging.review_sheet.sheet_rows import Answer, RowKind, SheetRow
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.records.review import Review, ReviewedIndicator, ReviewedProject
from generator.facts.records.reviewed_lines import line_meant
from generator.facts.records.states import Status
from generator.facts.units import plain

Answers = Sequence[tuple[SheetRow, Answer]]
_KEYS: Mapping[RowKind, Sequence[tuple[str, str]]] = {
    RowKind.EXECUTION: (
        (layout.SCORE_HEAD, Key.EXECUTION_SCORE),
        (layout.REASON_HEAD, Key.EXECUTION_REASON),
    ),
    RowKind.TOTAL: (
        (layout.SCORE_HEAD, Key.REVIEWED_TOTAL),
        (layout.REASON_HEAD, Key.REASON),
        (layout.EVIDENCE_HEAD, Key.VERDICT),
    ),
    RowKind.INDICATOR: (
        (layout.VALUE_HEAD, Key.REVIEWED_ACTUAL),
        (layout.SCORE_HEAD, Key.REVIEWED_SCORE),
        (layout.REASON_HEAD, Key.REASON),
        (layout.EVIDENCE_HEAD, Key.LINE_EVIDENCE),
    ),
}
"""The reviewer's columns open on each kind of row, and what they are called in review.yml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """One value that stands otherwise in review.yml than in the work paper, in words.

    ``old`` is empty where the review has no more what it had when the paper was written.
    """

    where: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The review after the work paper; ``changed`` are the ids of its projects that are not as before."""

    review: Review
    clashes: tuple[Clash, ...]
    changed: tuple[str, ...]


def merge(unit_year: UnitYear, old: Review, answers: Answers) -> Merged:
    """Put answers into a review: what the paper leaves blank stays, what it states takes its place.

    A value of the review that the paper states otherwise is a clash. Projects keep their order,
    new ones follow in that of the paper.
    """
    projects = {project.id: project for project in unit_year.projects}
    before = {entry.project: entry for entry in old.projects}
    given: dict[str, list[tuple[SheetRow, Answer]]] = {}
    for row, answer in answers:
        given.setdefault(row.project, []).append((row, answer))
    after, clashes = dict(before), list[Clash]()
    for project, rows in given.items():
        entry = before.get(project, ReviewedProject(project=project))
        after[project] = _with_answers(projects[project], entry, rows)
        clashes += _clashes(projects[project], entry, after[project])
        clashes += _brought_back(projects[project], entry, rows)
    return Merged(
        review=replace(old, projects=tuple(after.values())),
        clashes=tuple(clashes),
        changed=tuple(one for one, entry in after.items() if before.get(one) != entry),
    )


def same_statements(one: Review, other: Review) -> bool:
    """Tell whether two reviews state the same, whatever the file and the notation of numbers."""
    return _head(one) == _head(other) and _statements(one) == _statements(other)


def _head(review: Review) -> tuple[object, ...]:
    return (
        review.status,
        review.reviewer,
        review.dated,
        review.draw,
        review.note,
        review.explanations,
    )


def _statements(review: Review) -> list[object]:
    return [
        (
            entry.project,
            _project_values(entry),
            [(item.number, item.name, _line_values(item)) for item in entry.indicators],
        )
        for entry in review.projects
    ]


def empty_review(unit_year: UnitYear) -> Review:
    """Return the review of a year that has none yet: a draft without anything in it."""
    return Review(status=Status.DRAFT, places=unit_year.report.places)


def _with_answers(project: Project, entry: ReviewedProject, rows: Answers) -> ReviewedProject:
    for row, answer in rows:
        if row.kind is RowKind.EXECUTION:
            entry = replace(
                entry,
                execution=_score(answer, entry.execution),
                execution_reason=_words(answer, layout.REASON_HEAD, entry.execution_reason),
            )
        elif row.kind is RowKind.TOTAL:
            entry = replace(
                entry,
                total=_score(answer, entry.total),
                reason=_words(answer, layout.REASON_HEAD, entry.reason),
                verdict=_words(answer, layout.EVIDENCE_HEAD, entry.verdict),
            )
        else:
            entry = replace(entry, indicators=_with_line(project, entry, row, answer))
    return entry


def _with_line(
    project: Project, entry: ReviewedProject, row: SheetRow, answer: Answer
) -> tuple[ReviewedIndicator, ...]:
    """Return the lines with one answer put in, in the order of the form."""
    assert row.number is not None
    index = row.number - 1
    by_line = {line_meant(item, project.indicators): item for item in entry.indicators}
    old = by_line.get(index, ReviewedIndicator())
    new = ReviewedIndicator(
        number=row.number,
        name=project.indicators[index].name,
        actual=Quantity(raw=answer.actual, kind=TargetKind.DESCRIBED)
        if answer.actual
        else None
        if layout.VALUE_HEAD in answer.taken_back
        else old.actual,
        score=_score(answer, old.score),
        reason=_words(answer, layout.REASON_HEAD, old.reason),
        evidence=_words(answer, layout.EVIDENCE_HEAD, old.evidence),
    )
    by_line[index] = old if _line_values(old) == _line_values(new) else new
    if not any(_line_values(by_line[index]).values()):
        del by_line[index]  # all of it was taken back
    return tuple(item for _, item in sorted(by_line.items(), key=lambda pair: pair[0] or 0))


def _score(answer: Answer, old: Decimal | None) -> Decimal | None:
    """Return the new number; the old one where there is none, or where they are the same."""
    if layout.SCORE_HEAD in answer.taken_back:
        return None
    return old if answer.score is None or answer.score == old else answer.score


def _words(answer: Answer, head: str, old: str) -> str:
    """Return what the paper says under a head, what the review said where the paper is silent."""
    if head in answer.taken_back:
        return ""
    return (answer.reason if head == layout.REASON_HEAD else answer.evidence) or old


def _clashes(project: Project, before: ReviewedProject, after: ReviewedProject) -> Iterator[Clash]:
    name = f"项目“{project.name}”"
    yield from _differing(name, _project_values(before), _project_values(after))
    old = {line_meant(item, project.indicators): item for item in before.indicators}
    new = {line_meant(item, project.indicators): item for item in after.indicators}
    for place, known in old.items():
        where = f"{name}指标“{known.name or known.number}”"
        yield from _differing(
            where, _line_values(known), _line_values(new.get(place, ReviewedIndicator()))
        )


def _brought_back(project: Project, before: ReviewedProject, rows: Answers) -> Iterator[Clash]:
    """Yield what was taken out of the review after the paper was written, and the paper still holds."""
    lines = {line_meant(item, project.indicators): item for item in before.indicators}
    for row, answer in rows:
        where, known = f"项目“{project.name}”", _project_values(before)
        if row.kind is RowKind.INDICATOR:
            assert row.number is not None
            known = _line_values(lines.get(row.number - 1, ReviewedIndicator()))
            where += f"指标“{project.indicators[row.number - 1].name}”"
        for head, key in _KEYS[row.kind]:
            new = _said(answer, head)
            if new and head in answer.held and not known[key]:
                yield Clash(where=f"{where}的“{key}”", old="", new=new)


def _said(answer: Answer, head: str) -> str:
    """Return what the paper says under a head."""
    return {
        layout.VALUE_HEAD: answer.actual.strip(),
        layout.SCORE_HEAD: _text(answer.score),
        layout.REASON_HEAD: answer.reason.strip(),
        layout.EVIDENCE_HEAD: answer.evidence.strip(),
    }[head]


def _differing(where: str, old: dict[str, str], new: dict[str, str]) -> Iterator[Clash]:
    for key, value in old.items():
        if value and new[key] != value:
            yield Clash(where=f"{where}的“{key}”", old=value, new=new[key] or "（清空了）")


def _project_values(entry: ReviewedProject) -> dict[str, str]:
    return {
        Key.EXECUTION_SCORE: _text(entry.execution),
        Key.EXECUTION_REASON: entry.execution_reason.strip(),
        Key.REVIEWED_TOTAL: _text(entry.total),
        Key.VERDICT: entry.verdict.strip(),
        Key.REASON: entry.reason.strip(),
    }


def _line_values(entry: ReviewedIndicator) -> dict[str, str]:
    return {
        Key.REVIEWED_ACTUAL: entry.actual.raw.strip() if entry.actual else "",
        Key.REVIEWED_SCORE: _text(entry.score),
        Key.REASON: entry.reason.strip(),
        Key.LINE_EVIDENCE: entry.evidence.strip(),
    }


def _text(number: Decimal | None) -> str:
    return "" if number is None else plain(number.normalize())
