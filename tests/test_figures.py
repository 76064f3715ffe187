"""One number, everywhere the same: in a picture, in the table beside it, in the summary, in the CSV.

Every number of a picture's table also leads to a list, and the list holds what the number says.
"""

from __future__ import annotations

import csv
import functools
import io
import json
import re
from collections import Counter
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.publishing.disk.repo import judge_repo
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("every page of the repo is made")

YEARS = ("shifan/2023", "shifan/2024", "suicheng/2024")
DRAWN = ("shifan/2023", "shifan/2024")  # of the other year too few projects are listed
UNITS = ("shifan", "suicheng")
D = Decimal


@functools.cache
def site() -> dict[str, bytes]:
    """Every generated file of the repo's own data."""
    judged = judge_repo(REPO, audience=Audience.PUBLIC)
    return {page.path: page.content for page in site_pages(judged)}


def text(path: str) -> str:
    return site()[path].decode()


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site()[path].decode("utf-8-sig"), newline="")))


def summary(year: str) -> dict[str, Any]:
    found = json.loads(site()[f"{year}/data/summary.json"])
    assert isinstance(found, dict)
    return found


class Figure(HTMLParser):
    """A picture: the texts of its drawing, and its table as head → texts and links."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.drawn: list[str] = []
        self.table: dict[str, list[tuple[str, str]]] = {}
        self._into: list[str] = []
        self._head = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "text":
            self.drawn.append("")
        if tag == "th" and named.get("scope") == "row":
            self._head = ""
        if tag == "td":
            self.table.setdefault(self._head, []).append(("", ""))
        if tag == "a" and self._into and self._into[-1] == "td":
            self.table[self._head][-1] = ("", named.get("href") or "")
        if tag in {"text", "th", "td"}:
            self._into.append(tag if tag != "th" or named.get("scope") == "row" else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"text", "th", "td"}:
            self._into.pop()

    def handle_data(self, data: str) -> None:
        into = self._into[-1] if self._into else ""
        if into == "text":
            self.drawn[-1] += data
        elif into == "th":
            self._head += data
        elif into == "td":
            shown, link = self.table[self._head][-1]
            self.table[self._head][-1] = (shown + data.strip(), link)

    def numbers(self, head: str) -> list[str]:
        return [shown for shown, _ in self.table[head]]


@functools.cache
def figures(path: str) -> dict[str, Figure]:
    """The pictures of a page by the key of their drawing."""
    found = re.findall(r'<figure class="mz-chart".*?</figure>', text(path), re.DOTALL)
    return {
        (re.search(r'<title id="([a-z-]+)-t"', html) or [""])[1]: Figure(html) for html in found
    }


def of_year(year: str) -> dict[str, Figure]:
    """The pictures of a year, at a glance and among its statistics."""
    return figures(f"{year}/index.md") | figures(f"{year}/figures/index.md")


def asked(link: str) -> dict[str, list[str]]:
    wanted: dict[str, list[str]] = {}
    for name, value in parse_qsl(urlsplit(unescape(link)).query, keep_blank_values=True):
        wanted.setdefault(name, []).append(value)
    return wanted


COLUMNS = {
    "unit": "unit",
    "year": "year",
    "area": "area",
    "grade": "grade_of_stated",
    "done": "attainment",
}
RANGES = {"rate": "execution_rate", "score": "stated_total"}


def listed(link: str) -> list[dict[str, str]]:
    """The projects a link asks for, picked from the CSV files by hand: the explorer has to agree."""
    wanted = asked(link)
    everything = [
        row for path in site() if path.endswith("/data/projects.csv") for row in rows(path)
    ]
    kept = [row for row in everything if all(holds(row, name, wanted[name]) for name in wanted)]
    return kept if "example" in wanted else [row for row in kept if row["example"] != "是"]


def holds(row: dict[str, str], name: str, values: list[str]) -> bool:
    if name in COLUMNS:
        return row[COLUMNS[name]] in values
    if name == "missed":
        return values[0] in row["missed_aspects"].split("、")
    if name in RANGES:
        return within(row[RANGES[name]], values[0])
    assert name in {"sort", "example"}
    return True


def within(number: str, said: str) -> bool:
    if said == "none" or not number:
        return said == "none" and not number
    lower, upper = said.split("..")
    above = not lower or D(number) >= D(lower)
    if upper.startswith("<"):
        return above and D(number) < D(upper[1:])
    return above and (not upper or D(number) <= D(upper))


# --- the same numbers --------------------------------------------------------------------------


@pytest.mark.parametrize("year", DRAWN)
def test_money_by_field(year: str):
    table = of_year(year)["by-area"]
    spent: dict[str, list[Decimal]] = {}
    stating = set()
    for row in rows(f"{year}/data/projects.csv"):
        sums = spent.setdefault(row["area"] or "未填报", [D(0), D(0)])
        sums[0] += D(row["annual_budget"] or 0)
        sums[1] += D(row["executed"] or 0)
        stating |= {row["area"] or "未填报"} if row["executed"] else set()
    for group in summary(year)["by_area"]:
        assert [D(group["budget"]), D(group["executed"] or 0)] == spent[group["name"]]
        assert (group["executed"] is not None) == (group["name"] in stating)
        if group["name"] in table.table:
            shown = [D(number) for number in table.numbers(group["name"])]
            assert shown == [D(group["budget"]), D(group["executed"])]
            assert f"{group['budget']} / {group['executed']}" in table.drawn


@pytest.mark.parametrize("year", DRAWN)
def test_grades_against_rates(year: str):
    table = of_year(year)["rate-score"]
    bands = summary(year)["by_rate"]
    counted = Counter(row["grade_of_stated"] for row in rows(f"{year}/data/projects.csv"))
    for place, grade in enumerate(item["grade"] for item in bands[0]["grades"]):
        across = [band["grades"][place]["projects"] for band in bands]
        assert sum(across) == counted[grade]
        assert table.numbers(grade or "没有得分") == [str(count) for count in across]


@pytest.mark.parametrize("year", DRAWN)
def test_deviations(year: str):
    table = of_year(year)["deviations"]
    indicators = rows(f"{year}/data/indicators.csv")
    kept = [row for row in indicators if row["not_applicable"] != "是"]
    aspects = summary(year)["by_aspect"]
    assert sum(item["missed"] for item in aspects) == sum(row["met"] == "否" for row in kept)
    assert sum(item["met"] for item in aspects) == sum(row["met"] == "是" for row in kept)
    assert sum(item["unknown"] for item in aspects) == sum(row["met"] == "" for row in kept)
    for item in aspects:
        expected = [str(item[name]) for name in ("met", "missed", "unknown")]
        assert table.numbers(item["name"]) == expected


@pytest.mark.parametrize("year", DRAWN)
def test_largest_projects(year: str):
    table = of_year(year)["largest"]
    stated = {row["name"]: row for row in rows(f"{year}/data/projects.csv")}
    for name in table.table:
        row = stated[name]
        shown = [D(number) for number in table.numbers(name)]
        assert shown == [D(row["annual_budget"]), D(row["executed"])]
    least = min(D(stated[name]["executed"]) for name in table.table)
    others = [row for name, row in stated.items() if name not in table.table]
    assert all(D(row["executed"] or 0) <= least for row in others)


def test_years_side_by_side():
    table = figures("shifan/index.md")["money"]
    for row in rows("data/years.csv"):
        if row["unit"] == "shifan":
            assert table.numbers(f"{row['year']} 年") == [row["budget"], row["executed"]]


def test_units_side_by_side_and_fields():
    years = {(row["unit"], row["year"]): row for row in rows("data/years.csv")}
    for year in YEARS:
        unit, number = year.split("/")
        stated = summary(year)
        row = years[unit, number]
        assert row["budget"] == stated["budget"]
        assert row["executed"] == stated["executed"]
        enough = int(row["itemised"]) * 5 >= int(row["projects"]) * 4
        assert bool(stated["scores"]) == enough
        assert row["median"] == (stated["scores"]["median"] if enough else "")
        html = re.sub(r"</?span[^>]*>", "", text(f"compare/{number}/index.md"))
        assert stated["budget"] is None or re.search(rf">{stated['budget']}0*</a>", html)
    for row in rows("data/areas.csv"):
        year = f"{row['unit']}/{row['year']}"
        groups = {group["name"]: group for group in summary(year)["by_area"]}
        group = groups[row["area"] or "未填报"]
        assert row["executed"] == (group["executed"] or "")
        assert row["median_score"] == (group["median_score"] or "")


# --- and the list behind each ------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
def test_every_count_of_a_group_leads_to_so_many_projects(year: str):
    html = text(f"{year}/figures/index.md")
    stated = summary(year)
    for filter_name, groups in (
        ("area", stated["by_area"]),
        ("grade", stated["by_grade"]),
        ("done", stated["by_attainment"]),
    ):
        for group in groups:
            if not group["projects"]:
                continue
            name = "" if group["name"] == "未填报" else group["name"]
            links = [
                link
                for link in re.findall(r'href="([^"]*explore/[^"]+)"', html)
                if asked(link).get(filter_name) == [name]
            ]
            assert links
            for link in links:
                if not set(asked(link)) & {"rate", "score", "missed"}:
                    assert len(listed(link)) == group["projects"]


@pytest.mark.parametrize("year", DRAWN)
def test_every_number_of_a_picture_leads_to_its_projects(year: str):
    found = of_year(year)
    for head, cells in found["rate-score"].table.items():
        for shown, link in cells:
            assert bool(link) == (shown != "0")
            if link:
                assert len(listed(link)) == int(shown), (head, link)
    aspects = {item["name"]: item for item in summary(year)["by_aspect"]}
    for head, cells in found["deviations"].table.items():
        link = cells[1][1]
        assert bool(link) == bool(aspects[head]["missed"])
        if link:
            assert len(listed(link)) == aspects[head]["projects"]
    for head, cells in found["by-area"].table.items():
        if head.startswith("未逐项列出"):
            continue
        budgets = [D(row["annual_budget"] or 0) for row in listed(cells[0][1])]
        assert sum(budgets, D(0)) == D(cells[0][0])


def test_every_number_of_the_comparisons_is_a_link():
    for path in ("compare/2024/index.md", "compare/2024/fields/index.md", "shifan/index.md"):
        for figure in figures(path).values():
            for cells in figure.table.values():
                assert all(link for shown, link in cells if shown != "—")


COUNTED = re.compile(r"(\d+)(?:\s*个(?:项目)?)?")
LEADING = re.compile(
    r"(?:data-l=\"(?P<label>[^\"]*)\"[^>]*>|<dt>(?P<term>[^<]*)</dt><dd>)?"
    r"<a\b[^>]*href=\"(?P<link>[^\"]*explore/[^\"]*)\"[^>]*>(?P<said>.*?)</a>"
)
SORTED = {"-annual_budget": "annual_budget", "-executed": "executed"}
PATHS = sorted(
    path
    for path in site()
    if path.endswith("index.md") and path.split("/")[0] in {"index.md", "compare", *UNITS}
)


def total(column: str, projects: list[dict[str, str]]) -> Decimal:
    return sum((D(row[column] or 0) for row in projects), D(0))


@pytest.mark.parametrize("path", PATHS)
def test_every_figure_that_leads_to_a_list_adds_up_to_it(path: str):
    """Counts count the list, sums add it up; a figure of more than is listed leads elsewhere.

    The picture of indicators counts those, not projects: its note says so, and a test of its own counts.
    """
    html = re.sub(r'<title id="deviations-t">.*?</figure>', "", text(path), flags=re.DOTALL)
    for found in LEADING.finditer(html):
        said = unescape(re.sub(r"<[^>]+>", "", found["said"])).replace("\xa0", " ").strip()
        label = unescape(found["label"] or found["term"] or "")
        column = SORTED.get(asked(found["link"]).get("sort", [""])[0])
        if column and re.fullmatch(r"[\d.]+", said):
            exact = total(column, listed(found["link"]))
            assert D(said) in {exact, round(exact, 2)}, (label, said)
        elif (counted := COUNTED.fullmatch(said)) and "分" not in label:
            assert len(listed(found["link"])) == int(counted[1]), (label, said)
