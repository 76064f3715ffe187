"""Effects that all projects share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.records.form import Project
from generator.facts.records.parts import Evidence
from generator.facts.records.states import Status
from generator.judging.rules.registry import year_questions
from tests.support.asking import ask_year, codes
from tests.support.builders import indicator, project


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
