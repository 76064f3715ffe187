"""What the explorer loads: the published columns, numbers as typed, nothing that may not be seen."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import generator.presenting
from generator.presenting.data.datafiles import projects_table, table
from generator.presenting.pages.explore import SCRIPTS, explore_files, explore_page, packed
from generator.presenting.prepared.addresses import year_address
from generator.presenting.prepared.columns import PROJECT_COLUMNS
from generator.presenting.prepared.digest import Digest, digest_of
from generator.presenting.prepared.explore_columns import (
    EXPLORE_COLUMNS,
    OURS,
    SHOWN_FIRST,
    explore_rows,
)
from tests.support import records
from tests.support.pages_of import headings, html_of, island

D = Decimal
THEME = Path(generator.presenting.__file__).parent / "theme"


def digest(year: int = 2024, **changes) -> Digest:
    made = digest_of(island())
    return replace(made, year=year, address=year_address(made.unit.id, year), **changes)


def loaded(content: bytes) -> Any:
    text = content.decode()
    found = re.fullmatch(r"\(self\.mzData=self\.mzData\|\|\[\]\)\.push\((.*)\);\n", text)
    assert found, text
    return json.loads(found[1])


def files(*digests: Digest) -> dict[str, Any]:
    return {page.path: loaded(page.content) for page in explore_files(digests)}


def unpacked(column: object, rows: int) -> list[object]:
    if isinstance(column, dict) and "all" in column:
        return [column["all"]] * rows
    if isinstance(column, dict):
        return [column["of"][place] for place in column["at"]]
    assert isinstance(column, list)
    return column


def test_the_columns_are_those_of_the_published_table():
    names = [column.name for column in PROJECT_COLUMNS]
    assert [name for name in names if name in {c.name for c in EXPLORE_COLUMNS}] == [
        column.name for column in EXPLORE_COLUMNS
    ]
    assert set(SHOWN_FIRST) <= {column.name for column in EXPLORE_COLUMNS}


def test_a_file_a_year_and_one_of_the_site():
    made = files(digest(), digest(year=2023))
    assert list(made) == ["explore/data/site.js", "explore/data/2023.js", "explore/data/2024.js"]
    assert [item["rows"] for item in made["explore/data/site.js"]["years"]] == [1, 1]


def test_cells_are_what_the_table_holds():
    summary = records.summary(records.evaluation(), records.evaluation(computed=None))
    made = files(digest(rows=explore_rows(summary)))["explore/data/2024.js"]
    csv = table(EXPLORE_COLUMNS, ()).decode("utf-8-sig").strip().split(",")
    assert list(made["columns"]) == csv
    assert unpacked(made["columns"]["annual_budget"], 2) == ["80.10", "80.10"]
    assert unpacked(made["columns"]["computed_total"], 2) == ["99.97", None]
    assert unpacked(made["columns"]["example"], 2) == [0, 0]
    assert unpacked(made["columns"]["code"], 2) == ["0510210600", "0510210600"]


def test_years_that_list_too_few_projects_for_a_median_are_marked():
    complete, few = digest(projects=5, itemised=4), digest(year=2023, projects=45, itemised=4)
    islands = files(complete, few)["explore/data/site.js"]["islands"]
    assert [item["enough"] for item in islands] == [True, False]
    html = html_of(explore_page((few,)).content)
    assert re.search(
        r'<template><a class="mz-none" href="[^"]*#partial" title="[^"]+">数据不全</a>', html
    )


def test_columns_that_we_compute_are_marked():
    assert {column.name for column in EXPLORE_COLUMNS} >= OURS
    computed = {column.name for column in EXPLORE_COLUMNS if column.description.startswith("明账")}
    assert computed <= OURS
    columns = files(digest())["explore/data/site.js"]["columns"]
    assert {item["name"] for item in columns if item["ours"]} == OURS


def placeholder(*digests: Digest) -> str | None:
    found = re.search(r'data-words="([^"]*)"', html_of(explore_page(digests).content))
    return found and found[1]


def test_the_words_to_try_are_those_of_a_project_that_is_listed_at_first():
    assert placeholder() is None
    row = dict(zip((column.name for column in EXPLORE_COLUMNS), digest().rows[0], strict=True))
    assert placeholder(digest()) == " ".join(str(row[n]) for n in ("area", "code") if row[n])
    rows = tuple({**row, "area": "", "code": code}.values() for code in ("真", ""))
    real, unnumbered = (digest(rows=(tuple(each),)) for each in rows)
    assert placeholder(unnumbered) == row["name"]
    assert placeholder(digest(year=2025, example=True), real) == "真"
    hidden = digest(year=2025, rows=(tuple({**row, "example": True}.values()),))
    assert placeholder(hidden, real) == "真"
    assert placeholder(hidden) is None


def test_columns_are_packed_and_lose_nothing():
    assert packed(["甲"] * 5) == {"all": "甲"}
    assert packed(["甲", "乙"] * 3) == {"of": ["甲", "乙"], "at": [0, 1] * 3}
    assert packed(["甲", "乙", None]) == ["甲", "乙", None]
    assert packed([None, None]) == {"all": None}


def test_no_text_ends_the_script():
    hostile = "</script>\u2028\u2029*/\\"
    made = digest()
    place = [column.name for column in EXPLORE_COLUMNS].index("name")
    row = list(made.rows[0])
    row[place] = hostile
    (content,) = (
        page.content
        for page in explore_files((replace(made, rows=(tuple(row),)),))
        if page.path.endswith("2024.js")
    )
    assert "\u2028" not in content.decode()
    assert unpacked(loaded(content)["columns"]["name"], 1)[0] == "</script>\n\n*/\\"


def test_very_many_rows_are_begun_with_the_latest_year():
    assert files(digest(), digest(year=2023))["explore/data/site.js"]["first"] == []
    many = digest(rows=digest().rows * 20_001)
    assert files(many, digest(year=2023))["explore/data/site.js"]["first"] == [2024]


def test_without_scripts_the_page_leads_to_every_year():
    html = html_of(explore_page((digest(), digest(year=2023))).content)
    for year in (2023, 2024):
        assert f'<tr id="list-a-{year}">' in html
        assert f'href="../a/{year}/#projects"' in html
        assert f'href="../{projects_table("a", year)}" download' in html
    assert html.count('id="unit-a"') == 1
    assert "<noscript>" in html


def test_an_empty_site_has_the_same_headings():
    assert headings(explore_page(()).content) == headings(explore_page((digest(),)).content)
    assert [page.path for page in explore_files(())] == ["explore/data/site.js"]


def test_scripts_from_elsewhere_are_the_recorded_ones():
    record = json.loads((THEME / "assets/vendor/vendor.json").read_text(encoding="utf-8"))
    assert {item["file"] for item in record["packages"]} == {
        path.name for path in (THEME / "assets/vendor").glob("*.js")
    }
    for item in record["packages"]:
        content = (THEME / "assets/vendor" / item["file"]).read_bytes()
        assert item["sha384"] == base64.b64encode(hashlib.sha384(content).digest()).decode()
        assert f"assets/vendor/{item['file']}" in SCRIPTS
        head = content.decode().split("*/", 1)[0]
        assert f"{item['name']} {item['version']}" in head
        assert "MIT License" in head and item["licence"] == "MIT"


def test_every_script_the_page_names_is_there():
    html = html_of(explore_page(()).content)
    for path in re.findall(r'src="\.\./(assets/[^"]+)"', html):
        assert (THEME / path).is_file()
