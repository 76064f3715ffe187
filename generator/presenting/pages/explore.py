"""The project explorer: its page, which names every list without JavaScript, and the data it filters."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from generator.facts.units import plain as plain_number
from generator.presenting.data.datafiles import projects_table
from generator.presenting.prepared.addresses import EXPLORE, HOME
from generator.presenting.prepared.columns import Cell, Column, ProjectRow
from generator.presenting.prepared.digest import Digest, name_order
from generator.presenting.prepared.explore_columns import EXPLORE_COLUMNS, OURS, SHOWN_FIRST
from generator.presenting.prepared.page import Page
from generator.presenting.prepared.plain_data import Json
from generator.presenting.templates import render
from generator.presenting.words.escaping import tidy
from generator.presenting.words.page_words import counted

SCRIPTS = (
    *("assets/vendor/tanstack-virtual.js", "assets/vendor/fflate.js"),
    *(f"assets/explore/{name}.js" for name in ("dom", "decimal", "data", "state", "filter")),
    *(f"assets/explore/{name}.js" for name in ("table", "facets", "summary", "download", "main")),
)
_MANY = 20_000  # rows; above, one year is loaded at first
_LINE_ENDS = {0x2028: "\\u2028", 0x2029: "\\u2029"}  # they end a line in scripts before ES2019
_EXAMPLE = [column.name for column in EXPLORE_COLUMNS].index("example")


def explore_page(digests: tuple[Digest, ...]) -> Page:
    """Write the explorer's page from the digests of all years."""
    listed = tuple(sorted(digests, key=lambda item: (item.example, name_order(item), -item.year)))
    return Page(
        path=EXPLORE.file,
        content=render(
            "explore.md.j2",
            here=EXPLORE,
            crumbs=((HOME, "首页"),),
            sentence=_sentence(digests),
            listed=listed,
            first_of_unit={item.unit.id: item.address for item in reversed(listed)},
            tables={item.address: projects_table(item.unit.id, item.year) for item in listed},
            words_found=_words(digests),
            scripts=("explore/data/site.js", *SCRIPTS),
        ),
    )


def explore_files(digests: tuple[Digest, ...]) -> Iterator[Page]:
    """Yield what the explorer loads: one file about the site, one of rows for each year."""
    years = sorted({item.year for item in digests})
    yield _script("explore/data/site.js", _site(digests, years))
    for year in years:
        rows = [row for item in digests if item.year == year for row in item.rows]
        yield _script(f"explore/data/{year}.js", _year(year, rows))


def _sentence(digests: Sequence[Digest]) -> str:
    fictional = sum(map(_fictional, digests))
    rows = sum(len(item.rows) for item in digests) - fictional
    real = [item for item in digests if len(item.rows) > _fictional(item)]
    if not real:
        real, rows, fictional = [item for item in digests if item.rows], fictional, 0
    units = len({item.unit.id for item in real})
    words = f"{counted(units, '个单位')}逐项公布的 {counted(rows, '个项目')}，可以筛选、排序、合计和下载。"
    return words + (
        f"另有 {counted(fictional, '个示例项目')}，选“含示例”才列出。" if fictional else ""
    )


def _fictional(digest: Digest) -> int:
    """Return how many of a year's projects are made up: all, or single ones of a real unit."""
    return sum(bool(row[_EXAMPLE]) for row in digest.rows)


def _words(digests: Sequence[Digest]) -> str:
    """Return words that the first list surely finds: field and number, or name, of one of its projects."""
    shown = [item for item in digests if not item.example and item.rows] or list(digests)
    shown.sort(key=lambda item: (-item.year, name_order(item)))
    names = [column.name for column in EXPLORE_COLUMNS]
    rows = [dict(zip(names, row, strict=True)) for item in shown for row in item.rows]
    if any(not item.example for item in shown):
        rows = [row for row in rows if not row["example"]]
    if not rows:
        return ""
    words = [str(rows[0][name]) for name in ("area", "code") if rows[0][name]]
    return " ".join(tidy(word) for word in words or [str(rows[0]["name"])]).replace("\n", " ")


def _site(digests: Sequence[Digest], years: Sequence[int]) -> Json:
    counts = {year: sum(len(item.rows) for item in digests if item.year == year) for year in years}
    return {
        "kind": "site",
        "columns": [_column(column) for column in EXPLORE_COLUMNS],
        "shown": list(SHOWN_FIRST),
        "years": [{"year": year, "rows": counts[year]} for year in years],
        "first": years[-1:] if sum(counts.values()) > _MANY else [],
        "grades": list(dict.fromkeys(grade.name for item in digests for grade in item.grades)),
        "islands": [
            {
                "unit": item.unit.id,
                "name": tidy(item.unit.label),
                "year": item.year,
                "example": item.example,
                "projects": item.projects,
                "listed": len(item.rows),
                "examples": _fictional(item),
                "withheld": item.withheld,
                "enough": item.representative,
            }
            for item in digests
        ],
    }


def _column(column: Column[ProjectRow]) -> Json:
    return {
        "name": column.name,
        "title": column.title,
        "type": column.type,
        "unit": column.unit,
        "about": column.description,
        "ours": column.name in OURS,
    }


def _year(year: int, rows: Sequence[tuple[Cell, ...]]) -> Json:
    columns = zip(EXPLORE_COLUMNS, zip(*rows, strict=True), strict=True) if rows else ()
    return {
        "kind": "year",
        "year": year,
        "rows": len(rows),
        "columns": {
            column.name: packed([_value(cell) for cell in cells]) for column, cells in columns
        },
    }


def packed(values: Sequence[Json]) -> Json:
    """Write a column short: one value for all, values and their places, or the plain list."""
    different = list(dict.fromkeys(values))
    if len(different) == 1:
        return {"all": different[0]}
    if len(different) * 2 <= len(values):
        place = {value: index for index, value in enumerate(different)}
        return {"of": different, "at": [place[value] for value in values]}
    return list(values)


def _value(cell: Cell) -> str | int | None:
    """Return a cell as the script gets it: numbers as typed, so that none passes through a float."""
    if cell is None or isinstance(cell, bool):
        return None if cell is None else int(cell)
    if isinstance(cell, Decimal):
        return plain_number(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return tidy(cell) or None if isinstance(cell, str) else cell


def _script(path: str, data: Json) -> Page:
    """Write data as a script, which a page may load from a disk too, where no request is allowed."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS)
    return Page(path=path, content=f"(self.mzData=self.mzData||[]).push({text});\n".encode())
