"""Pictures: the numbers of their records, no label on another, no hostile text, same bytes."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.records.report import ScoreCount, Totals
from generator.judging.year.distribution import by_aspect, by_rate
from generator.presenting.pictures.drawing import draw
from generator.presenting.pictures.lettering import width_of, wrapped
from generator.presenting.pictures.of_project import project_years_chart
from generator.presenting.pictures.of_year import (
    coverage_chart,
    deviation_chart,
    grade_chart,
    largest_chart,
    money_chart,
    pictures_at_a_glance,
    pictures_of_statistics,
    rate_grid,
)
from generator.presenting.pictures.records import Chart, Form, Grid, GridRow, Row, Series
from generator.presenting.prepared.addresses import figures_address
from generator.presenting.prepared.listing import Explained, Listing
from generator.presenting.prepared.prepared_year import entry_of
from tests.support import records

D = Decimal
BEHIND = Listing()


def judged(**changes):
    made = records.summary()
    return replace(
        made,
        by_rate=by_rate(made.evaluations, records.standard()),
        by_aspect=by_aspect(made.evaluations),
        **changes,
    )


def with_report(**changes):
    made = judged()
    report = replace(made.year.report, **changes)
    return replace(made, year=replace(made.year, report=report))


def chart(*rows: Row, form: Form = Form.BARS, series: int = 1, most: int = 100) -> Chart:
    return Chart(
        key="k",
        title="标题",
        summary="一句话。",
        head="行",
        form=form,
        series=tuple(Series(name=f"数{n}", look=n % 5) for n in range(series)),
        rows=rows,
        most=D(most),
    )


def filters(row: Row, place: int = 0) -> tuple[tuple[str, str], ...]:
    listing = row.lists[place]
    assert isinstance(listing, Listing)
    return listing.filters


# --- what they show ----------------------------------------------------------------------------


def test_declared_counts_go_before_counted_ones():
    counts = (ScoreCount(projects=43, lower=D(90)), ScoreCount(projects=2, upper=D(60)))
    made = with_report(declared=Totals(projects=46, scores=counts))
    made = replace(made, declared=True, projects=46)
    found = grade_chart(made, records.standard(), BEHIND)
    assert [(row.label, row.numbers, row.look) for row in found.rows] == [
        ("90分以上", (43,), 1),
        ("60分以下", (2,), 4),
        ("没有列出得分", (1,), 0),
    ]
    # Not all 46 are listed: no list adds up to these, so they lead to what is listed and what not.
    (ways,) = {row.lists for row in found.rows}
    assert ways == (Explained(figures_address("a", 2024), "coverage"),)


def test_declared_counts_of_listed_projects_lead_to_their_list():
    counts = (ScoreCount(projects=1, lower=D(90)),)
    made = with_report(declared=Totals(projects=1, scores=counts))
    made = replace(made, declared=True, projects=made.itemised.count)
    first = grade_chart(made, records.standard(), BEHIND).rows[0]
    assert filters(first) == (("score", "90.."),)


def test_amounts_of_one_project_lead_to_its_own_form():
    (row, *_) = largest_chart(judged()).rows
    assert {way.anchor for way in row.lists if way} == {"form"}


def test_counted_grades_leave_out_the_empty_ones():
    made = judged()
    group = made.by_grade[0]
    grades = (replace(group, name="优"), replace(group, name="差", projects=()))
    found = grade_chart(replace(made, by_grade=grades), records.standard(), BEHIND)
    assert [row.label for row in found.rows] == ["优"]


def test_many_fields_are_cut_to_nine_and_the_rest_added_up():
    made = judged()
    areas = tuple(
        replace(made.by_area[0], name=f"领域{n}", money=records.money(str(2 * n), str(n)))
        for n in range(1, 13)
    )
    found = money_chart(replace(made, by_area=areas), BEHIND)
    assert len(found.rows) == 9
    assert found.rows[0].label == "领域12"
    assert found.rows[-1].label == "其他领域"
    assert found.rows[-1].numbers == (D(20), D(10))
    assert [value for _, value in filters(found.rows[-1])] == [f"领域{n}" for n in (4, 3, 2, 1)]


def test_what_is_not_itemised_has_its_bar():
    rest = Totals(projects=41, budget=D("1619.8102"), executed=D("1619.8102"))
    found = money_chart(with_report(remainder=rest), BEHIND)
    assert found.rows[-1].label == "未逐项列出的 41 个"
    assert found.rows[-1].numbers == (D("1619.8102"), D("1619.8102"))


def test_execution_and_grade_count_every_project_once():
    found = rate_grid(judged(), BEHIND)
    assert sum(count for row in found.rows for count in row.counts) == 1
    assert found.columns[-1] == "100"
    assert "执行率不到 90% 的有 0 个" in found.summary


def test_deviations_lead_to_the_projects_that_missed():
    missed = replace(records.evaluation().lines[0], met=False)
    evaluation = replace(records.evaluation(), lines=(missed,))
    made = replace(judged(), by_aspect=by_aspect([evaluation]))
    (row,) = deviation_chart(made, BEHIND).rows
    assert row.numbers == (0, 1, 0)
    assert filters(row, 1) == (("missed", "数量指标"),)


def test_the_largest_projects_come_first_and_nought_is_none():
    found = largest_chart(judged())
    assert [row.label for row in found.rows] == ["路灯维护"]
    assert found.rows[0].numbers == (D("80.10"), D("79.85"))


# --- how they are drawn ------------------------------------------------------------------------


def everything() -> list[Chart | Grid]:
    years = [(2024, entry_of(judged().year, records.evaluation()))]
    return [
        grade_chart(judged(), records.standard(), BEHIND),
        money_chart(judged(), BEHIND),
        rate_grid(judged(), BEHIND),
        largest_chart(judged()),
        deviation_chart(judged(), BEHIND),
        coverage_chart(judged(), BEHIND),
        project_years_chart(years),
    ]


def with_others(count: int, **more):
    """A summary with ``count`` listed projects, and others that are not."""
    made = judged(**more)
    return replace(
        made, itemised=replace(made.itemised, projects=made.itemised.projects * count), projects=45
    )


def test_at_most_three_pictures_stand_at_a_glance_and_the_others_among_the_statistics():
    given = (with_others(44, not_itemised=1), records.standard(), BEHIND)
    assert [one.key for one in pictures_at_a_glance(*given)] == [
        "by-grade",
        "by-area",
        "deviations",
    ]
    assert [one.key for one in pictures_of_statistics(*given)] == ["rate-score", "largest"]


def test_of_few_projects_there_is_one_bar_and_no_picture_by_class():
    given = (with_others(9, not_itemised=36), records.standard(), BEHIND)
    assert [one.key for one in pictures_at_a_glance(*given)] == ["coverage"]
    assert list(pictures_of_statistics(*given)) == []
    complete = (with_others(9, not_itemised=0), records.standard(), BEHIND)
    assert list(pictures_at_a_glance(*complete)) == []


@pytest.mark.parametrize("picture", everything(), ids=lambda picture: picture.key)
def test_a_picture_has_title_and_description_and_no_style_of_its_own(picture):
    svg = str(draw(picture))
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    title, description = root[0], root[1]
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert (title.tag, title.text) == ("title", picture.title)
    assert (description.tag, description.text) == ("desc", picture.summary)
    assert "style" not in svg
    assert not re.findall(r"#[0-9a-f]{3,6}\b|rgb", svg)
    assert len(svg) < 6000


@pytest.mark.parametrize("picture", everything(), ids=lambda picture: picture.key)
def test_ids_are_used_once_and_every_pattern_is_defined(picture):
    svg = str(draw(picture))
    ids = re.findall(r'\bid="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(ids)


def test_the_same_record_gives_the_same_bytes():
    for picture in everything():
        assert draw(picture) == draw(picture)


def test_bars_are_as_long_as_their_numbers():
    rows = (Row(label="甲", numbers=(D(50),)), Row(label="乙", numbers=(D(100),)))
    found = re.findall(r'<rect class="f0" x="0" y="[\d.]+" width="([\d.]+)"', draw(chart(*rows)))
    assert found == ["180", "360"]


def test_a_number_beyond_the_scale_ends_at_the_edge_and_a_missing_one_draws_nothing():
    far = draw(chart(Row(label="甲", numbers=(D(900),))))
    assert 'width="360"' in far
    none = draw(chart(Row(label="甲", numbers=(None,))))
    assert "<rect" not in none
    assert "未填报" in none


def test_stacked_bars_stand_side_by_side():
    row = Row(label="甲", numbers=(1, 2, 1))
    svg = draw(chart(row, form=Form.STACK, series=3, most=4))
    bars = re.findall(r'<rect class="f\d" x="([\d.]+)" y="(\d+)" width="([\d.]+)"', svg)
    lowest = max(int(y) for _, y, _ in bars)
    assert [(x, width) for x, y, width in bars if int(y) == lowest] == [
        ("0", "90"),
        ("90", "180"),
        ("270", "90"),
    ]


@given(st.text(max_size=200), st.integers(30, 400))
def test_lines_fit_into_their_room(text: str, room: int):
    lines = wrapped(text, D(room))
    assert 1 <= len(lines) <= 2
    for line in lines:
        assert width_of(line) <= max(D(room), width_of("中…"))


@given(st.lists(st.text(alphabet="中文字abc 123（）", max_size=60), min_size=1, max_size=6))
def test_no_label_lies_on_another(labels: list[str]):
    rows = tuple(Row(label=label, numbers=(D("1234.5678"),)) for label in labels)
    root = ElementTree.fromstring(str(draw(chart(*rows))))
    boxes = []
    for item in root.iter("text"):
        wide, x, y = width_of(item.text or ""), D(item.get("x", "0")), D(item.get("y", "0"))
        left = x - wide if item.get("class") == "v" else x
        boxes.append((left, left + wide, y - 11, y + 3))
    for index, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[index + 1 :]:
            beside = right <= other[0] or other[1] <= left
            assert beside or bottom <= other[2] or other[3] <= top


def test_hostile_labels_stay_text():
    hostile = '<script>alert(1)</script>"&\u202e'
    row = GridRow(label=hostile, counts=(1,), lists=(None,))
    grid = Grid(
        key="g",
        title=hostile,
        summary=hostile,
        head="",
        across=hostile,
        columns=("x",),
        rows=(row,),
    )
    for svg in (draw(grid), draw(chart(Row(label=hostile, numbers=(D(1),))))):
        assert "<script" not in svg
        ElementTree.fromstring(str(svg))
