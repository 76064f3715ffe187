"""A project under another standard: the difference and its causes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.standard import LessIsBetter
from generator.judging.review.rescoring import Rescored, rescore
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.builders import island, project, row, standard
from tests.support.rescored import FULL, OWN, line, scored

D = Decimal


def causes(found: Rescored) -> list[tuple[str, Decimal]]:
    return [(cause.item, cause.effect) for cause in found.causes]


def test_weights_that_differ():
    found = scored("hubei", line("产出指标", 50, "≥10个", "8个"), *FULL[1:])
    assert found.own.computed_total == D("89.00")
    assert found.other.computed_total == D("90.00")
    assert causes(found) == [("预算执行率", D("9.00")), ("产出指标", D("-8.00"))]
    assert found.difference == D("1.00")
    assert (found.own.grade, found.other.grade, found.grade_changed) == ("良", "优", True)


def test_a_formula_that_differs():
    form = project(
        line("产出指标", 50, "≤100元", "125元"), *FULL[1:], total=row(annual=1, executed=1)
    )
    other = standard(less_is_better=LessIsBetter.LINEAR)
    found = rescore(island(form), evaluate(form, OWN), other)
    ((item, effect),) = causes(found)
    assert item == "指标“指标”（反向指标算法 比例法 → 线性法）"
    assert (effect, found.difference) == (D("-2.50"), D("-2.50"))
    assert found.causes[0].words == "50 × 100 ÷ 125 = 40.00 → 50 × [1 − (125 − 100) ÷ 100] = 37.50"


def test_nought_of_nought():
    found = scored("zhejiang", *FULL, total=row(annual=0, executed=0))
    assert causes(found) == [("预算执行率", D("10.00"))]


def test_the_same_standard_changes_nothing():
    found = scored("caiyu-2020-10", *FULL)
    assert (found.difference, found.causes, found.notes) == (D(0), (), ())


def test_what_cannot_be_computed_is_not_compared():
    found = scored("hubei")
    assert (found.difference, found.causes) == (None, ())
    assert found.notes == ("表上没有写绩效指标，总分不能复算。",)
    found = scored("hubei", line("产出指标", 50, "≥10个", "若干"), *FULL[1:])
    assert found.difference is None
    assert found.notes == ("有的项按现行标准不能复算。", "有的项按另一套标准不能复算。")


def test_parts_that_do_not_fit_are_said():
    found = scored("caiyu-2021-101", *FULL)
    assert found.notes == ("表上的一级指标和该标准的不一一对应，全部指标合起来按 90 分折算。",)


@pytest.mark.parametrize("other", ["caiyu-2021-101", "hubei", "sichuan", "zhejiang", "zhibiao-100"])
def test_the_causes_add_up(other: str):
    found = scored(
        other,
        line("产出指标", 31, "≥7个", "5个"),
        line("产出指标", 19, "≤3元", "4元", aspect="成本指标"),
        line("效益指标", 30, "≥9个", "8个", not_applicable=True),
        line("满意度指标", 10, "≥90%", "71.3%"),
    )
    assert sum(cause.effect for cause in found.causes) == found.difference
