"""The figures for section three: what is counted, and what is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.concluding.rulebook import family_rules, rule
from generator.facts.diagnostics import Explanation, Places, finding
from generator.facts.records.form import SatisfactionSurvey
from generator.judging.year.goal_quality import goal_quality
from tests.support.builders import D, indicator, project

RULES = family_rules("C4")

HERE = Places(file="data/a/2024/projects/p.yml")
THERE = Places(file="data/a/2024/projects/q.yml")


def told(code, places=HERE, *, explained=False):
    made = finding(rule(code), places, (), "。")
    return replace(made, explanation=Explanation(rule=code, reason="原因")) if explained else made


def satisfied(**changes):
    return indicator("≥90%", "95%", part="满意度指标", aspect="服务对象满意度指标", **changes)


def test_nothing_to_count_is_no_share():
    quality_ = goal_quality((), (), RULES)
    assert (quality_.asked, quality_.blank, quality_.sound) == (0, 0, 0)
    assert quality_.targets.indicators == 0
    assert quality_.targets.quantitative_share is None
    assert quality_.sound_share is quality_.surveyed_share is None
    assert quality_.indicators_per_project is None
    assert quality_.firing == ()


def test_every_rule_of_the_family_is_listed_in_order():
    listed = goal_quality((project(),), (), RULES).rules
    assert [item.code for item in listed] == [item.code for item in RULES]
    assert {item.count for item in listed} == {0}


@pytest.mark.parametrize(
    ("target", "counted"),
    [
        ("≥30", "quantitative"),
        ("12月底前", "quantitative"),
        ("每季一次", "quantitative"),
        ("每月15日前", "quantitative"),
        ("每处有人管", "qualitative"),
        ("与考核挂钩", "qualitative"),
        ("效果明显", "vague"),
        ("有效改善人居环境", "vague"),
        ("", "not_stated"),
    ],
)
def test_a_target_counts_once(target, counted):
    targets = goal_quality((project(indicator(target)),), (), RULES).targets
    assert targets.indicators == getattr(targets, counted) == 1


def test_shares_have_one_decimal():
    lines = (indicator("≥30"), indicator("≥40"), indicator("效果明显"))
    targets = goal_quality((project(*lines),), (), RULES).targets
    assert targets.quantitative_share == D("66.7")
    assert targets.vague_share == D("33.3")
    assert targets.qualitative_share == D("0.0")


def test_parts_stand_in_the_order_of_the_forms():
    lines = (indicator(part="效益指标"), indicator(), indicator(part="", level1="过程"))
    parts = goal_quality((project(*lines),), (), RULES).by_part
    assert [(part.level1, part.indicators) for part in parts] == [
        ("效益指标", 1), ("产出指标", 1), ("过程", 1),
    ]  # fmt: skip


def test_findings_are_counted_by_project_and_rule():
    here = project(indicator(), places=HERE)
    there = project(indicator(), id="q", places=THERE)
    found = (
        told("C404"),
        told("C404", THERE, explained=True),
        told("C407"),
        told("C301"),
        told("C404", Places(file="data/b/2024/projects/p.yml")),
    )
    counted = goal_quality((here, there), found, RULES)
    assert [(item.code, item.projects, item.explained, item.open) for item in counted.firing] == [
        ("C404", ("p", "q"), 1, 1),
        ("C407", ("p",), 0, 1),
    ]
    assert counted.sound == 0


def test_of_a_target_that_is_not_stated_nothing_is_known():
    silent = project(indicator("≥30"), indicator(""), places=THERE)
    counted = goal_quality((project(indicator("≥30")), silent), (), RULES)
    assert (counted.asked, counted.judged, counted.sound) == (2, 1, 1)
    assert goal_quality((silent,), (), RULES).sound_share is None


def test_a_rule_is_explained_only_where_each_of_its_findings_is():
    found = (told("C408"), told("C408", explained=True))
    (counted,) = goal_quality((project(indicator()),), found, RULES).firing
    assert (counted.count, counted.explained, counted.open) == (1, 0, 1)


def test_a_project_without_indicators_is_not_sound_but_blank():
    counted = goal_quality((project(), project(indicator(), places=THERE)), (), RULES)
    assert (counted.asked, counted.blank, counted.sound) == (1, 1, 1)
    assert counted.sound_share == D("100.0")
    assert counted.indicators_per_project == D("1.0")


def test_only_the_projects_given_are_counted():
    counted = goal_quality((project(indicator(), places=THERE),), (told("C404"),), RULES)
    assert counted.firing == ()
    assert counted.sound == 1


def test_satisfaction_and_its_surveys():
    full = SatisfactionSurvey(sample=200, dated=date(2024, 12, 5))
    lines = (
        satisfied(survey=full),
        satisfied(survey=SatisfactionSurvey(sample=200)),
        satisfied(note="回访 60 户"),
        satisfied(not_applicable=True),
        indicator(),
    )
    counted = goal_quality((project(*lines),), (), RULES)
    assert (counted.satisfaction, counted.surveyed) == (3, 2)
    assert counted.surveyed_share == D("66.7")
