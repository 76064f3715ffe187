"""One (unit, year) made ready for its pages, and the small digest other islands may see of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.facts.records.form import Project
from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.report import Report, SpotCheck
from generator.facts.records.site import Site, Unit
from generator.facts.records.states import Audience, Status
from generator.facts.standard import Standard
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.scoring.standards_in_force import standard_of
from generator.judging.year.summary import Spread, Summary, representative, summarise
from generator.presenting.prepared.addresses import (
    Address,
    project_address,
    unit_address,
    year_address,
)
from generator.presenting.prepared.columns import Cell
from generator.presenting.prepared.explore_columns import explore_rows
from generator.presenting.prepared.listing import Listing, projects_of_year
from generator.presenting.prepared.release import last_change
from generator.presenting.prepared.tallies import Measured, Tally, measured, tally
from generator.presenting.words.opening_sentence import (
    best_grade_from,
    best_grade_words,
    year_sentence,
)


def name_order(digest: Digest) -> tuple[bytes, str]:
    """Order units by name, by pinyin as far as GB 2312 goes, which sorts its common characters so."""
    return digest.unit.label.encode("gb18030", "replace"), digest.unit.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One project in a list: what the year's table, the sidebar and other years show of it.

    Amounts in 万元, rate in %, score in 分; None is 未填报. ``band`` is the place of the grade in
    its standard (1 is the best, 0 is none), ``last_band`` the place of the lowest grade.
    """

    id: str
    name: str
    area: str
    address: Address
    budget: Decimal | None
    executed: Decimal | None
    rate: Decimal | None
    score: Decimal | None
    grade: str
    band: int
    last_band: int
    attainment: str
    draft: bool
    implementer: str = ""
    standard: str = ""  # short name
    measured: tuple[Measured, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What the pages outside an island see of it: one row of the unit's table, and its projects.

    Amounts in 万元, rate in %; ``best`` counts the projects of the best grade, ``best_words`` and
    ``best_from`` (分) say from which score it begins; None is not stated.
    """

    unit: Unit
    year: int
    address: Address
    title: str
    sentence: str
    draft: bool
    example: bool
    declared: bool
    projects: int
    itemised: int
    budget: Decimal
    executed: Decimal
    rate: Decimal | None
    best: int | None
    best_words: str
    best_from: Decimal
    worst: int | None
    worst_name: str
    unfinished: int
    entries: tuple[Entry, ...]
    updated: date | None = None  # the last release or correction the data tell of
    withheld: int = 0
    not_itemised: int = 0
    scores: Spread | None = None
    areas: tuple[Tally, ...] = ()
    grades: tuple[Tally, ...] = ()
    met: int = 0  # indicators that met their target …
    told: int = 0  # … of those where it can be told
    spot_checked: int = 0
    standards: tuple[str, ...] = ()  # short names of all in use, the year's own first
    rows: tuple[tuple[Cell, ...], ...] = ()  # the projects in the columns of the explorer

    @property
    def complete(self) -> bool:
        """Whether every project of the year is listed."""
        return not self.not_itemised and not self.withheld and self.itemised > 0

    @property
    def representative(self) -> bool:
        """Whether at least four fifths of the projects are listed, so that a median means anything."""
        return representative(self.itemised, self.projects)

    @property
    def behind(self) -> Listing:
        """The list of this year's projects."""
        return projects_of_year(self.unit.id, self.year, example=self.example)


@dataclass(frozen=True, slots=True, kw_only=True)
class Island:
    """A unit's year, judged, with the projects this audience may see, the largest first."""

    site: Site
    audience: Audience
    unit_year: UnitYear
    standard: Standard
    summary: Summary
    evaluations: tuple[Evaluation, ...]
    entries: tuple[Entry, ...]

    @property
    def unit(self) -> Unit:
        """The unit."""
        return self.unit_year.unit

    @property
    def report(self) -> Report:
        """The summary report."""
        return self.unit_year.report

    @property
    def address(self) -> Address:
        """The address of the report."""
        return year_address(self.unit.id, self.unit_year.year)

    @property
    def unit_address(self) -> Address:
        """The address of the unit."""
        return unit_address(self.unit.id)

    @property
    def example(self) -> bool:
        """Whether everything here is fictional."""
        return self.unit.example or self.report.example

    @property
    def behind(self) -> Listing:
        """The list of this year's projects."""
        example = self.example or any(item.project.example for item in self.evaluations)
        return projects_of_year(self.unit.id, self.unit_year.year, example=example)

    @property
    def spot_checks(self) -> tuple[tuple[SpotCheck, Entry], ...]:
        """The spot checks of projects that this audience may see."""
        shown = {entry.id: entry for entry in self.entries}
        checks = self.report.spot_checks
        return tuple((check, shown[check.project]) for check in checks if check.project in shown)


def may_see(status: Status, audience: Audience) -> bool:
    """Tell whether an audience sees a page about something of this status."""
    return status is Status.PUBLIC or (status is Status.DRAFT and audience is Audience.PREVIEW)


def make_island(ledger: Ledger, unit_year: UnitYear, audience: Audience) -> Island:
    """Judge one unit's year for one audience."""
    standard = standard_of(ledger, unit_year)
    evaluations = tuple(
        evaluate(project, standard_of(ledger, unit_year, project))
        for project in unit_year.projects
        if may_see(project.status, audience)
    )
    ordered = tuple(sorted(evaluations, key=_largest_first))
    return Island(
        site=ledger.site,
        audience=audience,
        unit_year=unit_year,
        standard=standard,
        summary=summarise(unit_year, evaluations, standard, audience=audience),
        evaluations=ordered,
        entries=tuple(entry_of(unit_year, evaluation) for evaluation in ordered),
    )


def digest_of(island: Island) -> Digest:
    """Return what other islands may see of this one."""
    summary, standard = island.summary, island.standard
    return Digest(
        unit=island.unit,
        year=island.unit_year.year,
        address=island.address,
        title=island.report.title,
        sentence=year_sentence(summary, standard),
        draft=island.report.status is Status.DRAFT,
        example=island.example,
        declared=summary.declared,
        projects=summary.projects,
        itemised=summary.itemised.count,
        budget=summary.budget,
        executed=summary.executed,
        rate=summary.rate,
        best=summary.in_best_grade,
        best_words=best_grade_words(standard),
        best_from=best_grade_from(standard),
        worst=summary.in_worst_grade,
        worst_name=standard.grades[-1].name,
        unfinished=len(summary.unfinished),
        entries=island.entries,
        updated=last_change(
            island.report,
            (item for evaluation in island.evaluations for item in evaluation.project.corrections),
        ),
        withheld=summary.withheld,
        not_itemised=summary.not_itemised,
        scores=summary.scores,
        areas=tuple(tally(group) for group in summary.by_area),
        grades=tuple(tally(group) for group in summary.by_grade),
        met=sum(item.met for item in summary.by_aspect),
        told=sum(item.met + item.missed for item in summary.by_aspect),
        spot_checked=summary.spot_checked,
        standards=_standards(island),
        rows=explore_rows(summary),
    )


def _standards(island: Island) -> tuple[str, ...]:
    names = [island.standard.short_name]
    names += [evaluation.standard.short_name for evaluation in island.evaluations]
    return tuple(dict.fromkeys(names))


def _largest_first(evaluation: Evaluation) -> tuple[bool, Decimal, str]:
    """Order projects by what they spent; those that do not say come last, equals by id."""
    executed = evaluation.project.funds.total.executed
    return (executed is None, -(executed or Decimal(0)), evaluation.project.id)


def entry_of(unit_year: UnitYear, evaluation: Evaluation) -> Entry:
    """Return what lists show of a project."""
    project: Project = evaluation.project
    grade = project.stated_grade or evaluation.grade_of_stated
    names = [band.name for band in evaluation.standard.grades]
    return Entry(
        id=project.id,
        name=project.name,
        area=project.area,
        address=project_address(unit_year.unit.id, unit_year.year, project.id),
        budget=project.funds.total.annual_budget,
        executed=project.funds.total.executed,
        rate=evaluation.execution.rate,
        score=evaluation.stated_total,
        grade=grade,
        band=names.index(grade) + 1 if grade in names else 0,
        last_band=len(names),
        attainment=project.goal.attainment.value if project.goal.attainment else "",
        draft=project.status is Status.DRAFT,
        implementer=project.implementer,
        standard=evaluation.standard.short_name,
        measured=measured(evaluation),
    )
