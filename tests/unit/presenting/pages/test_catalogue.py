"""The catalogue of all data: every file with its size, real units first, what cannot be told left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.presenting.pages.catalogue import data_page, size_words
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.prepared.digest import digest_of
from tests.support import records
from tests.support.one_year_site import SITE
from tests.support.pages_of import html_of, island, text_of

REAL = digest_of(island())
MADE_UP = replace(REAL, unit=replace(REAL.unit, id="b", name="阿镇", short_name=""), example=True)


@pytest.mark.parametrize(
    ("size", "words"), [(None, ""), (640, "640 B"), (1024, "1 KB"), (1535, "1 KB"), (1536, "2 KB")]
)
def test_sizes_are_written_as_people_do(size, words):
    assert size_words(size) == words


def test_every_file_says_what_for_whom_and_how_large():
    page = data_page(records.site(), (REAL,), {"a/2024/data/projects.csv": 20_000})
    text = text_of(page.content)
    assert "全部项目 一行一个项目 程序、统计软件 CSV 20 KB" in text
    assert "绩效指标 一行一项指标 程序、统计软件 CSV —" in text


def test_real_units_stand_before_fictional_ones_and_the_day_beside_them():
    page = data_page(records.site(), (MADE_UP, replace(REAL, updated=date(2025, 3, 1))), {})
    html = html_of(page.content)
    assert html.index("甲镇 2024 年度，数据 2025-03-01") < html.index("阿镇 2024 年度（示例）")
    assert "阿镇" not in html.split('id="licence"')[1]


def test_the_site_tells_the_true_size_of_each_file():
    files = {name: text.encode() for name, text in SITE.items()}
    made = {
        page.path: page.content for page in site_pages(conclude(files, audience=Audience.PUBLIC))
    }
    text = text_of(made["data/index.md"])
    size = len(made["danwei/2024/data/projects.csv"])
    assert f"全部项目 一行一个项目 程序、统计软件 CSV {size_words(size)}" in text
    assert " — " not in text
