"""How many questions could be asked at all: a rule that finds nothing to look at has found nothing in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator.facts.diagnostics import Need, Rule
from generator.facts.form.keys import Key
from generator.facts.records.form import FundRow, Project

NAMES = {
    Need.BUDGET: Key.ANNUAL_BUDGET,
    Need.INITIAL_BUDGET: Key.INITIAL_BUDGET,
    Need.EXECUTED: Key.EXECUTED,
    Need.SOURCES: Key.FUND_SOURCES,
    Need.RATE: Key.EXECUTION_RATE,
    Need.EXECUTION_SCORE: "预算执行率得分",
    Need.INDICATORS: Key.INDICATORS,
    Need.TARGETS: Key.TARGET,
    Need.ACTUALS: Key.ACTUAL,
    Need.WEIGHTS: Key.WEIGHT,
    Need.SCORES: Key.SCORE,
    Need.TOTAL: Key.STATED_TOTAL,
    Need.GRADE: Key.STATED_GRADE,
    Need.GOAL: Key.EXPECTED,
    Need.RESULT: Key.GOAL_RESULT,
    Need.ATTAINMENT: Key.ATTAINMENT,
    Need.SURVEY: Key.SURVEY,
    Need.YEAR_BEFORE: "上一年的自评",
}
"""What each need is called on the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Askable:
    """How many of the rules that look at what projects state had anything to look at.

    Attributes:
        rules: How many rules look at what a project states.
        asked: How many of them could be asked of at least one project.
        missing: What the others lacked, as the form calls it, and how many of them; the most frequent first.
    """

    rules: int
    asked: int
    missing: tuple[tuple[str, int], ...]

    @property
    def unasked(self) -> int:
        """How many rules had nothing to look at."""
        return self.rules - self.asked


def askable(
    rules: Iterable[Rule], projects: Sequence[Project], earlier: Collection[str]
) -> Askable:
    """Count the rules that had something to look at in the projects of a year.

    Args:
        rules: Those of the rule book.
        projects: That the audience may see.
        earlier: The ids of this unit's projects of earlier years.
    """
    looking = [rule for rule in rules if rule.needs]
    stated = {stated_in(project, earlier) for project in projects}
    without = [
        rule for rule in looking if not any(given.issuperset(rule.needs) for given in stated)
    ]
    all_stated = frozenset[Need]().union(*stated)
    lacking = Counter(need for rule in without for need in rule.needs if need not in all_stated)
    ordered = sorted(lacking.items(), key=lambda item: (-item[1], tuple(Need).index(item[0])))
    return Askable(
        rules=len(looking),
        asked=len(looking) - len(without),
        missing=tuple((NAMES[need], count) for need, count in ordered),
    )


def stated_in(project: Project, earlier: Collection[str]) -> frozenset[Need]:
    """Return what a project states."""
    total, goal, lines = project.funds.total, project.goal, project.indicators
    before = {project.id, *project.former_ids} & set(earlier)
    given: dict[Need, object] = {
        Need.BUDGET: total.annual_budget,
        Need.INITIAL_BUDGET: total.initial_budget,
        Need.EXECUTED: total.executed,
        Need.SOURCES: _sources(project) or None,
        Need.RATE: total.stated_rate,
        Need.EXECUTION_SCORE: total.score,
        Need.INDICATORS: lines or None,
        Need.TARGETS: any(line.target.raw for line in lines) or None,
        Need.ACTUALS: any(line.actual.raw for line in lines) or None,
        Need.WEIGHTS: any(line.weight is not None for line in lines) or None,
        Need.SCORES: any(line.score is not None for line in lines) or None,
        Need.TOTAL: project.stated_total,
        Need.GRADE: project.stated_grade or None,
        Need.GOAL: goal.expected.strip() or None,
        Need.RESULT: goal.actual.strip() or None,
        Need.ATTAINMENT: goal.attainment,
        Need.SURVEY: any(line.survey for line in lines) or None,
        Need.YEAR_BEFORE: before or None,
    }
    return frozenset(need for need, value in given.items() if value is not None)


def _sources(project: Project) -> tuple[FundRow, ...]:
    funds = project.funds
    rows = (funds.appropriation, funds.carried_over, funds.other, *funds.sources)
    return tuple(row for row in rows if row is not None)
