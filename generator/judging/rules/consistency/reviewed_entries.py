"""Questions about a review: does it fit the form it is about, and do its figures add up?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import FieldPath, Finding, Rule, finding
from generator.facts.form.keys import Key
from generator.facts.records.review import Review
from generator.facts.records.reviewed_lines import lines_meant
from generator.judging.review.reviewed_scores import (
    EXECUTION,
    ProjectReview,
    ReviewedLine,
    review_project,
)
from generator.judging.rules.subject import YearSubject

Entry = tuple[Review, FieldPath, ProjectReview]
"""A review, the way to one of its entries, and that entry judged."""


def entries(subject: YearSubject) -> Iterator[Entry]:
    """Yield each entry about a project that could be read, with the way to it, judged."""
    review = subject.unit_year.review
    by_id = {item.project.id: item for item in subject.evaluations}
    for index, entry in enumerate(review.projects if review else ()):
        if review and entry.project in by_id:
            yield review, (Key.PROJECT, index), review_project(entry, by_id[entry.project])


def above_weight(reviewed: ProjectReview) -> list[ReviewedLine]:
    """Return the lines whose reviewed score is above their weight (C230)."""
    return [
        line
        for line in reviewed.lines
        if line.reviewed is not None and line.weight is not None and line.reviewed > line.weight
    ]


def at_line(
    rule: Rule, entry: Entry, line: ReviewedLine, message: str, *, key: str = Key.REVIEWED_SCORE
) -> Finding:
    """Make a finding at the entry of a reviewed line."""
    review, path, reviewed = entry
    if line.number is None:
        return finding(rule, review.places, (*path, Key.EXECUTION_SCORE), message)
    indicators = reviewed.evaluation.project.indicators
    index = next(
        index
        for index, entry in enumerate(reviewed.entry.indicators)
        if lines_meant(entry, indicators) == (line.number - 1,)
    )
    return finding(rule, review.places, (*path, Key.REVIEWED_INDICATORS, index, key), message)


def line_name(line: ReviewedLine) -> str:
    """Name a reviewed line in a sentence."""
    return EXECUTION if line.number is None else f"指标“{line.name}”"
