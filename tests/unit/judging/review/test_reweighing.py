"""A form's weights turned into another standard's, to the hundredth."""

from __future__ import annotations

from decimal import Decimal

from generator.judging.review.reweighing import part_under, reweigh, share_out
from generator.judging.scoring.indicators import score_indicator
from tests.support.builders import indicator, project, standard

D = Decimal
OLD, NEW = standard(), standard("caiyu-2021-101")


def line(part: str, weight: object, aspect: str = ""):
    return indicator(weight=weight, level1=part, part=part, aspect=aspect)  # type: ignore[arg-type]


def test_points_are_shared_out_exactly():
    assert share_out(D(10), [D(1), D(1), D(1)]) == [D("3.34"), D("3.33"), D("3.33")]
    assert share_out(D(40), [D(30), D(20)]) == [D(24), D(16)]
    assert share_out(D(50), [D("33.333"), D("16.667")]) == [D("33.333"), D("16.667")]


def test_part_by_part_where_the_parts_fit():
    hubei = standard("hubei")
    form = project(line("产出指标", 50), line("效益指标", 30), line("满意度指标", 10))
    turned = reweigh(form, hubei)
    assert (turned.possible, turned.by_part) == (True, True)
    assert [item.weight for item in turned.project.indicators] == [40, 30, 10]
    assert turned.project.funds.total.weight == 20


def test_costs_move_with_the_standard():
    cost = line("产出指标", 10, "成本指标")
    assert part_under(cost, NEW) == "成本指标"
    assert part_under(cost, OLD) == "产出指标"
    assert part_under(line("成本指标", 20, "经济成本指标"), OLD) == "产出指标"
    form = project(line("产出指标", 40), cost, line("效益指标", 30), line("满意度指标", 10))
    assert [item.weight for item in reweigh(form, NEW).project.indicators] == [40, 20, 20, 10]


def test_together_where_the_parts_do_not_fit():
    form = project(line("产出指标", 30), line("自定指标", 60))
    turned = reweigh(form, standard("zhibiao-100"))
    assert (turned.possible, turned.by_part) == (True, False)
    assert [item.weight for item in turned.project.indicators] == [D("33.33"), D("66.67")]


def test_not_at_all_without_all_weights():
    for form in (project(), project(line("产出指标", None)), project(line("产出指标", 0))):
        turned = reweigh(form, NEW)
        assert not turned.possible
        assert turned.project is form


def test_a_score_that_a_band_is_read_from_keeps_its_share():
    effect = indicator(
        "效果明显",
        "效果明显",
        weight=30,
        score=24,
        level1="效益指标",
        part="效益指标",
        band="达成",
    )
    count = line("产出指标", 50)
    form = project(count, effect, line("满意度指标", 10), line("成本指标", 20))
    turned = reweigh(form, NEW).project.indicators
    assert [turned[1].weight, turned[1].score] == [20, D("16.00")]
    assert score_indicator(turned[1], NEW).computed == D("16.00")
    same = reweigh(form, OLD).project.indicators[1]
    assert [same.weight, same.score] == [30, 24]


def test_a_stated_share_and_a_score_beside_numbers_stay():
    numbers = indicator("≥10个", "9个", weight=45, score=40)
    shared = indicator("好", "好", weight=45, score=40, band_share=D(90))
    turned = reweigh(project(numbers, shared), standard("zhibiao-100")).project.indicators
    assert [item.score for item in turned] == [40, 40]
