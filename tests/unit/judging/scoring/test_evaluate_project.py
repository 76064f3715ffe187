"""A whole form: lines added as printed, the rest scaled, nothing invented."""

from __future__ import annotations

from generator.judging.scoring.evaluate_project import evaluate
from tests.support.builders import D, indicator, project, row, standard


def whole(*indicators, **changes):
    return evaluate(project(*indicators, **changes), standard())


def test_rounded_lines_are_added():
    judged = whole(
        indicator("≥3个", "2个", weight=45, score=30),
        indicator("≥3个", "2个", weight=45, score=30),
        total=row(annual=3, executed=2, score="6.67"),
        stated_total=D("66.67"),
    )
    assert judged.total_formula == "6.67 + 30.00 + 30.00 = 66.67"
    assert judged.computed_total == D("66.67")
    assert (judged.grade, judged.grade_of_stated) == ("中", "中")
    assert judged.sum_of_stated == D("66.67")


def test_what_is_not_applicable_is_left_out_and_the_sum_scaled():
    judged = whole(
        indicator(weight=60),
        indicator(weight=20),
        indicator("≥10", "9", weight=10, not_applicable=True),
        total=row(annual=10, executed=9),
    )
    assert judged.total_formula == "(9.00 + 60.00 + 20.00) × 100 ÷ 90 ≈ 98.89"
    assert judged.computed_total == D("98.89")
    assert judged.grade == "优"
    assert judged.parts[0].weight == 80
    assert any("1 项指标不适用" in note for note in judged.notes)


def test_one_line_that_is_not_computable_leaves_no_total():
    judged = whole(indicator(weight=80), indicator("好", "较好", weight=10, name="效果"))
    assert judged.computed_total is None
    assert (judged.grade, judged.total_formula) == ("", "")
    assert any(note.startswith("指标“效果”不能复算：") for note in judged.notes)


def test_a_sum_out_of_120_is_no_grade():
    judged = whole(indicator(weight=110), stated_total=D(100))
    assert judged.computed_total == D("120.00")
    assert judged.grade == ""
    assert judged.grade_of_stated == "优"
    assert "表上的分值合计 120 分，不是满分 100 分，复算的总分不评等级。" in judged.notes


def test_a_form_with_nothing_on_it():
    judged = whole(total=row())
    assert judged.computed_total is None
    assert judged.sum_of_stated is None
    assert "表上没有写绩效指标，总分不能复算。" in judged.notes
    assert "表上没有写自评总分。" in judged.notes


def test_parts_add_up_where_all_is_known():
    judged = whole(
        indicator(weight=50, score=50),
        indicator(weight=30, score=None, part="效益指标"),
        indicator(weight=10, score=9, part="", level1="其他"),
    )
    assert [(part.level1, part.weight, part.stated, part.computed) for part in judged.parts] == [
        ("产出指标", 50, 50, D("50.00")),
        ("效益指标", 30, None, D("30.00")),
        ("其他", 10, 9, D("10.00")),
    ]
    assert judged.sum_of_stated is None


def test_without_execution_points_indicators_alone_make_the_total():
    judged = evaluate(
        project(indicator(weight=100, score=100), total=row(annual=9)), standard("zhibiao-100")
    )
    assert judged.computed_total == D("100.00")
    assert judged.sum_of_stated == 100
    assert judged.grade == "优"
