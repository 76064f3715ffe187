"""Whatever stands in a field: every page, picture, feed and file shows exactly that, and nothing runs."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.presenting.words.escaping import one_line, tidy
from generator.reading.yaml.encoding import control_character
from tests.support.any_text import ATOMS, Texts, built

pytestmark = pytest.mark.browser

_FORMULA = tuple("=+-@＝＋－＠")

# Everything reading accepts on one line: what no eye can see (C108) and lone surrogates it does not.
LETTERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=20
).filter(lambda text: not control_character(text) and bool(one_line(text).strip()))
TEXTS = st.lists(
    st.one_of(
        LETTERS, st.sampled_from(ATOMS), st.tuples(st.sampled_from(ATOMS), LETTERS).map("".join)
    ),
    min_size=40,
    max_size=80,
)


SHOWN = """wanted => {
    const plain = text => text.replace(/\\s+/g, ' ').trim()
    const shown = plain([...document.body.querySelectorAll('*')].length ? document.body.textContent : '')
    const titles = plain([...document.querySelectorAll('svg text, svg title, svg desc')]
        .map(item => item.textContent).join(' '))
    return wanted.filter(text => !shown.includes(plain(text)) && !titles.includes(plain(text)))
}"""
CITED = """[...document.querySelectorAll('.mz-cite *')].filter(
    item => !['P', 'SPAN', 'BUTTON', 'A', 'B', 'SMALL'].includes(item.tagName)
).map(item => item.outerHTML.slice(0, 100))"""
SHARED = """() => {
    const plain = text => text.replace(/\\s+/g, '')
    const title = document.querySelector('meta[property="og:title"]').content
    const cited = document.querySelector('.mz-cite')
    return title !== '' && (!cited || plain(cited.textContent).includes(plain(title)))
}"""
FOREIGN = """[...document.querySelectorAll(
    'article script:not([src]), img[src="x"], svg[onload], [onerror], [onmouseover], [onclick], a[href^="javascript"]'
)].map(item => item.outerHTML.slice(0, 100))"""


def look(page: Any, address: str, texts: Texts) -> None:
    """Open every kind of page: the texts stand there, nothing of theirs became an element or ran."""
    kinds = [*texts.by_page, "explore/", "compare/", "compare/2024/", "compare/2024/fields/", "projects/",
             "search/?q=%E7%94%B2", "how-to-read/"]  # fmt: skip
    for kind in kinds:
        page.goto(address + kind)
        wanted = [one_line(tidy(text)) for text in texts.by_page.get(kind, ())]
        assert page.evaluate(SHOWN, wanted) == [], kind
        assert page.evaluate(FOREIGN) == [], kind
        assert page.evaluate("window.executed") is None, kind
        assert page.evaluate(CITED) == [], kind
        assert page.evaluate(SHARED), kind


def check_downloads(page: Any, address: str, texts: Texts) -> None:
    """What the project list hands out: a guarded table, and a workbook whose cells hold text, not formulas."""
    page.goto(address + "explore/")
    with page.expect_download() as table:
        page.get_by_role("button", name="下载 CSV").click()
    _check_table(Path(table.value.path()).read_text(encoding="utf-8-sig"))
    with page.expect_download() as book:
        page.get_by_role("button", name="下载 XLSX").click()
    sheet = zipfile.ZipFile(book.value.path()).read("xl/worksheets/sheet1.xml")
    root = ET.fromstring(sheet)
    assert [item for item in root.iter() if item.tag.endswith("}f")] == []
    cells = {item.text for item in root.iter() if item.tag.endswith("}t")}
    names = texts.by_page["danwei/2024/project/"]
    assert any(one_line(tidy(name)) in cells for name in names)


def _check_table(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows[1:] for cell in row):
        assert not cell.startswith(_FORMULA) or _is_number(cell), cell


def check_files(site: Path, texts: Texts) -> None:
    """JSON has the texts as typed, tables have them guarded against spreadsheets, the feed is XML."""
    (name,) = (text for text in texts.by_page["danwei/2024/project/"] if text in _names(site))
    feed = ET.fromstring((site / "feed.xml").read_bytes())
    assert one_line(name) in " ".join(feed.itertext())
    for path in sorted(site.rglob("*.csv")):
        _check_table(path.read_text(encoding="utf-8-sig"))
    for path in sorted(site.rglob("*.json")):
        json.loads(path.read_bytes())


def _names(site: Path) -> set[str]:
    data = json.loads((site / "danwei/2024/data/projects/project.json").read_bytes())
    return {data["project"]["name"]}


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "", 1).isdigit()


def test_what_other_languages_take_for_more_than_text(page: Any, tmp_path: Path):
    alerts: list[str] = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    texts = Texts(list(ATOMS))
    with built(tmp_path, texts) as (site, address):
        look(page, address, texts)
        check_downloads(page, address, texts)
        check_files(site, texts)
    assert alerts == []


@settings(
    max_examples=2,
    phases=[Phase.generate],  # each example is a build: none is made smaller
    suppress_health_check=list(HealthCheck),
)
@given(given_texts=TEXTS)
def test_any_text(page: Any, tmp_path: Path, given_texts: list[str]):
    texts = Texts(given_texts)
    with built(tmp_path, texts) as (site, address):
        look(page, address, texts)
        check_files(site, texts)
