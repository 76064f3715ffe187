"""The open data of a (unit, year) and of the site: tables, their description, and JSON."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from generator.concluding.judged import JudgedYear
from generator.facts.units import plain as plain_number
from generator.judging.review.reviewed_scores import ProjectReview
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.year.summary import Summary
from generator.presenting.data.csvw import csv_metadata
from generator.presenting.data.datapackage import datapackage
from generator.presenting.data.figures_json import headline, units_listed, year_data
from generator.presenting.data.finding_table import FINDING_COLUMNS, finding_rows
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
from generator.presenting.prepared.plain_data import Json, plain, record_facts
from generator.presenting.prepared.review_columns import (
    REVIEWED_INDICATOR_COLUMNS,
    REVIEWED_PROJECT_COLUMNS,
    project_review_json,
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


def findings_table(unit_id: str, year: int) -> str:
    """Return the path of the table of findings."""
    return f"{_folder(unit_id, year)}/findings.csv"


def project_index(unit_id: str, year: int) -> str:
    """Return the path of the list of the projects' data files."""
    return f"{_folder(unit_id, year)}/projects.json"


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
    tables = {name: table(columns, rows) for name, columns, rows in table_rows(judged)}
    for name, content in tables.items():
        yield Page(path=f"{_folder(unit, year)}/{name}.csv", content=content)
    package = datapackage(judged.site, judged.unit_year, tables)
    yield Page(path=f"{_folder(unit, year)}/datapackage.json", content=_json(package))
    metadata = csv_metadata(judged.site, judged.unit_year, _DESCRIBED)
    yield Page(path=f"{_folder(unit, year)}/csv-metadata.json", content=_json(metadata))
    yield Page(path=summary_file(unit, year), content=_json(year_data(judged)))
    made = []
    for evaluation in summary.evaluations:
        path = project_file(unit, year, evaluation.project.id)
        page = Page(path=path, content=_json(_project_data(summary, evaluation)))
        made.append((evaluation, page))
        yield page
    yield Page(path=project_index(unit, year), content=_json(_index(judged, made)))


_DESCRIBED: tuple[tuple[str, Sequence[Column[Any]]], ...] = (
    ("projects.csv", REVIEWED_PROJECT_COLUMNS),
    ("indicators.csv", REVIEWED_INDICATOR_COLUMNS),
    ("findings.csv", FINDING_COLUMNS),
)
INDEX_SHAPE = "mingzhang-projects/1"
"""What a program finds in the index of projects; the number grows when a field goes or changes its sense."""


def _index(judged: JudgedYear, made: Iterable[tuple[Evaluation, Page]]) -> Json:
    """Return where the data of each project lies, with sums to tell what has changed."""
    folder = f"{_folder(judged.unit.id, judged.year)}/"
    listed: list[Json] = [
        {
            "id": evaluation.project.id,
            "name": evaluation.project.name,
            "path": page.path.removeprefix(folder),
            "sha256": hashlib.sha256(page.content).hexdigest(),
        }
        for evaluation, page in made
    ]
    return {
        "shape": INDEX_SHAPE,
        "unit": judged.unit.id,
        "year": judged.year,
        "example": judged.example,
        "projects": listed,
    }


def table_rows(judged: JudgedYear) -> Iterator[tuple[str, Sequence[Column[Any]], Iterable[Any]]]:
    """Yield the tables of a (unit, year): name, columns, what its rows are made from."""
    yield "projects", REVIEWED_PROJECT_COLUMNS, _projects(judged.summary)
    yield "indicators", REVIEWED_INDICATOR_COLUMNS, _indicators(judged.summary)
    yield "findings", FINDING_COLUMNS, finding_rows(judged)


def site_files(summaries: Iterable[Summary]) -> Iterator[Page]:
    """Yield the data of the whole site, made from the small summaries alone, in their order."""
    listed = tuple(summaries)
    yield Page(path="data/units.json", content=_json(units_listed(listed)))
    yield Page(path="data/summary.json", content=_json([headline(item) for item in listed]))


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


def _json(data: Json) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
