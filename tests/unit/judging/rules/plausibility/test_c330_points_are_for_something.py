"""Points at the head of a group are for the lines below."""

from __future__ import annotations

from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


def test_points_at_the_head_of_a_group() -> None:
    head = indicator("", "", name="★补助粮食种植面积", weight=10, score=10)
    below = indicator("5.5亩", "5.5亩", name="红薯种植面积", weight=None)
    beside = indicator("≥95%", "96%", name="合格率", weight=10, score=10)
    assert ask(project_questions("C330"), project(head, below)) == []
    assert len(ask(project_questions("C330"), project(head, beside))) == 1
    assert len(ask(project_questions("C330"), project(beside, head))) == 1
