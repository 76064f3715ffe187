"""Comparisons: breaks are said, medians where they mean something, fictional units apart."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from generator.concluding.year_figures import Tally, add_up, middle_of
from generator.facts.units import round_half_up
from generator.judging.year.distribution import distribution
from generator.presenting.comparing.breaks import project_breaks, unit_breaks
from generator.presenting.comparing.fields import elsewhere_of, fields_of, fields_page
from generator.presenting.comparing.overview import comparison_pages
from generator.presenting.comparing.project_years import series_of
from generator.presenting.comparing.unit_comparison import caveats, compare_page
from generator.presenting.comparing.unit_years import unit_series
from generator.presenting.prepared.addresses import year_address
from generator.presenting.prepared.digest import Digest, digest_of, name_order
from generator.presenting.prepared.prepared_year import Entry, Measured
from tests.support import records
from tests.support.pages_of import headings, html_of, island, text_of

D = Decimal


def digest(unit: str = "a", label: str = "甲镇", year: int = 2024, **changes) -> Digest:
    made = digest_of(island())
    named = replace(made.unit, id=unit, short_name=label)
    address = year_address(unit, year)
    return replace(made, unit=named, year=year, address=address, **changes)


def tally(name: str, budget: str | None, executed: str | None, count: int = 1) -> Tally:
    money = records.money(budget, executed, count)
    return Tally(name=name, count=count, money=money, median=None)


# --- a unit over years -------------------------------------------------------------------------


def test_years_that_cannot_be_compared_are_named():
    said = " ".join(
        unit_breaks(
            (
                digest(year=2024, standards=("乙版",), declared=True, projects=5, not_itemised=4),
                digest(year=2021, standards=("甲版",)),
            )
        )
    )
    assert "没有 2022、2023 年的数据" in said
    assert "2021 年用甲版，2024 年用乙版" in said
    assert "2024 年是单位声明的合计，2021 年是逐项列出的项目相加" in said
    assert "2024 年只逐项列出 5 个项目中的 1 个" in said


def test_a_plain_series_has_no_breaks():
    assert unit_breaks((digest(year=2023), digest(year=2024))) == ()


def test_projects_that_went_on_are_new_or_ended():
    entry = digest().entries[0]
    before = digest(year=2023, entries=(entry, replace(entry, id="old")))
    after = digest(year=2024, entries=(entry, replace(entry, id="new")))
    series = unit_series((after, before))
    assert series is not None
    (turn,) = series.turnover
    assert [item.id for item in turn.kept] == ["lamps"]
    assert [item.id for item in turn.added] == ["new"]
    assert [item.id for item in turn.ended] == ["old"]
    assert unit_series((before,)) is None


def test_fields_of_any_year_have_a_row():
    series = unit_series(
        (
            digest(year=2023, areas=(tally("环保", "1", "1"), tally("", "2", "2"))),
            digest(year=2024, areas=(tally("环保", "3", "3"), tally("人大", "4", "4"))),
        )
    )
    assert series is not None
    assert [name for name, _ in series.areas] == ["环保", "人大", ""]
    assert [found and found.money.executed for found in series.areas[1][1]] == [None, D(4)]


# --- a project over years ----------------------------------------------------------------------


def entry(**changes) -> Entry:
    return replace(digest().entries[0], **changes)


def measured(name: str, target: str = "≥1") -> Measured:
    return Measured(name=name, target=target, actual="1", met=True)


def test_a_projects_breaks_are_named():
    said = " ".join(
        project_breaks(
            (
                (2022, entry(name="旧名", implementer="甲站", measured=(measured("一"),))),
                (
                    2024,
                    entry(
                        name="新名",
                        implementer="乙站",
                        standard="乙版",
                        measured=(measured("一"), measured("二")),
                    ),
                ),
            )
        )
    )
    assert "没有 2023 年的数据" in said
    assert "2022 年叫“旧名”，2024 年叫“新名”" in said
    assert "2024 年用乙版" in said
    assert "2022 年是甲站，2024 年是乙站" in said
    assert "2022 年 1 项，2024 年 2 项，名称相同的 1 项" in said


def test_indicators_of_the_same_name_stand_side_by_side():
    now = entry(measured=(measured("一", "≥2"), measured("二"), measured("三"), measured("三")))
    then = entry(measured=(measured("一", "≥1"), measured("四"), measured("三")))
    series = series_of(now, 2024, (digest(year=2023, entries=(then,)),))
    assert series is not None
    assert [year for year, _ in series.years] == [2023, 2024]
    assert [name for name, _ in series.indicators] == ["一"]
    assert [item and item.target for item in series.indicators[0][1]] == ["≥1", "≥2"]


def test_a_project_of_one_year_has_no_series():
    assert series_of(entry(), 2024, (digest(year=2023, entries=(entry(id="other"),)),)) is None


# --- the units of a year -----------------------------------------------------------------------


def test_units_stand_by_name_not_by_score():
    page = compare_page(
        2024,
        (
            digest("z", "朱庄镇"),
            digest("b", "北关镇", money=records.money("900", "900")),
            digest("a", "安里镇"),
        ),
        (2024,),
    )
    text = text_of(page.content)
    assert text.index("安里镇") < text.index("北关镇") < text.index("朱庄镇")
    assert "不排名次" in text
    assert sorted((digest("a", "朱庄镇"), digest("b", "安里镇")), key=name_order)[0].unit.id == "b"


def test_a_median_of_a_few_listed_projects_is_not_shown():
    scores = distribution([D(1), D(2)])
    few = digest(scores=scores, projects=45, not_itemised=44)
    page = compare_page(2024, (few, digest("b", "乙镇", scores=distribution([D(77)]))), (2024,))
    html = html_of(page.content)
    assert ">数据不全</a>" in html
    assert ">77</a>" in html
    assert middle_of((few,)).middle_score is None
    assert any("甲镇没有逐项列出全部项目" in said for said in caveats((few,)))


def test_fictional_units_are_in_no_sum():
    real = digest(projects=1, money=records.money("10", "9"))
    other = digest("b", "乙镇", projects=1, money=records.money("20", "19"))
    fiction = digest("c", "丙镇", example=True, money=records.money("1000", "1000"))
    html = html_of(compare_page(2024, (real, other, fiction), (2024,)).content)
    sums = html.split("<tfoot>")[1].split("</tfoot>")[0]
    assert ">28</a>" in sums
    assert html.count("<tfoot>") == 1


def test_the_best_grade_leads_to_the_projects_of_that_score():
    html = html_of(compare_page(2024, (digest(best=3), digest("b", "乙镇")), (2024,)).content)
    assert re.search(r'data-l="最高等级"><a [^>]*href="[^"]*score=90\.\.[^"]*">3</a>', html)


def test_one_unit_alone_is_not_said_to_be_compared():
    text = text_of(compare_page(2024, (digest(),), (2024,)).content)
    assert "还没有别的单位可以比较" in text
    assert "只有一个单位，没有可以并排比较的。" in text


def test_standards_that_differ_are_said_first():
    said = list(caveats((digest(standards=("甲版",)), digest("b", "乙镇", standards=("乙版",)))))
    assert "甲版、乙版" in said[0]


# --- the fields of a year ----------------------------------------------------------------------


def test_fields_of_one_name_are_added_over_units():
    one = digest(areas=(tally("环保", "10.5", "10"), tally("人大", "1", "1")))
    other = digest("b", "乙镇", areas=(tally("环保", "9.5", "8", count=2),))
    first, second = fields_of(2024, (one, other), example=False)
    assert (first.tally.name, first.units, first.tally.count) == ("环保", 2, 3)
    assert (first.tally.money.budget, first.tally.money.executed) == (D("20.0"), D(18))
    assert one.money.executed is not None
    assert other.money.executed is not None
    whole = one.money.executed + other.money.executed
    assert first.tally.money.rate == D("90.00")
    assert first.share == round_half_up(D(18) * 100 / whole)
    assert second.behind.filters == (("year", "2024"), ("area", "人大"))


def test_what_no_listed_project_holds_is_a_row_of_its_own():
    one = digest(areas=(tally("环保", "10", "10"),))
    rest = elsewhere_of((one,))
    assert rest is not None
    assert one.money.executed is not None
    assert rest.executed == one.money.executed - 10
    assert elsewhere_of((replace(one, money=records.money("10", "10")),)) is None
    html = html_of(fields_page(2024, (one,)).content)
    assert "没有逐项列出的" in html
    assert "占各单位全部支出的" in html


def test_what_nobody_states_is_not_nothing():
    silent = tally("", "5", None)
    page = html_of(fields_page(2024, (digest(areas=(silent, tally("人大", "1", "1"))),)).content)
    assert "未填报" in page
    assert "分在 1 个领域，另有 1 个项目没有填报领域" in page.replace("\u00a0", " ")


def test_a_sum_with_a_hole_says_over_how_many_it_runs():
    money = add_up("", (tally("", "10", None), tally("", "1", "1"))).money
    assert (money.budget, money.executed, money.executed_projects) == (D(11), D(1), 1)
    assert (money.rate, money.rate_projects) == (D("100.00"), 1)
    assert add_up("", (tally("", "0", "0"), tally("", None, "1"))).money.rate is None


def test_many_fields_fill_ten_columns_and_one_for_the_rest():
    areas = tuple(tally(f"领域{n}", "1", str(n)) for n in range(1, 13))
    html = html_of(fields_page(2024, (digest(areas=areas),)).content)
    assert "其他 2 个领域" in html
    assert "area=%E9%A2%86%E5%9F%9F2&amp;area=%E9%A2%86%E5%9F%9F1" in html


# --- all of them -------------------------------------------------------------------------------


def test_every_year_has_its_pages_with_the_same_headings():
    pages = {
        page.path: page.content
        for page in comparison_pages((digest(), digest(year=2023, example=True)))
    }
    assert list(pages) == [
        "compare/index.md",
        "compare/2024/index.md",
        "compare/2024/fields/index.md",
        "compare/2023/index.md",
        "compare/2023/fields/index.md",
    ]
    assert headings(pages["compare/2024/index.md"]) == headings(pages["compare/2023/index.md"])
    assert headings(pages["compare/2024/fields/index.md"]) == headings(
        pages["compare/2023/fields/index.md"]
    )


def test_an_empty_site_has_the_overview():
    assert [page.path for page in comparison_pages(())] == ["compare/index.md"]
    assert "还没有公开" in text_of(next(comparison_pages(())).content)


def test_hostile_names_stay_text():
    hostile = '<script>alert(1)</script>"|{{ x }}'
    made = digest(label=hostile, areas=(tally(hostile, "1", "1"),), standards=(hostile,))
    for page in comparison_pages((made, replace(made, year=2023))):
        assert "<script>" not in html_of(page.content)


def test_records_have_what_the_tests_rely_on():
    assert digest().standards == (records.standard().short_name,)
    assert digest().complete
