from __future__ import annotations

from dataclasses import replace
from datetime import date

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
    assert "单位是虚构的" in text
    assert "合计不含示例数据" in text


def test_a_site_of_examples_says_that_it_is_one():
    assert "以上是虚构的示例数据" in text_of(home(MADE_UP))
    assert "不计入上面的合计" not in text_of(home(MADE_UP))  # that is theirs
    assert "不计入上面的合计" in text_of(home(REAL, MADE_UP))


def test_an_empty_site_has_a_home_page_too():
    assert "还没有公开任何单位的自评" in text_of(home())
    assert headings(home()) == headings(home(REAL))


def test_what_the_site_is_stands_first():
    assert headings(home(REAL))[0] == "1 title"
    assert ">财政项目花了多少钱，做成了什么</h1>" in html_of(home(REAL))


def test_units_are_rows_of_one_table_and_made_up_ones_come_last():
    """乙镇 stands before 甲镇 by no order; the fictional one has a body of its own, so that sorting leaves it there."""
    earlier = replace(MADE_UP, unit=replace(FICTION, name="阿镇"))
    html = html_of(home_page(records.site(), (UNIT, earlier.unit), (earlier, REAL)).content)
    table = html.split('class="mz-table mz-cards mz-sortable"')[1].split("</table>")[0]
    real, fictional = table.split("<tbody>")[1:]
    assert "甲镇" in real
    assert "阿镇" in fictional
    assert "mz-tag-example" in fictional


def test_the_newest_reports_are_real_and_the_latest_is_first():
    older = replace(REAL, year=2023, updated=date(2024, 3, 1))
    newer = replace(REAL, updated=date(2025, 3, 1))
    made_up = replace(MADE_UP, updated=date(2025, 9, 1))
    listed = html_of(home(older, newer, made_up)).split("mz-newest")[1].split("</ul>")[0]
    assert listed.index("2024 年度") < listed.index("2023 年度")
    assert "乙镇" not in listed
    assert "乙镇" in html_of(home(MADE_UP)).split("mz-newest")[1].split("</ul>")[0]


def test_there_is_one_entry_to_all_data_and_comparing_only_where_something_can_be():
    html = html_of(home(REAL))
    assert html.count('href="data/"') == 1
    assert ".csv" not in html
    assert "放在一起比较" not in html
    assert "放在一起比较" in html_of(home(REAL, replace(REAL, year=2023)))


def test_years_of_a_unit_stand_side_by_side_the_latest_first():
    html = html_of(unit_page(UNIT, records.site(), (replace(REAL, year=2023), REAL)).content)
    assert html.index("2024 年度</a>") < html.index("2023 年度</a>")


def test_a_unit_without_public_years_has_a_page():
    content = unit_page(UNIT, records.site(), ()).content
    assert "还没有公开任何年度" in text_of(content)
    assert headings(content) == headings(unit_page(UNIT, records.site(), (REAL,)).content)


def test_spending_is_shared_by_people_and_villages_where_the_unit_states_them():
    unit = replace(UNIT, population=1000, households=400, villages=2)
    text = text_of(unit_page(unit, records.site(), (REAL,)).content)
    assert "平均每人 798.5\u00a0元" in text.replace(" 元", "\u00a0元")  # 79.85 万元 ÷ 1000
    assert "平均每个行政村 39.93" in text
    assert "常住人口 1000 人" in text


def test_no_share_is_made_of_a_sum_with_a_hole_or_in_doubt():
    unit = replace(UNIT, population=1000)
    hole = replace(REAL, money=replace(REAL.money, executed_projects=0))
    for year in (hole, replace(REAL, doubted=1)):
        assert "平均每人" not in text_of(unit_page(unit, records.site(), (year,)).content)
    assert "平均每人" not in text_of(unit_page(UNIT, records.site(), (REAL,)).content)


def test_one_year_has_no_frame_for_comparing():
    text = text_of(unit_page(UNIT, records.site(), (REAL,)).content)
    assert "历年对比 只公开了一个年度。" in text
