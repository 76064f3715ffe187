"""The columns of the published tables: English name, Chinese title, unit and where the value is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from generator.facts.form.keys import Key
from generator.facts.records.form import FundRow, Project
from generator.facts.records.ledger import UnitYear
from generator.judging.review.reviewed_scores import ProjectReview
from generator.judging.scoring.evaluation import Evaluation
from generator.presenting.prepared.addresses import Address, project_address, year_address

Cell = str | Decimal | int | bool | date | None
"""What a cell may hold; None and an empty text are 未填报 and leave it empty."""

Row = TypeVar("Row")

TEXT, NUMBER, INTEGER, YES_NO, DATE = "string", "number", "integer", "boolean", "date"
AMOUNT, POINTS, PERCENT = "万元", "分", "%"
AS_TYPED = "单位填报的原样，没有改动"
OURS_ALONE = "明账按所用标准算出，只供对照"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRow:
    """What a row of the table of projects is made from."""

    island: UnitYear
    evaluation: Evaluation
    review: ProjectReview | None = None

    @property
    def project(self) -> Project:
        """The project itself."""
        return self.evaluation.project

    @property
    def total(self) -> FundRow:
        """The total row of its funds table."""
        return self.evaluation.project.funds.total


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: ``name`` is a term of the glossary, ``title`` the word of the form or page.

    ``type`` is a type of Frictionless Table Schema; ``unit`` is empty where there is none.
    """

    name: str
    title: str
    type: str
    value: Callable[[Row], Cell]
    unit: str = ""
    description: str = ""


def _page(row: ProjectRow) -> str:
    """Return the address of the project's page, relative to the folder of the table."""
    unit, year = row.island.unit.id, row.island.year
    table: Address = year_address(unit, year).below("data")
    return table.to(project_address(unit, year, row.project.id))


def _missed(row: ProjectRow) -> int | None:
    """Return how many lines are missed; None where not a single one could be judged."""
    judged = [line.met for line in row.evaluation.applicable if line.met is not None]
    return judged.count(False) if judged else None


def _score_gap(row: ProjectRow) -> Decimal | None:
    stated, computed = row.evaluation.stated_total, row.evaluation.computed_total
    return None if stated is None or computed is None else stated - computed


PROJECT_COLUMNS: tuple[Column[ProjectRow], ...] = (
    Column("unit", "单位", TEXT, lambda row: row.island.unit.id, description="单位标识"),
    Column("year", "年度", INTEGER, lambda row: row.island.year),
    Column(
        "id", "项目标识", TEXT, lambda row: row.project.id, description="永久不变，也是网址的一段"
    ),
    Column("name", Key.PROJECT_NAME, TEXT, lambda row: row.project.name),
    Column("unit_name", Key.UNIT_NAME, TEXT, lambda row: row.island.unit.label),
    Column("code", Key.PROJECT_CODE, TEXT, lambda row: row.project.code),
    Column("area", Key.AREA, TEXT, lambda row: row.project.area),
    Column("category", Key.PROJECT_CATEGORY, TEXT, lambda row: row.project.category),
    Column("department", Key.DEPARTMENT, TEXT, lambda row: row.project.department),
    Column("implementer", Key.IMPLEMENTER, TEXT, lambda row: row.project.implementer),
    Column("period", Key.PERIOD, TEXT, lambda row: row.project.period),
    Column("attribute", Key.PROJECT_ATTRIBUTE, TEXT, lambda row: row.project.attribute),
    Column("project_type", Key.PROJECT_TYPE, TEXT, lambda row: row.project.project_type),
    Column("office", Key.OFFICE, TEXT, lambda row: row.project.office),
    Column("office_phone", Key.OFFICE_PHONE, TEXT, lambda row: row.project.office_phone),
    Column("division", Key.DIVISION, TEXT, lambda row: row.project.division),
    Column(
        "document_name",
        Key.DOCUMENT_KIND,
        TEXT,
        lambda row: row.project.document.name,
        description="申报表和监控表不是一年的结果",
    ),
    Column("form_year", Key.FORM_YEAR, INTEGER, lambda row: row.project.form_year),
    Column("filled_on", Key.FILLED_ON, DATE, lambda row: row.project.filled_on),
    Column(
        "incomplete",
        Key.INCOMPLETE,
        TEXT,
        lambda row: row.project.incomplete,
        description="转录时没有看到原表的哪一部分",
    ),
    Column("status", Key.STATUS, TEXT, lambda row: row.project.status.value),
    Column(
        "example",
        Key.EXAMPLE,
        YES_NO,
        lambda row: is_example(row.island, row.project),
        description="是：虚构的数据",
    ),
    Column(
        "spot_checked",
        "被抽查",
        YES_NO,
        lambda row: any(check.project == row.project.id for check in row.island.report.spot_checks),
    ),
    Column(
        "initial_budget", Key.INITIAL_BUDGET, NUMBER, lambda row: row.total.initial_budget, AMOUNT
    ),
    Column("annual_budget", Key.ANNUAL_BUDGET, NUMBER, lambda row: row.total.annual_budget, AMOUNT),
    Column("arrived", Key.ARRIVED, NUMBER, lambda row: row.total.arrived, AMOUNT),
    Column("executed", Key.EXECUTED, NUMBER, lambda row: row.total.executed, AMOUNT),
    Column("surplus", Key.SURPLUS, NUMBER, lambda row: row.total.surplus, AMOUNT),
    Column("recovered", Key.RECOVERED, NUMBER, lambda row: row.total.recovered, AMOUNT),
    Column(
        "funds_deviation",
        Key.FUNDS_DEVIATION,
        TEXT,
        lambda row: row.project.funds.deviation or row.total.deviation,
    ),
    Column(
        "execution_stated_rate",
        "执行率（自报）",
        NUMBER,
        lambda row: row.total.stated_rate,
        PERCENT,
        AS_TYPED,
    ),
    Column(
        "execution_rate",
        "执行率（复算）",
        NUMBER,
        lambda row: row.evaluation.execution.rate,
        PERCENT,
        OURS_ALONE,
    ),
    Column(
        "execution_weight",
        "执行率分值",
        NUMBER,
        lambda row: row.evaluation.execution.weight,
        POINTS,
    ),
    Column(
        "execution_stated",
        "执行率自评得分",
        NUMBER,
        lambda row: row.evaluation.execution.stated,
        POINTS,
        AS_TYPED,
    ),
    Column(
        "execution_computed",
        "执行率复算得分",
        NUMBER,
        lambda row: row.evaluation.execution.computed,
        POINTS,
        OURS_ALONE,
    ),
    Column("attainment", Key.ATTAINMENT, TEXT, lambda row: row.project.goal.attainment),
    Column(
        "goal_rate",
        Key.ATTAINMENT_RATE,
        NUMBER,
        lambda row: row.project.goal.stated_rate,
        PERCENT,
        AS_TYPED,
    ),
    Column(
        "shortfall_reason",
        Key.SHORTFALL_REASON,
        TEXT,
        lambda row: row.project.goal.shortfall_reason,
    ),
    Column(
        "goal_weight",
        "年度总体目标分值",
        NUMBER,
        lambda row: row.project.goal.weight,
        POINTS,
    ),
    Column(
        "goal_score",
        "年度总体目标自评得分",
        NUMBER,
        lambda row: row.project.goal.score,
        POINTS,
        AS_TYPED,
    ),
    Column(
        "stated_total",
        Key.STATED_TOTAL,
        NUMBER,
        lambda row: row.evaluation.stated_total,
        POINTS,
        AS_TYPED,
    ),
    Column(
        "stated_grade",
        Key.STATED_GRADE,
        TEXT,
        lambda row: row.project.stated_grade,
        description=AS_TYPED,
    ),
    Column(
        "grade_of_stated",
        "等级（推算）",
        TEXT,
        lambda row: row.evaluation.grade_of_stated,
        description="自评总分按所用标准折算的等级；单位写明的等级见“自评等级”",
    ),
    Column(
        "computed_total",
        "复算总分",
        NUMBER,
        lambda row: row.evaluation.computed_total,
        POINTS,
        OURS_ALONE,
    ),
    Column("conclusion", Key.CONCLUSION, TEXT, lambda row: row.project.conclusion),
    Column("remarks", Key.REMARKS, TEXT, lambda row: row.project.remarks),
    Column("grade", "等级（复算）", TEXT, lambda row: row.evaluation.grade, description=OURS_ALONE),
    Column(
        "score_gap",
        "自评与复算之差",
        NUMBER,
        _score_gap,
        POINTS,
        "自评总分 − 复算总分",
    ),
    Column(
        "indicators",
        "指标数",
        INTEGER,
        lambda row: sum(not line.indicator.not_applicable for line in row.evaluation.lines),
        description="不含不适用的",
    ),
    Column(
        "missed",
        "未达到的指标数",
        INTEGER,
        _missed,
        description="判断不了的不计；一项都判断不了的空着",
    ),
    Column(
        "missed_aspects",
        "未达到的指标类别",
        TEXT,
        lambda row: "、".join(row.evaluation.missed_aspects),
        description="二级指标，以顿号分开",
    ),
    Column(
        "standard",
        "所用标准",
        TEXT,
        lambda row: row.evaluation.standard.id,
        description="评分标准的标识",
    ),
    Column(
        "derived",
        Key.DERIVED,
        TEXT,
        lambda row: "、".join(row.project.derived),
        description="录入的人推算或归类的栏，来源没有写明，以顿号分开",
    ),
    Column("page", "页面", TEXT, _page, description="项目页面的地址，相对于本文件所在的文件夹"),
)


def is_example(island: UnitYear, project: Project | None = None) -> bool:
    """Return whether the data are fictional (示例): the unit's, the report's or the project's mark."""
    marks = (island.unit.example, island.report.example, project is not None and project.example)
    return any(marks)
