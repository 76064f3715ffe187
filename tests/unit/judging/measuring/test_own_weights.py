"""How a form shares out its points, held against the standards there are."""

from __future__ import annotations

from generator.facts.records.form import Goal
from generator.judging.measuring.own_weights import fits, fitting, leaves_execution_out, own_weights
from tests.support.builders import D, indicator, project, row, standard

PARTS = ("产出指标", "效益指标", "满意度指标")


def form(*weights, execution=10, **changes):
    lines = (
        indicator(weight=weight, part=part, level1=part)
        for part, weight in zip(PARTS, weights, strict=True)
    )
    return project(*lines, total=row(annual=1, executed=1, weight=execution), **changes)


def test_the_default_is_recognised_and_another_is_not():
    own = own_weights(form(50, 30, 10))
    assert own is not None
    assert own.parts == dict(zip(PARTS, (50, 30, 10), strict=True))
    assert fits(own, standard())
    assert not fits(own, standard("hubei"))


def test_the_standard_that_fits_is_found():
    found = fitting(form(40, 30, 10, execution=20), [standard(), standard("hubei")])
    assert [one.id for one in found] == ["hubei"]


def test_indicators_that_make_up_full_marks_leave_execution_out():
    assert leaves_execution_out(form(60, 20, 20, execution=None), standard())
    assert not leaves_execution_out(form(50, 30, 10, execution=None), standard())


def test_what_is_not_stated_cannot_be_held_against_anything():
    assert own_weights(form(None, 30, 10)) is None
    assert own_weights(project()) is None
    assert own_weights(form(50, 30, 10, goal=Goal(weight=D(5)))) is None
    assert own_weights(project(indicator(weight=90, part="", level1=""))) is None
