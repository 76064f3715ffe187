"""Projects added up in groups: by field, by grade, by level of completion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.form import Project
from generator.facts.records.states import Attainment
from generator.facts.standard import Standard
from generator.facts.units import ZERO, round_half_up
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.distribution import distribution
from generator.judging.year.money import Money, money_of

NOT_STATED = "未填报"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Projects of one field, grade or level of completion; amounts in 万元, rate in %.

    Scores are None where too few projects of the year are listed for them to mean anything.
    """

    name: str
    projects: tuple[Project, ...]
    money: Money
    mean_score: Decimal | None  # mean of the stated totals, two decimals
    median_score: Decimal | None = None  # median of the stated totals
    score_projects: int = 0  # how many projects state one: mean and median are theirs

    @property
    def count(self) -> int:
        """How many projects."""
        return len(self.projects)


def group(name: str, projects: Sequence[Project], *, scored: bool = True) -> Group:
    """Add up projects under a name; ``scored`` says whether means of their scores are wanted."""
    totals = [project.stated_total for project in projects] if scored else []
    scores = [total for total in totals if total is not None]
    middle = distribution(scores)
    return Group(
        name=name,
        projects=tuple(projects),
        money=money_of(projects),
        mean_score=round_half_up(sum(scores, ZERO) / len(scores)) if scores else None,
        median_score=middle.median if middle else None,
        score_projects=len(scores),
    )


def by_area(
    projects: Sequence[Project], areas: Sequence[str], *, scored: bool = True
) -> tuple[Group, ...]:
    """Group by field (领域): first those the report names, then the others as they come."""
    present = {project.area for project in projects}
    named = [area for area in areas if area in present]
    order = dict.fromkeys([*named, *(project.area for project in projects if project.area)])
    return _grouped(projects, tuple(order), lambda project: project.area, scored=scored)


def by_grade(
    evaluations: Sequence[Evaluation], standard: Standard, *, scored: bool = True
) -> tuple[Group, ...]:
    """Group by the stated grade, else that of the stated total; all grades of the standard too."""
    grades = {item.project.id: item.graded for item in evaluations}
    order = dict.fromkeys(
        [*(band.name for band in standard.grades), *filter(None, grades.values())]
    )
    projects = [item.project for item in evaluations]
    return _grouped(projects, tuple(order), lambda project: grades[project.id], scored=scored)


def by_attainment(projects: Sequence[Project], *, scored: bool = True) -> tuple[Group, ...]:
    """Group by level of completion (完成程度), all three levels, empty ones too."""
    order = tuple(level.value for level in Attainment)
    return _grouped(
        projects,
        order,
        lambda project: project.goal.attainment.value if project.goal.attainment else "",
        scored=scored,
    )


def _grouped(
    projects: Sequence[Project],
    order: tuple[str, ...],
    key: Callable[[Project], str],
    *,
    scored: bool,
) -> tuple[Group, ...]:
    """Group in the given order; those without the fact come last, if any, as 未填报."""
    named = [(name, [item for item in projects if key(item) == name]) for name in order]
    without = [item for item in projects if not key(item)]
    all_of_them = [*named, (NOT_STATED, without)] if without else named
    return tuple(group(name, members, scored=scored) for name, members in all_of_them)
