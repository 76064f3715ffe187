"""Satisfaction that rests on nobody's complaint."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.facts.records.form import Goal, SatisfactionSurvey
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


def told(actual: str = "100%", goal: str = "", **changes: Any) -> int:
    line = indicator(
        "≥90%", actual, name="群众满意度", part="满意度指标", aspect="服务对象满意度指标",
        score=10, **changes,
    )  # fmt: skip
    return len(ask(project_questions("C424"), project(line, goal=Goal(actual=goal))))


def test_no_complaint_is_no_survey() -> None:
    assert told("未收到投诉，满意度100%") == 1
    assert told(note="全年零投诉") == 1
    assert told("全年没有接到一起投诉，满意度100%") == 1
    assert told(note="未收到村民的任何投诉") == 1
    assert told(deviation="没有群众投诉") == 1
    assert told(goal="修路3公里；全年无投诉，群众满意") == 1


def test_a_survey_is_one() -> None:
    survey = SatisfactionSurvey(method="问卷", sample=200, dated=date(2024, 12, 5))
    assert told(note="全年零投诉", survey=survey) == 0
    assert told(note="问卷200份，未收到投诉") == 0
    assert told(goal="修路3公里，全年无投诉；群众满意") == 0
    assert told() == 0
