"""The review of a project: the unit's lines with the reviewer's put in, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Quantity
from generator.facts.records.review import Review, ReviewedIndicator, ReviewedProject
from generator.facts.records.reviewed_lines import line_meant
from generator.facts.standard import Standard
from generator.facts.units import ZERO, plain, round_half_up
from generator.judging.measuring.comparison import holds_number
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore
from generator.judging.scoring.indicators import score_indicator
from generator.judging.scoring.totals import scale, weights_in_force

EXECUTION = "预算执行率"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedLine:
    """One line of the form before and after the review; scores in 分.

    ``number`` is the line on the form from 1, None for 预算执行率. ``reviewed`` is None where the
    reviewer left the stated score; ``actual`` likewise. ``computed`` is what the standard gives for
    the reviewed value, None where that cannot be told.
    """

    number: int | None
    name: str
    weight: Decimal | None
    stated: Decimal | None
    reviewed: Decimal | None = None
    stated_actual: str = ""
    actual: Quantity | None = None
    reason: str = ""
    evidence: str = ""
    computed: Decimal | None = None
    counts: bool = True  # False: not applicable and without a score, or within another line
    within: bool = False  # its points are within those of another line (其中)

    @property
    def standing(self) -> Decimal | None:
        """The score that enters the reviewed total."""
        return self.stated if self.reviewed is None else self.reviewed

    @property
    def touched(self) -> bool:
        """Whether the reviewer said anything about the line."""
        return self.reviewed is not None or self.actual is not None or bool(self.reason)

    @property
    def difference(self) -> Decimal | None:
        """Reviewed − stated; None where one of the two is missing."""
        if self.reviewed is None or self.stated is None:
            return None
        return self.reviewed - self.stated


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectReview:
    """One project before and after its review; totals in 分, grades by the standard in force.

    ``stated_total`` is the published self-score and stays what it is. ``computed_total`` adds the
    standing lines, each rounded once, and ``formula`` shows it; None where a line has no score.
    ``total`` is that sum, else the total the reviewer states. ``difference`` is total − self-score.
    """

    evaluation: Evaluation
    entry: ReviewedProject
    lines: tuple[ReviewedLine, ...]
    computed_total: Decimal | None
    formula: str
    total: Decimal | None
    difference: Decimal | None
    grade: str
    grade_before: str

    @property
    def touched(self) -> tuple[ReviewedLine, ...]:
        """The lines the reviewer said something about, in the order of the form."""
        return tuple(line for line in self.lines if line.touched)

    @property
    def stated_total(self) -> Decimal | None:
        """The published self-score."""
        return self.evaluation.stated_total

    @property
    def done(self) -> bool:
        """Whether there is a result: a conclusion, a total or a line; else it is only drawn."""
        return bool(self.entry.verdict) or self.entry.total is not None or bool(self.touched)

    @property
    def grade_changed(self) -> bool:
        """Whether the review earns another grade than the self-score."""
        return bool(self.grade and self.grade_before) and self.grade != self.grade_before


def review_project(entry: ReviewedProject, evaluation: Evaluation) -> ProjectReview:
    """Put a reviewer's scores into the unit's lines and add up; entries that fit no line are left out.

    Where the unit scaled the sum of the applicable lines to full marks, so is the reviewed one.
    """
    standard = evaluation.standard
    lines = tuple(_lines(entry, evaluation))
    computed, formula = _add(lines, evaluation)
    total = entry.total if computed is None else computed
    done = total is not None and (entry.verdict or entry.total is not None or _any(lines))
    stated = evaluation.stated_total
    return ProjectReview(
        evaluation=evaluation,
        entry=entry,
        lines=lines,
        computed_total=computed,
        formula=formula,
        total=total if done else None,
        difference=total - stated if done and total is not None and stated is not None else None,
        grade=standard.grade(total) if done and total is not None else "",
        grade_before=evaluation.grade_of_stated,
    )


def _any(lines: Sequence[ReviewedLine]) -> bool:
    return any(line.touched for line in lines)


def review_all(
    review: Review | None, evaluations: Iterable[Evaluation]
) -> tuple[ProjectReview, ...]:
    """Review every project: by what the record says of it, or by nothing, which changes nothing."""
    entries = {entry.project: entry for entry in (review.projects if review else ())}
    return tuple(
        review_project(entries.get(one.project.id, ReviewedProject(project=one.project.id)), one)
        for one in evaluations
    )


def _lines(entry: ReviewedProject, evaluation: Evaluation) -> Iterator[ReviewedLine]:
    execution = evaluation.execution
    if execution.scored:
        yield ReviewedLine(
            number=None,
            name=EXECUTION,
            weight=execution.weight,
            stated=execution.stated,
            reviewed=entry.execution,
            reason=entry.execution_reason,
        )
    indicators = evaluation.project.indicators
    found = {line_meant(item, indicators): item for item in reversed(entry.indicators)}
    for index, line in enumerate(evaluation.lines):
        yield _line(index, line, found.get(index, ReviewedIndicator()), evaluation.standard)


def _line(
    index: int, line: IndicatorScore, entry: ReviewedIndicator, standard: Standard
) -> ReviewedLine:
    indicator = line.indicator
    return ReviewedLine(
        number=index + 1,
        name=indicator.name,
        weight=line.weight,
        stated=line.stated,
        reviewed=entry.score,
        stated_actual=indicator.actual.raw,
        actual=entry.actual,
        reason=entry.reason,
        evidence=entry.evidence,
        computed=_computed(indicator, entry.actual, standard),
        counts=line.counts
        and (not indicator.not_applicable or (line.stated, entry.score) != (None, None)),
        within=not line.counts,
    )


def _computed(indicator: Indicator, actual: Quantity | None, standard: Standard) -> Decimal | None:
    """Score the reviewed value; the band the unit put itself in says nothing about it."""
    if actual is None or not holds_number(indicator.target):
        return None
    found = replace(indicator, actual=actual, band="", band_share=None)
    return score_indicator(found, standard).computed


def _add(lines: Sequence[ReviewedLine], evaluation: Evaluation) -> tuple[Decimal | None, str]:
    """Add the standing lines, each rounded once; None where one that counts has no score."""
    standard = evaluation.standard
    scores = standing_scores(lines, evaluation)
    numbers = [_once(score, standard) for score in scores if score is not None]
    if not evaluation.lines or len(numbers) < len(scores):
        return None, ""
    addition, total = " + ".join(map(plain, numbers)), sum(numbers, ZERO)
    base = weights_in_force(evaluation.execution, evaluation.lines, evaluation.goal)
    scaled = scale(total, base, standard) if _is_scaled(lines, evaluation) else None
    if base is None or scaled is None:
        return total, f"{addition} = {plain(total)}"
    full = plain(standard.full_marks)
    sign = "=" if scaled * base == total * standard.full_marks else "≈"
    return scaled, f"({addition}) × {full} ÷ {plain(base)} {sign} {plain(scaled)}"


def standing_scores(lines: Sequence[ReviewedLine], evaluation: Evaluation) -> list[Decimal | None]:
    """Return what is added up: the standing scores, and the goal's own where the form gives it one."""
    goal = [evaluation.goal.stated] if evaluation.goal else []
    return [*(line.standing for line in lines if line.counts), *goal]


def _once(score: Decimal, standard: Standard) -> Decimal:
    """Round a score that has more decimals than the standard keeps; else leave it as typed."""
    rounded = round_half_up(score, standard.decimals)
    return score if score == rounded else rounded


def _is_scaled(lines: Sequence[ReviewedLine], evaluation: Evaluation) -> bool:
    """Tell whether lines are left out and the unit's own total is not the bare sum of the rest."""
    left_out = any(not line.counts and not line.within for line in lines)
    return left_out and evaluation.stated_total != evaluation.sum_of_stated
