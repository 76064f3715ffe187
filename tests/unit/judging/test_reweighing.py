"""A form's weights turned into another standard's, to the hundredth."""

from __future__ import annotations

from decimal import Decimal

from generator.judging.reweighing import part_under, reweigh, share_out
from tests.unit.judging.builders import indicator, project, standard

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
