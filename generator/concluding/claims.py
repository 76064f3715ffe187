"""What may be claimed of a project: only what was stated, read, and contradicted by no open finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.concluding.rulebook import known_rule
from generator.facts.diagnostics import Finding, PageClaim
from generator.facts.form.keys import Key
from generator.judging.review.reviewed_scores import ProjectReview
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What the pages may say of one project.

    Attributes:
        result: Whether its result (实际完成情况) is a result: stated, and its own by all we know.
        met: The lines that met their target, judged from a real actual value that nothing doubts.
        missed: The lines that did not.
        open: The lines of which that cannot be told, or is in doubt.
        all_met: Whether every line that applies is among ``met``, and nothing says otherwise.
        attainment: Whether the stated 完成程度 stands unopposed.
        money: Whether the amounts stand unopposed.
        review: What reviewers found, None where they were not there or have no result.
    """

    result: bool
    met: tuple[IndicatorScore, ...]
    missed: tuple[IndicatorScore, ...]
    open: tuple[IndicatorScore, ...]
    all_met: bool
    attainment: bool
    money: bool
    review: ProjectReview | None = None


def claims_of(
    evaluation: Evaluation, findings: Iterable[Finding], review: ProjectReview | None = None
) -> Claims:
    """Weigh a project's statements against what was found in its file.

    Args:
        evaluation: The project, scored.
        findings: Those in its file, however little of them the audience may be told.
        review: What reviewers found.
    """
    denied = _denied(findings)
    doubted = {index for claim, index in denied if claim is PageClaim.LINE}
    lines = [
        (index, line)
        for index, line in enumerate(evaluation.lines)
        if not line.indicator.not_applicable
    ]
    met = tuple(line for index, line in lines if line.met and index not in doubted)
    missed = tuple(line for _, line in lines if line.met is False)
    open_lines = tuple(
        line for index, line in lines if line.met is None or (line.met and index in doubted)
    )
    claims = {claim for claim, _ in denied}
    return Claims(
        result=bool(evaluation.project.goal.actual.strip()) and PageClaim.RESULT not in claims,
        met=met,
        missed=missed,
        open=open_lines,
        all_met=bool(lines) and len(met) == len(lines) and PageClaim.ALL_LINES not in claims,
        attainment=evaluation.project.goal.attainment is not None
        and PageClaim.ATTAINMENT not in claims,
        money=PageClaim.MONEY not in claims,
        review=review if review is not None and review.done else None,
    )


def _denied(findings: Iterable[Finding]) -> set[tuple[PageClaim, int | None]]:
    """Return the claims that open findings contradict, and the line (from 0) each is about."""
    denied: set[tuple[PageClaim, int | None]] = set()
    for item in findings:
        rule = known_rule(item.code)
        if rule is not None and not item.explained:
            denied.update((claim, _line(item)) for claim in rule.denies)
    return denied


def _line(item: Finding) -> int | None:
    path = item.field_path
    if len(path) > 1 and path[0] == Key.INDICATORS and isinstance(path[1], int):
        return path[1]
    return None


def by_file(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """Return the findings by the file they stand in, in their order."""
    files: dict[str, list[Finding]] = {}
    for item in findings:
        files.setdefault(item.place.file, []).append(item)
    return {file: tuple(found) for file, found in files.items()}
