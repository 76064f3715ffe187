"""The open data of a (unit, year) and of the site: tables, their description, and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from generator.concluding.judged import JudgedYear
from generator.facts.units import plain as plain_number
from generator.judging.review.reviewed_scores import ProjectReview
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.distribution import RateBand
from generator.judging.year.groups import Group
from generator.judging.year.money import Money
from generator.judging.year.summary import Summary
from generator.presenting.data.datapackage import datapackage
from generator.presenting.data.score_data import score_json
from generator.presenting.prepared.columns import (
    Cell,
    Column,
    ProjectRow,
    Row,
    is_example,
)
from generator.presenting.prepared.indicator_columns import IndicatorRow
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.plain_data import Json, plain, record_facts, report_facts
from generator.presenting.prepared.review_columns import (
    REVIEWED_INDICATOR_COLUMNS,
    REVIEWED_PROJECT_COLUMNS,
    project_review_json,
    year_review_json,
)
from generator.presenting.words.escaping import tidy

# A spreadsheet takes a cell that begins like this for a formula (CWE-1236).
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BOM = "\ufeff"  # without it Excel reads UTF-8 as something else


def projects_table(unit_id: str, year: int) -> str:
    """Return the path of the table of projects below the site's root."""
    return f"{_folder(unit_id, year)}/projects.csv"


def indicators_table(unit_id: str, year: int) -> str:
    """Return the path of the table of indicators."""
    return f"{_folder(unit_id, year)}/indicators.csv"


def summary_file(unit_id: str, year: int) -> str:
    """Return the path of the year's figures."""
    return f"{_folder(unit_id, year)}/summary.json"


def project_file(unit_id: str, year: int, project_id: str) -> str:
    """Return the path of the data of one project; a folder of its own keeps every id possible."""
    return f"{_folder(unit_id, year)}/projects/{project_id}.json"


def _folder(unit_id: str, year: int) -> str:
    return f"{unit_id}/{year}/data"


def year_data_files(judged: JudgedYear) -> Iterator[Page]:
    """Yield the data files of one (unit, year), with the projects its audience may see."""
    summary, unit, year = judged.summary, judged.unit.id, judged.year
    yield Page(
        path=projects_table(unit, year),
        content=table(REVIEWED_PROJECT_COLUMNS, _projects(summary)),
    )
    yield Page(
        path=indicators_table(unit, year),
        content=table(REVIEWED_INDICATOR_COLUMNS, _indicators(summary)),
    )
    yield Page(
        path=f"{_folder(unit, year)}/datapackage.json",
        content=_json(datapackage(judged.site, judged.unit_year)),
    )
    yield Page(path=summary_file(unit, year), content=_json(_year_data(judged)))
    for evaluation in summary.evaluations:
        path = project_file(unit, year, evaluation.project.id)
        yield Page(path=path, content=_json(_project_data(summary, evaluation)))


def site_files(summaries: Iterable[Summary]) -> Iterator[Page]:
    """Yield the data of the whole site, made from the small summaries alone, in their order."""
    listed = tuple(summaries)
    yield Page(path="data/units.json", content=_json(_units(listed)))
    yield Page(path="data/summary.json", content=_json([_headline(item) for item in listed]))


def table(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """Write a table as CSV: UTF-8 with BOM, CRLF, English names in the first row."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([_cell(column.value(row)) for column in columns] for row in rows)
    return (_BOM + text.getvalue()).encode()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal | int):
        return plain_number(value)
    if isinstance(value, date):
        return value.isoformat()
    text = tidy(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _projects(summary: Summary) -> Iterator[ProjectRow]:
    for evaluation in summary.evaluations:
        found = _review_of(summary, evaluation)
        yield ProjectRow(island=summary.year, evaluation=evaluation, review=found)


def _indicators(summary: Summary) -> Iterator[IndicatorRow]:
    for evaluation in summary.evaluations:
        found = _review_of(summary, evaluation)
        reviewed = {line.number: line for line in (found.touched if found else ())}
        for line, scored in enumerate(evaluation.lines, start=1):
            yield IndicatorRow(
                island=summary.year,
                project=evaluation.project,
                line=line,
                scored=scored,
                review=reviewed.get(line),
            )


def _review_of(summary: Summary, evaluation: Evaluation) -> ProjectReview | None:
    return summary.review.of(evaluation.project.id) if summary.review else None


def _project_data(summary: Summary, evaluation: Evaluation) -> Json:
    """Return one project: stated (``project``), computed (``evaluation``), found by reviewers."""
    island = summary.year
    return {
        "unit": island.unit.id,
        "year": island.year,
        "id": evaluation.project.id,
        "example": is_example(island, evaluation.project),
        "project": record_facts(evaluation.project),
        "evaluation": {
            **score_json(island, evaluation),
            "parts": plain(evaluation.parts),
            "sum_of_stated": plain(evaluation.sum_of_stated),
            "total_formula": plain(evaluation.total_formula),
        },
        "review": project_review_json(_review_of(summary, evaluation), summary.review),
    }


def _year_data(judged: JudgedYear) -> Json:
    summary = judged.summary
    report = report_facts(
        judged.report,
        shown=frozenset(evaluation.project.id for evaluation in summary.evaluations),
    )
    report["narrative"] = record_facts(judged.narrative)
    return {
        **_figures(summary),
        "representative": summary.representative,
        "itemised": _group(summary.itemised),
        "withheld": summary.withheld,
        "withheld_bases": plain(summary.withheld_bases),
        "not_itemised": summary.not_itemised,
        "by_area": [_group(group) for group in summary.by_area],
        "by_grade": [_group(group) for group in summary.by_grade],
        "by_attainment": [_group(group) for group in summary.by_attainment],
        "scores": plain(summary.scores),
        "by_rate": [_rate_band(band) for band in summary.by_rate],
        "by_aspect": plain(summary.by_aspect),
        "unfinished": [
            {"id": project.id, "name": project.name, "reason": reason or None}
            for project, reason in summary.unfinished
        ],
        "reconciliations": plain(summary.reconciliations),
        "review": year_review_json(summary.review),
        "report": report,
    }


def _figures(summary: Summary) -> dict[str, Json]:
    """Return the figures of a year that other years and units are compared with."""
    return {
        "unit": summary.year.unit.id,
        "year": summary.year.year,
        "example": is_example(summary.year),
        "title": summary.year.report.title,
        "declared": summary.declared,
        "projects": summary.projects,
        **_money(summary.money),
        "in_best_grade": summary.in_best_grade,
        "in_worst_grade": summary.in_worst_grade,
        "spot_checked": summary.spot_checked,
    }


def _headline(summary: Summary) -> Json:
    return {
        **_figures(summary),
        "itemised": summary.itemised.count,
        "page": f"../{summary.year.unit.id}/{summary.year.year}/",
    }


def _money(money: Money) -> dict[str, Json]:
    """Return sums with over how many projects each runs; None where none of them states it."""
    return {
        "budget": plain(money.budget),
        "budget_projects": money.budget_projects,
        "executed": plain(money.executed),
        "executed_projects": money.executed_projects,
        "rate": plain(money.rate),
        "rate_projects": money.rate_projects,
    }


def _group(group: Group) -> dict[str, Json]:
    return {
        "name": group.name,
        "projects": group.count,
        **_money(group.money),
        "mean_score": plain(group.mean_score),
        "median_score": plain(group.median_score),
        "score_projects": group.score_projects,
    }


def _rate_band(band: RateBand) -> dict[str, Json]:
    grades: list[Json] = [{"grade": name or None, "projects": count} for name, count in band.grades]
    return {"lower": plain(band.lower), "upper": plain(band.upper), "grades": grades}


def _units(summaries: Sequence[Summary]) -> Json:
    units = {summary.year.unit.id: summary.year.unit for summary in summaries}
    years: dict[str, list[Json]] = {unit: [] for unit in units}
    for summary in summaries:
        years[summary.year.unit.id].append(summary.year.year)
    listed: list[Json] = []
    for unit_id, unit in units.items():
        listed.append({**record_facts(unit), "years": years[unit_id], "page": f"../{unit_id}/"})
    return listed


def _json(data: Json) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
