"""Rough actual values, problems without measures, effects that all projects share, scores without evidence or value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.records.form import Project
from generator.facts.records.parts import Evidence, Measure
from generator.facts.records.states import Status
from generator.judging.rules.registry import project_questions, year_questions
from tests.support.asking import ask, ask_year, codes
from tests.support.builders import indicator, project


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("培训人数", "≥200人", "200余人", 1),
        ("慰问户数", "50户", "约50户", 1),
        ("植树株数", "≥1000株", "1000多株", 1),
        ("培训人数", "≥200人", "213人", 0),
        ("观看演出人次", "≥8000人次", "约9250人次", 0),
        ("铺设管道", "约3公里", "约3公里", 0),
    ],
)
def test_rough_values(name: str, target: str, actual: str, found: int) -> None:
    line = indicator(target, actual, name=name, score=10)
    assert len(ask(project_questions("C322"), project(line))) == found


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        ((Measure(problem="拨付偏慢"),), 1),
        ((Measure(problem="指标不细"), Measure(problem="拨付偏慢"), Measure(measure="加快")), 1),
        ((Measure(problem="拨付偏慢", measure="无"), Measure(problem="记录不全")), 1),
        ((Measure(problem="拨付偏慢", measure="每月对账"),), 0),
        ((Measure(problem="拨付偏慢"), Measure(measure="每月对账")), 0),
        ((Measure(problem="无"),), 0),
    ],
)
def test_problems_and_measures(measures: tuple[Measure, ...], found: int) -> None:
    assert len(ask(project_questions("C335"), project(measures=measures))) == found


def with_effect(number: int, name: str, actual: str, *, evidence: bool = True) -> Project:
    line = indicator("≥9", actual, name=name, part="效益指标", aspect="社会效益指标", score=10)
    return replace(
        project(line, evidence=(Evidence(title="验收单"),) if evidence else ()),
        id=f"p{number}",
        status=Status.PUBLIC,
    )


@pytest.mark.parametrize(
    ("name", "actual", "many", "found"),
    [
        ("受益人口", "1.3万人", 3, ["C334"]),
        ("促进社会和谐稳定", "效果明显", 4, ["C334"]),
        ("带动增收", "320元", 5, ["C334"]),
        ("受益人口", "1.3万人", 2, []),
        ("安全事故起数", "0起", 5, []),
    ],
)
def test_effects_in_common(name: str, actual: str, many: int, found: list[str]) -> None:
    projects = [with_effect(at, name, actual) for at in range(many)]
    assert codes(ask_year(year_questions("C334"), *projects)) == found


def test_effects_of_each_project() -> None:
    projects = [with_effect(at, "受益人口", f"{at + 1}千人") for at in range(4)]
    assert ask_year(year_questions("C334"), *projects) == []


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ([False] * 3, ["C331"]),
        ([True, True, False], ["C331"]),
        ([True, True, True, False, False], ["C331", "C331"]),
        ([True] * 3, []),
        ([False] * 2, []),
        ([True, False, False], []),  # listing is not the habit here
    ],
)
def test_scores_and_evidence(listed: list[bool], found: list[str]) -> None:
    projects = [
        with_effect(at, f"受益{at}", "9人", evidence=evidence) for at, evidence in enumerate(listed)
    ]
    assert codes(ask_year(year_questions("C331"), *projects)) == found


def test_points_at_the_head_of_a_group() -> None:
    head = indicator("", "", name="★补助粮食种植面积", weight=10, score=10)
    below = indicator("5.5亩", "5.5亩", name="红薯种植面积", weight=None)
    beside = indicator("≥95%", "96%", name="合格率", weight=10, score=10)
    assert ask(project_questions("C330"), project(head, below)) == []
    assert len(ask(project_questions("C330"), project(head, beside))) == 1
    assert len(ask(project_questions("C330"), project(beside, head))) == 1
