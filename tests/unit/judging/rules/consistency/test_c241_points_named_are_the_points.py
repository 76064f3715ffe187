"""Points that headings and texts name, beside those of the lines."""

from __future__ import annotations

import pytest

from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project, row


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        ([("效益指标（30分）", 20), ("效益指标（30分）", 20)], 1),
        ([("产出指标(50分)", 60), ("效益指标（30分）", 30)], 1),
        ([("产出(40分)", 41)], 1),
        ([("效益指标（30分）", 10), ("效益指标（30分）", 20)], 0),
        ([("效益指标（30分）", 20)], 0),  # less: C206 tells of it
        ([("效益指标", 40)], 0),
    ],
)
def test_points_of_a_heading(heads: list[tuple[str, int]], found: int) -> None:
    lines = [indicator("9", "9", level1=head, weight=weight, score=1) for head, weight in heads]
    assert len(ask(project_questions("C241"), project(*lines))) == found


@pytest.mark.parametrize(
    ("words", "points", "found"),
    [
        ("总分100分，自评98分", 100, 1),
        ("满分为100分", 100, 1),
        ("总分值：100分", 95, 1),
        ("总分100分", 90, 0),
        ("总分98分", 100, 0),  # what was scored
    ],
)
def test_points_in_words(words: str, points: int, found: int) -> None:
    line = indicator("9", "9", weight=points, score=90)
    form = project(line, total=row(10, 10, 10, weight=10, score=10), note=words)
    assert len(ask(project_questions("C241"), form)) == found
