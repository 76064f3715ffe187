"""Scores without evidence."""

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
