"""Whether the set of indicators is complete: where the questions start and where they stop."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.records.form import Goal
from generator.judging.rules.registry import project_questions
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.indicator_sets import missing_parts, points_missing
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.builders import D, indicator, island, project, standard

PARTS = {"产": "产出指标", "效": "效益指标", "满": "满意度指标", "成": "成本指标", "无": ""}

ABOUT = ("C401", "C402", "C403", "C405", "C406")


def subject(asked, *, standard_id="caiyu-2020-10", **changes):
    evaluation = evaluate(asked, standard(standard_id, **changes))
    return ProjectSubject(evaluation=evaluation, unit_year=island(asked))


def codes(asked, **changes):
    given = subject(asked, **changes)
    return [
        item.code for code in ABOUT for check in project_questions(code) for item in check(given)
    ]


def lines(letters, **changes):
    """One line a letter: its part, timely unless told otherwise."""
    given: dict[str, Any] = {"name": "完成时间", "weight": 10}
    return tuple(indicator(part=PARTS[letter], **(given | changes)) for letter in letters)


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        ("产效满", []),
        ("产满满", ["C401"]),
        ("产产产", ["C401"]),
        ("满效产产", []),
        ("产效无", []),  # a part that cannot be told may be the one
        ("产产", ["C401"]),  # not C403 on top
        ("", []),
    ],
)
def test_parts(letters, told):
    assert codes(project(*lines(letters))) == told


def test_a_form_without_points_is_not_asked_for_parts():
    assert codes(project(*lines("产", weight=None))) == []


@pytest.mark.parametrize(("weight", "told"), [(40, []), (41, []), (39, ["C401"])])
def test_effect_may_carry_the_points_of_satisfaction(weight, told):
    carried = (*lines("产"), *lines("产"), *lines("效", weight=weight))
    assert codes(project(*carried)) == told


def test_missing_parts_and_their_points():
    asked, rule = project(*lines("产产产")), standard()
    assert missing_parts(asked, rule) == ("效益指标", "满意度指标")
    assert points_missing(asked, rule) == D(40)
    assert missing_parts(asked, standard("sichuan")) == ()


@pytest.mark.parametrize(
    ("aspects", "told"),
    [
        (("数量指标", "质量指标"), []),
        (("数量指标", "时效指标"), ["C402"]),
        (("质量指标", "时效指标"), ["C402"]),
        (("数量指标", ""), []),  # words that are none of the form's
    ],
)
def test_second_levels(aspects, told):
    output = tuple(indicator(aspect=aspect, name="完成时间") for aspect in aspects)
    asked = project(*output, *lines("成效满", aspect=""))
    assert codes(asked, standard_id="caiyu-2021-101") == told
    assert codes(asked) == []


@pytest.mark.parametrize(
    ("count", "fewest", "told"),
    [(3, None, []), (2, None, ["C403"]), (4, 5, ["C403"]), (5, 5, []), (2, 2, [])],
)
def test_the_number_of_indicators(count, fewest, told):
    asked = project(*lines("产" * count))
    assert codes(asked, standard_id="sichuan", minimum_indicators=fewest) == told


@pytest.mark.parametrize(
    ("targets", "told"),
    [
        (("≥30盏", "按要求完成"), []),
        (("12月底前",), []),
        (("每季一次",), []),
        (("按要求完成", "每处有人管"), ["C405"]),
        (("", ""), []),
        (("", "按要求完成"), ["C405"]),
    ],
)
def test_an_output_is_counted(targets, told):
    output = tuple(indicator(target, name="完成时间") for target in targets)
    assert codes(project(*output, *lines("效满"), *lines("满"))) == told


@pytest.mark.parametrize(
    "changes",
    [
        {"aspect": "时效指标"},
        {"name": "拨付及时率"},
        {"name": "维护时长"},
        {"target": "12月底前"},
        {"target": "3个工作日内"},
        {"target": "每月15日前"},
    ],
)
def test_a_time_may_stand_anywhere(changes):
    target = changes.pop("target", "≥30盏")
    given = {"name": "维护路灯"} | changes
    others = lines("效满", name="覆盖率")
    assert codes(project(indicator(target, **given), *others)) == []
    assert codes(project(indicator("≥30盏", name="维护路灯"), *others)) == ["C406"]


@pytest.mark.parametrize("text", ["10月底前完工", "全年常年开放", "季度结束后", "48小时到场"])
def test_the_goal_may_say_the_time(text):
    asked = lines("产效满", name="覆盖率")
    assert codes(project(*asked, goal=Goal(expected=text))) == []
    assert codes(project(*asked, period="2024年1月至12月")) == []
    assert codes(project(*asked, goal=Goal(expected="路灯常亮"))) == ["C406"]
