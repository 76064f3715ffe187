"""The year's summary: every figure of the report, computed once from facts and evaluations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import Report, Totals
from generator.facts.records.states import Attainment, Audience, Status
from generator.facts.standard import Standard
from generator.facts.units import ZERO
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.declared_figure import Reconciliation
from generator.judging.year.distribution import (
    AspectCount,
    Distribution,
    RateBand,
    by_aspect,
    by_rate,
    distribution,
)
from generator.judging.year.groups import Group, by_area, by_attainment, by_grade, group
from generator.judging.year.money import Money, money_of_totals
from generator.judging.year.reconciliation import Listed, reconcile
from generator.judging.year.score_ranges import best_range, count_in, worst_range
from generator.judging.year.year_review import YearReview


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A unit's year in figures: amounts in 万元, rates in %.

    ``projects``, ``budget`` … are the figures of the whole year: the declared totals where the
    report declares them, else the sums of what is itemised and of the declared remainder;
    ``declared`` says whether any is declared. ``itemised`` counts the projects this site publishes
    one by one; ``withheld`` those it may not. ``notes`` are Chinese sentences on what the figures
    leave out.
    """

    year: UnitYear
    evaluations: tuple[Evaluation, ...]  # of the published projects, in order
    declared: bool
    projects: int
    money: Money  # of them all
    itemised: Group
    withheld: int
    withheld_bases: tuple[str, ...]
    not_itemised: int  # declared − itemised − withheld, never negative
    by_area: tuple[Group, ...]
    by_grade: tuple[Group, ...]  # by stated grade, else that of the stated total
    by_attainment: tuple[Group, ...]
    unfinished: tuple[tuple[Project, str], ...]  # project and stated reason (may be empty)
    spot_checked: int | None  # as declared, else those listed; None where neither is
    in_best_grade: int | None  # declared score counts of the report, else counted
    in_worst_grade: int | None  # the same for the lowest grade
    reconciliations: tuple[Reconciliation, ...]
    notes: tuple[str, ...] = ()
    scores: Distribution | None = None  # of the stated totals, where enough projects are itemised
    by_rate: tuple[RateBand, ...] = ()  # itemised projects by execution rate and grade
    by_aspect: tuple[AspectCount, ...] = ()  # their indicators: met, missed, not to be told
    review: YearReview | None = None  # what reviewers found, as far as the audience may see it

    @property
    def grades_derived(self) -> bool:
        """Whether any grade was worked out from a score, because the unit stated none."""
        return any(item.grade_is_derived for item in self.evaluations)

    @property
    def attained_of(self) -> int:
        """How many listed projects state how far they got (完成程度)."""
        return sum(item.project.goal.attainment is not None for item in self.evaluations)

    @property
    def unfinished_count(self) -> int | None:
        """How many of those did not finish; None where none states how far it got."""
        return len(self.unfinished) if self.attained_of else None

    @property
    def representative(self) -> bool:
        """Whether enough projects are listed for means and medians of them to speak of the year."""
        return representative(self.itemised.count, self.projects)


def representative(itemised: int, projects: int) -> bool:
    """Tell whether at least four fifths of a year's projects are listed one by one."""
    return itemised > 0 and itemised * 5 >= projects * 4


def summarise(
    unit_year: UnitYear,
    evaluations: tuple[Evaluation, ...],
    standard: Standard,
    *,
    audience: Audience,
    review: YearReview | None = None,
) -> Summary:
    """Add up a unit's year for one audience.

    The public sees 公开 projects itemised, 不予公开 ones by number and legal basis only, drafts not
    at all; a preview itemises drafts too. No amount of a project that the audience may not see
    enters any figure, except through the totals the report itself declares.
    """
    preview = audience is Audience.PREVIEW
    shown = tuple(item for item in evaluations if _is_listed(item.project, preview))
    projects = tuple(item.project for item in shown)
    withheld = [item for item in unit_year.projects if item.status is Status.WITHHELD]
    drafts = any(item.status.in_preparation for item in unit_year.projects)
    listed = Listed(
        projects=projects,
        withheld=len(withheld),
        drafts=drafts and not preview,
    )
    report, itemised = unit_year.report, group("逐项列出", projects)
    whole = whole_year(report, itemised, len(withheld))
    scored = representative(itemised.count, whole.projects)
    if not scored:
        itemised = replace(itemised, mean_score=None, median_score=None)
    return Summary(
        year=unit_year,
        evaluations=shown,
        declared=whole.declared,
        projects=whole.projects,
        money=whole.money,
        itemised=itemised,
        withheld=len(withheld),
        withheld_bases=_bases(withheld),
        not_itemised=max(0, whole.projects - itemised.count - len(withheld)),
        by_area=by_area(projects, report.areas, scored=scored),
        by_grade=by_grade(shown, standard, scored=scored),
        by_attainment=by_attainment(projects, scored=scored),
        unfinished=_unfinished(projects),
        spot_checked=_spot_checked(report),
        in_best_grade=count_in(report, projects, best_range(standard)),
        in_worst_grade=count_in(report, projects, worst_range(standard)),
        reconciliations=reconcile(report, listed),
        notes=(*_notes(whole, itemised, len(withheld)), *_unread_grades(shown)),
        scores=_scores(shown) if scored else None,
        by_rate=by_rate(shown, standard),
        by_aspect=by_aspect(shown),
        review=review,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The year as a whole: how many projects, their money, and whether the report declares any of it."""

    declared: bool
    projects: int
    money: Money


def whole_year(report: Report, listed: Group, withheld: int) -> Whole:
    """Return the declared totals; where one is not declared, what is listed plus the remainder.

    The rate is of declared totals where both are declared, else of the projects that state both;
    a declared total beside a sum of single projects gives none, for they are not about the same.
    """
    declared, rest = report.declared or Totals(), report.remainder or Totals()
    remainder = money_of_totals(rest, _remaining(declared, rest, listed.count + withheld))
    added = Money.added((listed.money, remainder, Money(of=withheld)))
    projects = added.of if declared.projects is None else declared.projects
    money = replace(added, of=projects)
    if declared.budget is not None:
        money = replace(money, budget=declared.budget, budget_projects=projects)
    if declared.executed is not None:
        money = replace(money, executed=declared.executed, executed_projects=projects)
    if declared.budget is not None or declared.executed is not None:
        money = _rated_as_a_whole(money)
    return Whole(
        declared=any(
            figure is not None for figure in (declared.projects, declared.budget, declared.executed)
        ),
        projects=projects,
        money=money,
    )


def _remaining(declared: Totals, rest: Totals, known: int) -> int:
    """Return how many projects a remainder is about: as stated, else all the declared others."""
    if rest.projects is not None:
        return rest.projects
    return max(0, declared.projects - known) if declared.projects is not None else 0


def _rated_as_a_whole(money: Money) -> Money:
    """Rest the rate on the two totals where both are of all projects, else give none."""
    whole = money.budget_projects == money.executed_projects == money.of and money.of > 0
    if not whole or money.budget is None or money.executed is None:
        return replace(money, rate_projects=0, rated_budget=ZERO, rated_executed=ZERO)
    return replace(
        money, rate_projects=money.of, rated_budget=money.budget, rated_executed=money.executed
    )


def _is_listed(project: Project, preview: bool) -> bool:
    return project.status is Status.PUBLIC or (preview and project.status.in_preparation)


def _scores(evaluations: Sequence[Evaluation]) -> Distribution | None:
    return distribution(
        [item.stated_total for item in evaluations if item.stated_total is not None]
    )


def _bases(withheld: Sequence[Project]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.withholding.basis for item in withheld if item.withholding))


def _unfinished(projects: Sequence[Project]) -> tuple[tuple[Project, str], ...]:
    return tuple(
        (project, project.goal.shortfall_reason)
        for project in projects
        if project.goal.attainment in (Attainment.PARTIAL, Attainment.NONE)
    )


def _spot_checked(report: Report) -> int | None:
    declared = report.declared.spot_checked if report.declared else None
    return declared if declared is not None else (len(report.spot_checks) or None)


def _notes(whole: Whole, itemised: Group, withheld: int) -> Iterator[str]:
    silent = itemised.count - itemised.money.executed_projects
    if silent:
        yield f"逐项列出的项目中有 {silent} 个没有写全年执行数，按项目相加时没有计入。"
    if withheld and not whole.declared:
        yield f"金额合计不含 {withheld} 个不予公开的项目。"
    if withheld:
        yield f"按领域、等级和完成程度的汇总不含 {withheld} 个不予公开的项目。"


def _unread_grades(evaluations: Sequence[Evaluation]) -> Iterator[str]:
    """Say which stated grades count for none, because the standard does not have them."""
    written = Counter(item.unread_grade for item in evaluations if item.unread_grade)
    if written:
        listed = "、".join(f"“{words}”{count} 个" for words, count in written.items())
        yield f"自评等级不是评分标准里的等级，没有计入各等级，列为未能识别：{listed}。"
