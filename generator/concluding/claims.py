"""What may be claimed of a project: only what was stated, read, and contradicted by no open finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.concluding.rulebook import known_rule
from generator.facts.diagnostics import Finding, PageClaim
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.judging.review.reviewed_scores import ProjectReview, ReviewedLine
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore

_REMARK = re.compile(r"[（(][^（()）]*[）)]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What the pages may say of one project.

    Attributes:
        result: Whether its result (实际完成情况) is a result: stated, and its own by all we know.
        met: The lines that met their target, judged from a real actual value that nothing doubts.
        missed: The lines that did not.
        untold: The lines of which that cannot be told, or is in doubt.
        all_met: Whether every line that applies is among ``met``, and nothing says otherwise.
        attainment: Whether the stated 完成程度 stands unopposed.
        money: Whether the amounts stand unopposed.
    """

    result: bool
    met: tuple[IndicatorScore, ...]
    missed: tuple[IndicatorScore, ...]
    untold: tuple[IndicatorScore, ...]
    all_met: bool
    attainment: bool
    money: bool


@dataclass(frozen=True, slots=True)
class Denied:
    """What open findings of one file contradict: claims of the project, and of lines by their index."""

    claims: frozenset[PageClaim]
    lines: frozenset[tuple[PageClaim, int]]


NOTHING = Denied(frozenset(), frozenset())
"""What is contradicted where nothing was found."""


def denied_by(findings: Iterable[Finding]) -> Denied:
    """Return what the findings of one file contradict; those with a 说明 contradict nothing."""
    claims: set[PageClaim] = set()
    lines: set[tuple[PageClaim, int]] = set()
    for item in findings:
        rule = known_rule(item.code)
        if rule is None or item.explained:
            continue
        claims.update(rule.denies)
        index = _line(item)
        if index is not None:
            lines.update((claim, index) for claim in rule.denies)
    return Denied(frozenset(claims), frozenset(lines))


def without_doubted(
    evaluation: Evaluation, denied: Denied, review: ProjectReview | None = None
) -> Evaluation:
    """Return a project in which no line is told to meet its target against a finding or a reviewer."""
    doubted = {index for claim, index in denied.lines if claim is PageClaim.VERDICT}
    met = {index for claim, index in denied.lines if claim is PageClaim.LINE} | _overruled(review)
    doubted |= {
        index for index in met if index < len(evaluation.lines) and evaluation.lines[index].met
    }
    if not doubted:
        return evaluation
    lines = tuple(
        replace(line, met=None, doubted=True) if index in doubted else line
        for index, line in enumerate(evaluation.lines)
    )
    return replace(evaluation, lines=lines)


def claims_of(evaluation: Evaluation, denied: Denied) -> Claims:
    """Weigh a project's statements against what was found in its file.

    Args:
        evaluation: The project, scored, without what is doubted.
        denied: What the findings in its file contradict that the audience may be told.
    """
    lines = evaluation.applicable
    met = tuple(line for line in lines if line.met)
    project = evaluation.project
    return Claims(
        result=_tells_a_result(project) and PageClaim.RESULT not in denied.claims,
        met=met,
        missed=tuple(line for line in lines if line.met is False),
        untold=tuple(line for line in lines if line.met is None),
        all_met=bool(met) and len(met) == len(lines) and PageClaim.ALL_LINES not in denied.claims,
        attainment=project.goal.attainment is not None
        and PageClaim.ATTAINMENT not in denied.claims,
        money=PageClaim.MONEY not in denied.claims,
    )


def by_file(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """Return the findings by the file they stand in, in their order."""
    files: dict[str, list[Finding]] = {}
    for item in findings:
        files.setdefault(item.place.file, []).append(item)
    return {file: tuple(found) for file, found in files.items()}


def _tells_a_result(project: Project) -> bool:
    """Tell whether 实际完成情况 is one: of a whole year, and no remark of an editor in brackets."""
    text = project.goal.actual.strip()
    return bool(text) and project.document.is_result and not _REMARK.fullmatch(text)


def _overruled(review: ProjectReview | None) -> set[int]:
    """Return the lines, from 0, to which a reviewer gave less than the unit or than full marks."""
    if review is None:
        return set()
    return {
        line.number - 1
        for line in review.lines
        if line.number is not None and (_lowered(line) or _falls_short(line))
    }


def _lowered(line: ReviewedLine) -> bool:
    return line.difference is not None and line.difference < 0


def _falls_short(line: ReviewedLine) -> bool:
    """Tell whether the value the reviewer found earns less than the line's full weight."""
    if line.actual is None or line.computed is None or line.weight is None:
        return False
    return line.computed < line.weight


def _line(item: Finding) -> int | None:
    path = item.field_path
    if len(path) > 1 and path[0] == Key.INDICATORS and isinstance(path[1], int):
        return path[1]
    return None
