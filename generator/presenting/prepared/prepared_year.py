"""One (unit, year) made ready for its pages: what was judged, and its projects as lists show them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from generator.concluding.judged import JudgedYear
from generator.facts.office_files import OfficeFile
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import SpotCheck
from generator.facts.records.states import Status
from generator.judging.scoring.evaluation import Evaluation
from generator.presenting.prepared.addresses import (
    Address,
    figures_address,
    project_address,
    quality_address,
    report_address,
    unit_address,
    year_address,
)
from generator.presenting.prepared.listing import Listing, projects_of_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """An indicator as another year sees it: its name, target and actual value as typed."""

    name: str
    target: str
    actual: str
    met: bool | None


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
    grade_derived: bool  # worked out from the score, not stated
    band: int
    last_band: int
    attainment: str
    draft: Status | None  # its stage before publication; None where it is public
    grade_unread: str = ""  # the words of a stated grade that its standard does not have
    implementer: str = ""
    standard: str = ""  # short name
    measured: tuple[Measured, ...] = ()
    money_stands: bool = True  # no open finding contradicts its amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedYear(JudgedYear):
    """A unit's year, judged, with an entry for each project this audience may see, in their order.

    ``office`` are its documents for office programs, where they were made.
    """

    entries: tuple[Entry, ...]
    office: tuple[OfficeFile, ...] = ()

    @property
    def report_label(self) -> str:
        """What menus call the page of the report's words."""
        return "报告概述" if self.paraphrased_by else "报告正文"

    @property
    def address(self) -> Address:
        """The address of the year at a glance."""
        return year_address(self.unit.id, self.year)

    @property
    def report_address(self) -> Address:
        """The address of the report as the unit wrote it."""
        return report_address(self.unit.id, self.year)

    @property
    def figures_address(self) -> Address:
        """The address of the statistics."""
        return figures_address(self.unit.id, self.year)

    @property
    def quality_address(self) -> Address:
        """The address of what was found in the data."""
        return quality_address(self.unit.id, self.year)

    @property
    def unit_address(self) -> Address:
        """The address of the unit."""
        return unit_address(self.unit.id)

    @property
    def behind(self) -> Listing:
        """The list of this year's projects."""
        example = self.example or any(item.project.example for item in self.evaluations)
        return projects_of_year(self.unit.id, self.year, example=example)

    @property
    def spot_checks(self) -> tuple[tuple[SpotCheck, Entry], ...]:
        """The spot checks of projects that this audience may see."""
        shown = {entry.id: entry for entry in self.entries}
        checks = self.report.spot_checks
        return tuple((check, shown[check.project]) for check in checks if check.project in shown)


def prepare_year(year: JudgedYear) -> PreparedYear:
    """Make the entries of a judged year."""
    judged = {field.name: getattr(year, field.name) for field in fields(JudgedYear)}
    entries = tuple(
        entry_of(year.unit_year, evaluation, money_stands=claims.money)
        for evaluation, claims in zip(year.evaluations, year.claims, strict=True)
    )
    return PreparedYear(**judged, entries=entries)


def entry_of(unit_year: UnitYear, evaluation: Evaluation, *, money_stands: bool = True) -> Entry:
    """Return what lists show of a project; ``money_stands``: nothing contradicts its amounts."""
    project: Project = evaluation.project
    grade = evaluation.graded
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
        grade_derived=evaluation.grade_is_derived,
        grade_unread=evaluation.unread_grade,
        band=names.index(grade) + 1 if grade in names else 0,
        last_band=len(names),
        attainment=project.goal.attainment.value if project.goal.attainment else "",
        draft=project.status.stage,
        implementer=project.implementer,
        standard=evaluation.standard.short_name,
        measured=measured(evaluation),
        money_stands=money_stands,
    )


def measured(evaluation: Evaluation) -> tuple[Measured, ...]:
    """Return the indicators of a project that apply, in the order of its form."""
    return tuple(
        Measured(
            name=line.indicator.name,
            target=line.indicator.target.raw,
            actual=line.indicator.actual.raw,
            met=line.met,
        )
        for line in evaluation.applicable
    )
