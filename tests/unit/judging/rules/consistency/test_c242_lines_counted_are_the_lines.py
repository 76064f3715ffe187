"""Numbers of lines that texts tell."""

from __future__ import annotations

import pytest

from generator.facts.records.form import Goal, Project
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


def of_lines(number: int, words: str) -> Project:
    lines = [indicator("9", "9", name=f"指标{at}") for at in range(number)]
    return project(*lines, goal=Goal(actual=words))


@pytest.mark.parametrize(
    ("number", "words", "found"),
    [
        (15, "20项指标中18项达到目标", 1),
        (4, "绩效指标共6项，均已完成", 1),
        (8, "12个三级指标全部完成", 1),
        (15, "15项指标中14项达到目标", 0),
        (15, "其中3项指标未达到", 0),
        (15, "产出指标8项，效益指标4项", 0),
        (15, "16项指标（含预算执行率）全部完成", 0),
    ],
)
def test_lines_counted_in_words(number: int, words: str, found: int) -> None:
    assert len(ask(project_questions("C242"), of_lines(number, words))) == found
