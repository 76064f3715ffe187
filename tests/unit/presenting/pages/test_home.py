from __future__ import annotations

from dataclasses import replace

from generator.presenting.pages.home import home_page
from generator.presenting.pages.unit import unit_page
from generator.presenting.prepared.digest import digest_of
from tests.support import records
from tests.support.pages_of import headings, html_of, island, text_of

REAL = digest_of(island())
UNIT = REAL.unit
FICTION = replace(UNIT, id="b", name="乙镇", short_name="", example=True)
MADE_UP = replace(REAL, unit=FICTION, example=True, money=records.money("9999", "9999"))


def home(*digests):
    return home_page(records.site(), (UNIT, FICTION), digests).content


def test_fictional_units_never_count():
    text = text_of(home(REAL, MADE_UP))
    assert "1 个单位的 1 个项目共支出 79.85 万元" in text
    assert "下面的单位是虚构的" in text
    assert "合计不含示例数据" in text


def test_a_site_of_examples_says_that_it_is_one():
    assert "以上是虚构的示例数据" in text_of(home(MADE_UP))
    assert "不计入上面的合计" not in text_of(home(MADE_UP))  # that is theirs
    assert "不计入上面的合计" in text_of(home(REAL, MADE_UP))


def test_an_empty_site_has_a_home_page_too():
    assert "还没有公开任何单位的自评" in text_of(home())
    assert headings(home()) == headings(home(REAL))


def test_years_of_a_unit_stand_side_by_side_the_latest_first():
    html = html_of(unit_page(UNIT, records.site(), (replace(REAL, year=2023), REAL)).content)
    assert html.index("2024 年度</a>") < html.index("2023 年度</a>")


def test_a_unit_without_public_years_has_a_page():
    content = unit_page(UNIT, records.site(), ()).content
    assert "还没有公开任何年度" in text_of(content)
    assert headings(content) == headings(unit_page(UNIT, records.site(), (REAL,)).content)
