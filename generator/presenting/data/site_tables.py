"""The tables of the whole site: one row for each unit and year, one for each of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.facts.form.keys import Key
from generator.judging.year.groups import NOT_STATED, Group
from generator.judging.year.summary import Summary
from generator.presenting.data.datafiles import table
from generator.presenting.prepared.columns import (
    INTEGER,
    NUMBER,
    TEXT,
    YES_NO,
    Cell,
    Column,
    Row,
    is_example,
)
from generator.presenting.prepared.page import Page

YEARS_TABLE = "data/years.csv"
AREAS_TABLE = "data/areas.csv"
_AMOUNT, _POINTS, _PERCENT = "万元", "分", "%"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRow:
    """A field of a unit's year."""

    summary: Summary
    group: Group


_STATED_BY = "有几个项目写明了这一项；合计、比率只含它们"


def _over(name: str, title: str, value: Callable[[Row], Cell]) -> Column[Row]:
    return Column(name, title, INTEGER, value, description=_STATED_BY)


YEAR_COLUMNS: tuple[Column[Summary], ...] = (
    Column("unit", "单位", TEXT, lambda row: row.year.unit.id, description="单位标识"),
    Column("unit_name", Key.UNIT_NAME, TEXT, lambda row: row.year.unit.label),
    Column("year", "年度", INTEGER, lambda row: row.year.year),
    Column("example", Key.EXAMPLE, YES_NO, lambda row: is_example(row.year)),
    Column(
        "declared", Key.DECLARED, YES_NO, lambda row: row.declared, description="合计是否由单位声明"
    ),
    Column("projects", Key.PROJECT_COUNT, INTEGER, lambda row: row.projects),
    Column("itemised", "逐项列出", INTEGER, lambda row: row.itemised.count),
    Column("withheld", "不予公开", INTEGER, lambda row: row.withheld),
    Column("budget", Key.BUDGET_SUM, NUMBER, lambda row: row.money.budget, _AMOUNT),
    Column(
        "budget_projects",
        "预算合计的项目数",
        INTEGER,
        lambda row: row.money.budget_projects,
        description=_STATED_BY,
    ),
    Column("executed", Key.EXECUTED_SUM, NUMBER, lambda row: row.money.executed, _AMOUNT),
    Column(
        "executed_projects",
        "执行合计的项目数",
        INTEGER,
        lambda row: row.money.executed_projects,
        description=_STATED_BY,
    ),
    Column("rate", "执行率（复算）", NUMBER, lambda row: row.money.rate, _PERCENT),
    Column(
        "rate_projects",
        "算执行率的项目数",
        INTEGER,
        lambda row: row.money.rate_projects,
        description=_STATED_BY,
    ),
    Column(
        "lower", "下四分位", NUMBER, lambda row: row.scores.lower if row.scores else None, _POINTS
    ),
    Column(
        "median", "中位数", NUMBER, lambda row: row.scores.median if row.scores else None, _POINTS
    ),
    Column(
        "upper", "上四分位", NUMBER, lambda row: row.scores.upper if row.scores else None, _POINTS
    ),
    Column("in_best_grade", "最高等级项目数", INTEGER, lambda row: row.in_best_grade),
    Column("in_worst_grade", "最低等级项目数", INTEGER, lambda row: row.in_worst_grade),
    Column("unfinished", "未完成项目", INTEGER, lambda row: row.unfinished_count),
    Column("spot_checked", Key.SPOT_CHECKED, INTEGER, lambda row: row.spot_checked),
    Column("met", "达到的指标数", INTEGER, lambda row: sum(item.met for item in row.by_aspect)),
    Column(
        "missed", "未达到的指标数", INTEGER, lambda row: sum(item.missed for item in row.by_aspect)
    ),
)

AREA_COLUMNS: tuple[Column[AreaRow], ...] = (
    Column("unit", "单位", TEXT, lambda row: row.summary.year.unit.id, description="单位标识"),
    Column("unit_name", Key.UNIT_NAME, TEXT, lambda row: row.summary.year.unit.label),
    Column("year", "年度", INTEGER, lambda row: row.summary.year.year),
    Column("example", Key.EXAMPLE, YES_NO, lambda row: is_example(row.summary.year)),
    Column("area", Key.AREA, TEXT, lambda row: _stated(row.group.name)),
    Column("projects", Key.PROJECT_COUNT, INTEGER, lambda row: row.group.count),
    Column("budget", Key.BUDGET_SUM, NUMBER, lambda row: row.group.money.budget, _AMOUNT),
    Column(
        "budget_projects",
        "预算合计的项目数",
        INTEGER,
        lambda row: row.group.money.budget_projects,
        description=_STATED_BY,
    ),
    Column("executed", Key.EXECUTED_SUM, NUMBER, lambda row: row.group.money.executed, _AMOUNT),
    Column(
        "executed_projects",
        "执行合计的项目数",
        INTEGER,
        lambda row: row.group.money.executed_projects,
        description=_STATED_BY,
    ),
    Column("rate", "执行率（复算）", NUMBER, lambda row: row.group.money.rate, _PERCENT),
    Column(
        "rate_projects",
        "算执行率的项目数",
        INTEGER,
        lambda row: row.group.money.rate_projects,
        description=_STATED_BY,
    ),
    Column("median_score", "自评得分中位数", NUMBER, lambda row: row.group.median_score, _POINTS),
)


def site_tables(summaries: Iterable[Summary]) -> Iterator[Page]:
    """Yield the tables of the site; a field counts only the projects that are listed one by one."""
    listed = tuple(summaries)
    areas = (AreaRow(summary=item, group=group) for item in listed for group in item.by_area)
    yield Page(path=YEARS_TABLE, content=table(YEAR_COLUMNS, listed))
    yield Page(path=AREAS_TABLE, content=table(AREA_COLUMNS, areas))


def _stated(name: str) -> str:
    return "" if name == NOT_STATED else name
