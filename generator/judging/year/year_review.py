"""The review of a unit's year in figures: how many, how far off, how many grades change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.review import Review
from generator.facts.records.states import Audience, Status
from generator.facts.units import ZERO, round_half_up
from generator.judging.review.reviewed_scores import ProjectReview, review_project
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.money import Money, money_of


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReview:
    """What reviewers found in a unit's year, for one audience.

    ``projects`` are those drawn that the audience may see, in the order of the file; ``unseen``
    counts the others. Differences are reviewed − stated, 分; ``mean_difference`` is their mean, two
    decimals, over the ``mean_difference_projects`` projects that have both totals, None where there is none.
    ``money`` is of the projects with a result.
    """

    review: Review
    projects: tuple[ProjectReview, ...]
    unseen: int
    money: Money
    mean_difference: Decimal | None
    mean_difference_projects: int

    @property
    def done(self) -> tuple[ProjectReview, ...]:
        """The projects with a result."""
        return tuple(item for item in self.projects if item.done)

    @property
    def lowered(self) -> int:
        """How many projects the review gives less than the self-score."""
        return sum(item.difference is not None and item.difference < 0 for item in self.projects)

    @property
    def raised(self) -> int:
        """How many it gives more."""
        return sum(item.difference is not None and item.difference > 0 for item in self.projects)

    @property
    def unchanged(self) -> int:
        """How many it gives the same."""
        return sum(item.difference == 0 for item in self.projects)

    @property
    def grade_changes(self) -> tuple[ProjectReview, ...]:
        """The projects that earn another grade."""
        return tuple(item for item in self.projects if item.grade_changed)

    def of(self, project_id: str) -> ProjectReview | None:
        """Return the review of one project, None where it was not drawn."""
        found = [item for item in self.projects if item.evaluation.project.id == project_id]
        return found[0] if found else None


def review_year(
    review: Review | None, evaluations: Sequence[Evaluation], *, audience: Audience
) -> YearReview | None:
    """Judge a year's review for one audience; None where there is none that it may see.

    Args:
        review: The reviewers' record. A draft is for a preview only.
        evaluations: Of the projects that the audience may see: of no other one goes anything out.
        audience: Who will read it.
    """
    if review is None or (review.status is Status.DRAFT and audience is Audience.PUBLIC):
        return None
    by_id = {item.project.id: item for item in evaluations}
    entries = {entry.project: entry for entry in reversed(review.projects)}
    listed = tuple(
        review_project(entry, by_id[entry.project])
        for entry in reversed(entries.values())
        if entry.project in by_id
    )
    differences = [item.difference for item in listed if item.difference is not None]
    mean = round_half_up(sum(differences, ZERO) / len(differences)) if differences else None
    return YearReview(
        review=review,
        projects=listed,
        unseen=len(entries) - len(listed),
        money=money_of([item.evaluation.project for item in listed if item.done]),
        mean_difference=mean,
        mean_difference_projects=len(differences),
    )
