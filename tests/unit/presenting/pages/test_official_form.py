from __future__ import annotations

from dataclasses import replace

from generator.facts.records.form import FundRow, Funds
from generator.presenting.pages.official_form import make_form
from tests.support import records


def form_of(*levels: tuple[str, str]):
    whole = records.evaluation()
    line = whole.lines[0]
    lines = tuple(
        replace(line, indicator=replace(line.indicator, level1=one, level2=two))
        for one, two in levels
    )
    return make_form(replace(whole, lines=lines))


def spans(form):
    return [(line.span1, line.span2) for line in form.lines]


def test_neighbours_of_one_level_share_a_cell():
    form = form_of(("产出", "数量"), ("产出", "数量"), ("产出", "质量"), ("效益", "社会"))
    assert spans(form) == [(3, 2), (0, 0), (0, 1), (1, 1)]


def test_a_second_level_never_reaches_over_a_first_level():
    assert spans(form_of(("产出", "成本"), ("成本", "成本"))) == [(1, 1), (1, 1)]


def test_lines_apart_stay_apart_so_that_the_order_of_the_form_is_kept():
    form = form_of(("产出", "数量"), ("效益", "社会"), ("产出", "数量"))
    assert spans(form) == [(1, 1), (1, 1), (1, 1)]


def test_every_row_lies_under_exactly_one_cell_of_each_level():
    form = form_of(("a", "x"), ("a", "x"), ("a", "y"), ("b", "y"), ("b", "y"))
    assert sum(line.span1 for line in form.lines) == sum(line.span2 for line in form.lines) == 5


def test_sources_of_funds():
    assert not make_form(records.evaluation()).sources_stated
    funds = Funds(total=FundRow(), other=FundRow())
    stated = make_form(records.evaluation(records.project(funds=funds)))
    assert stated.sources_stated
    assert [line.row is None for line in stated.funds] == [False, True, True, False]


def test_a_form_of_which_the_source_says_nothing_is_empty():
    nothing = replace(records.evaluation(), lines=())
    assert not make_form(nothing).empty  # an expected goal is stated
    silent = replace(nothing.project, goal=replace(nothing.project.goal, expected=""))
    assert make_form(replace(nothing, project=silent)).empty
