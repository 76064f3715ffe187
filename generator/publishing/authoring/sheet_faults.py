"""What check would refuse of a review made from a work paper, told as faults of the paper."""

from __future__ import annotations

from generator.exchanging.review_sheet import sheet_layout as layout
from generator.exchanging.review_sheet.answers import SheetFault
from generator.exchanging.review_sheet.read import SheetReading
from generator.exchanging.review_sheet.sheet_rows import RowKind
from generator.facts.diagnostics import FieldPath, Finding, Severity
from generator.facts.form.keys import Key
from generator.facts.records.review import Review, ReviewedProject
from generator.facts.records.reviewed_lines import line_meant
from generator.facts.rules import c182_reviewed_without_reason
from generator.judging.rules.structure import c185_no_person_is_named
from generator.publishing.authoring.new_review import review_path
from generator.publishing.disk.one_year import OneYear
from generator.publishing.disk.repo import judge_repo
from generator.publishing.disk.single_file import judge_file
from generator.reading.rules import c184_public_review_without_head

_PRIVACY, _STRUCTURE = "C6", "C1"
_ENOUGH = 20  # characters by which words of the paper are found again
_MENDED = (c182_reviewed_without_reason.RULE.code, c184_public_review_without_head.RULE.code)
_OF_EXECUTION = (Key.EXECUTION_SCORE, Key.EXECUTION_REASON)
_HEADS = {
    Key.REVIEWED_ACTUAL: layout.VALUE_HEAD,
    Key.REVIEWED_SCORE: layout.SCORE_HEAD,
    Key.EXECUTION_SCORE: layout.SCORE_HEAD,
    Key.REVIEWED_TOTAL: layout.SCORE_HEAD,
    Key.REASON: layout.REASON_HEAD,
    Key.EXECUTION_REASON: layout.REASON_HEAD,
    Key.LINE_EVIDENCE: layout.EVIDENCE_HEAD,
    Key.VERDICT: layout.EVIDENCE_HEAD,
}
"""Under which head of the paper stands what a key of the review holds."""


def may_be_mended(item: Finding) -> bool:
    """Tell whether a work paper can put right what is wrong with a review that stands.

    Not where an entry means no line, or two mean one: their words would be lost.
    """
    return not item.code.startswith(_STRUCTURE) or item.code in _MENDED


def faults_of(
    year: OneYear, text: str, review: Review, reading: SheetReading
) -> tuple[SheetFault, ...]:
    """Judge a review before it is written, so that reading a paper never leaves what check refuses.

    Args:
        year: The unit's year as it is on the disk.
        text: The review as it would be written.
        review: What it says.
        reading: What was read of the paper; where that has faults, only personal data is told, as
            anything else may follow from them.
    """
    path, content = review_path(year), text.encode()
    if reading.faults:
        found = [item for item in judge_file(year.root / path, content).findings if _private(item)]
    else:
        seen = judge_repo(year.root, unsaved={path: content})
        here = (item for item in seen.findings if item.place.file == path)
        found = [item for item in here if item.blocks or _private(item)]
    return tuple(_fault(year, item, text, review, reading) for item in found)


def _private(item: Finding) -> bool:
    """Whether a finding is about a person: that never gets into the file, an error or not."""
    named = item.code == c185_no_person_is_named.RULE.code
    return named or (item.code.startswith(_PRIVACY) and item.severity is not Severity.NOTE)


def _fault(
    year: OneYear, item: Finding, text: str, review: Review, reading: SheetReading
) -> SheetFault:
    cell = _place_of(year, item.field_path, review, reading) or _found(item, text, reading)
    return SheetFault(
        cell=cell,
        message=item.message.replace("这一行", "这里"),
        advice=f"{item.advice}底稿里改好再读一次；review.yml 没有写。",
    )


def _place_of(year: OneYear, path: FieldPath, review: Review, reading: SheetReading) -> str:
    """Say in which cell of the paper stands what a path of the review means, empty for none."""
    match path:
        case (Key.REVIEWER, *_):
            return f"{layout.REVIEWER_CELL}（“{Key.REVIEWER}”）"
        case (Key.REVIEWED_ON, *_):
            return f"{layout.DATE_CELL}（“{Key.REVIEWED_ON}”）"
        case (Key.PROJECT, int(index), *below) if index < len(review.projects):
            entry = review.projects[index]
            keys = [str(part) for part in below if part in _HEADS]
            head = _HEADS[Key(keys[-1])] if keys else ""
            return _cell(reading, entry.project, _line_of(year, entry, below), head)
        case _:
            return ""


def _cell(reading: SheetReading, project: str, line: str, head: str) -> str:
    """Name a cell by its address, with the row's project and number; by these alone without one."""
    words = f"项目“{project}”的“{line}”一行"
    address = reading.addresses.get((project, line, head))
    return f"{address}（{words}）" if address else words


def _line_of(year: OneYear, entry: ReviewedProject, below: list[str | int]) -> str:
    match below:
        case [Key.REVIEWED_INDICATORS, int(index), *_] if index < len(entry.indicators):
            projects = (one for one in year.unit_year.projects if one.id == entry.project)
            lines = next((one.indicators for one in projects), ())
            meant = line_meant(entry.indicators[index], lines)
            return RowKind.TOTAL.value if meant is None else str(meant + 1)
        case [str(key), *_] if key in _OF_EXECUTION:
            return RowKind.EXECUTION.value
        case _:
            return RowKind.TOTAL.value


def _found(item: Finding, text: str, reading: SheetReading) -> str:
    """Say in which cell of the paper the words stand that a line of the review would hold."""
    lines = text.split("\n")
    line = lines[item.place.line - 1] if item.place.line <= len(lines) else ""
    for row, answer in reading.answers:
        for head, words in (
            (layout.VALUE_HEAD, answer.actual),
            (layout.REASON_HEAD, answer.reason),
            (layout.EVIDENCE_HEAD, answer.evidence),
        ):
            if words and words.splitlines()[0][:_ENOUGH] in line:
                return _cell(reading, row.project, row.line, head)
    if reading.reviewer and reading.reviewer in line:
        return f"{layout.REVIEWER_CELL}（“{Key.REVIEWER}”）"
    return ""
