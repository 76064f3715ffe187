"""House style of numbers, over every page of the golden site as it is written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from tests.support.golden_site import expected

PAGES = {
    path: content.decode() for path, content in expected().items() if path.endswith("index.md")
}
TABLE = re.compile(r"<table\b(?P<said>[^>]*)>(?P<rows>.*?)</table>", re.DOTALL)
NUMBER = re.compile(r'<td class="n" data-l="([^"]*)">(?:<a[^>]*>)?[+−]?((?:<span[^>]*>|</span>|\d)+)'
                    r"(?:\.(\d+))?(?=[<%])")  # fmt: skip
UNIT = re.compile(r"（(?:个|项|条|分|万元)）</th>")


def tables() -> Iterator[tuple[str, str, str]]:
    """Every table: its page, its attributes, its rows."""
    for path, text in PAGES.items():
        for found in TABLE.finditer(text):
            yield path, found["said"], found["rows"]


def test_a_percent_sign_follows_its_number_without_a_blank():
    over = {
        path: found
        for path, text in PAGES.items()
        if (found := re.findall(r"\d(?:</b>)?[ \u00a0](?:<small>)?%", text))
    }
    assert over == {}


def test_a_column_has_one_number_of_decimals():
    looked, uneven = 0, []
    for path, said, rows in tables():
        if "mz-form-table" in said:
            continue
        places: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for row in rows.split("<tr"):
            unit = UNIT.search(row)
            for label, _, fraction in NUMBER.findall(row):
                places[label, unit[0] if unit else ""].add(len(fraction))
        looked += len(places)
        uneven += [(path, label) for label, found in places.items() if len(found) > 1]
    assert looked > 100
    assert uneven == []


def test_thousands_are_apart_in_tables_and_big_figures():
    joined = re.compile(r'(?:<td class="n"[^>]*>(?:<a[^>]*>)?|<dd><b>)\d{4,}(?!\d*</b></a></dd>)')
    found = {path: joined.findall(text) for path, text in PAGES.items() if joined.search(text)}
    assert found == {}


def test_big_figures_have_at_most_two_decimals():
    figures = re.compile(r"<dd>(?:<a[^>]*>)?<b>([^<]*)</b>")
    over = [
        (path, number)
        for path, text in PAGES.items()
        for number in figures.findall(text)
        if re.fullmatch(r"\d+\.\d{3,}", number)
    ]
    assert over == []


@pytest.mark.parametrize("path", ["heping/2024/index.md"])
def test_what_is_rounded_stands_beside_in_full(path: str):
    assert (
        '<b>141.25</b></a> <small>万元</small> <small class="mz-exact">准确值 141.2545'
        in PAGES[path]
    )
