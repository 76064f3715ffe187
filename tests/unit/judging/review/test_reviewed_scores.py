"""The unit's lines with the reviewer's put in: what is added up, and what cannot be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.records.review import ReviewedIndicator, ReviewedProject
from generator.facts.records.reviewed_lines import line_meant, lines_meant
from generator.judging.review.reviewed_scores import review_project
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.builders import indicator, project, row, standard
from tests.support.reviews import reviewed_project

D = Decimal


def test_the_reviewed_lines_take_the_place_of_the_stated_ones():
    found = reviewed_project()
    assert [line.name for line in found.lines] == [
        *("预算执行率", "维护路灯盏数", "受益村数", "村民满意度"),
    ]
    assert [line.standing for line in found.lines] == [D("8.5"), D("40.5"), D(30), D(10)]
    assert found.formula == "8.5 + 40.5 + 30 + 10 = 89.0"
    assert (found.stated_total, found.total, found.difference) == (D(99), D("89.0"), D("-10.0"))
    assert (found.grade_before, found.grade, found.grade_changed) == ("优", "良", True)
    assert [line.number for line in found.touched] == [None, 1]
    assert found.done


def test_what_the_reviewer_leaves_alone_stays_the_units_own():
    found = reviewed_project(review="状态: 草稿\n项目:\n  - 项目: lamps\n    结论: 相符\n")
    assert (found.total, found.difference, found.grade_changed) == (D(99), D(0), False)
    assert found.touched == ()
    assert found.done


def test_a_project_that_is_only_drawn_has_no_result():
    found = reviewed_project(review="状态: 草稿\n项目:\n  - 项目: lamps\n    指标:\n    结论:\n")
    assert not found.done
    assert (found.total, found.difference, found.grade) == (None, None, "")


def test_the_value_found_is_scored_as_the_standard_has_it():
    line = reviewed_project().touched[1]
    assert line.actual is not None
    assert (line.actual.number, line.actual.unit) == (D(81), "盏")
    assert line.computed == D("40.50")
    assert (line.weight, line.stated, line.reviewed, line.difference) == (
        *(D(50), D(50), D("40.5"), D("-9.5")),
    )


def test_a_band_the_unit_put_itself_in_says_nothing_about_the_value_found():
    form = project(
        indicator("效果明显", "达成", aspect="社会效益指标", band="达成", band_share=D(95), score=9)
    )
    entry = ReviewedProject(
        project="p",
        indicators=(ReviewedIndicator(number=1, actual=form.indicators[0].actual, score=D(8)),),
    )
    assert review_project(entry, evaluate(form, standard())).touched[0].computed is None


def test_each_line_is_rounded_once():
    form = project(
        indicator(score="3.335"), indicator(score="3.335"), total=row(annual=1, executed=1, score=1)
    )
    found = review_project(ReviewedProject(project="p", verdict="相符"), evaluate(form, standard()))
    assert found.formula == "1 + 3.34 + 3.34 = 7.68"


def test_without_a_score_on_a_line_there_is_no_sum_but_the_reviewers_total():
    form = project(indicator(score=None), indicator(score=5), stated_total=D(95))
    evaluation = evaluate(form, standard())
    alone = review_project(ReviewedProject(project="p", verdict="相符"), evaluation)
    assert (alone.computed_total, alone.total, alone.formula) == (None, None, "")
    stated = review_project(ReviewedProject(project="p", total=D(90)), evaluation)
    assert (stated.computed_total, stated.total, stated.difference) == (None, D(90), D(-5))


def test_a_sum_the_unit_scaled_is_scaled():
    lines = (
        indicator(weight=50, score=40),
        indicator(weight=40, not_applicable=True),
    )
    total = row(annual=1, executed=1, weight=10, score=10)
    entry = ReviewedProject(project="p", verdict="相符")
    scaled = evaluate(project(*lines, total=total, stated_total=D("83.33")), standard())
    assert review_project(entry, scaled).formula == "(10 + 40) × 100 ÷ 60 ≈ 83.33"
    bare = evaluate(project(*lines, total=total, stated_total=D(50)), standard())
    assert review_project(entry, bare).formula == "10 + 40 = 50"


@pytest.mark.parametrize(
    ("number", "name", "meant"),
    [
        (None, "", ()),
        (1, "", (0,)),
        (None, "乙", (1,)),
        (None, "甲", (0, 2)),
        (3, "甲", (2,)),
        (2, "甲", ()),
        (9, "", ()),
    ],
)
def test_which_line_an_entry_means(number: int | None, name: str, meant: tuple[int, ...]):
    form = tuple(indicator(name=item) for item in ("甲", "乙", "甲"))
    entry = ReviewedIndicator(number=number, name=name)
    assert lines_meant(entry, form) == meant
    assert line_meant(entry, form) == (meant[0] if len(meant) == 1 else None)
