"""Words of the form misread."""

from __future__ import annotations

import pytest

from generator.facts.records.form import Goal
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"level2": "日效指标"}, 1),
        ({"name": "服务对象满意庋"}, 1),
        ({"level1": "效盖指标"}, 1),
        ({"level2": "时效指标"}, 0),
        ({"name": "服务对象满意度"}, 0),
        ({"name": "生日效果评价"}, 0),
    ],
)
def test_misread_words(changes: dict[str, str], found: int) -> None:
    assert len(ask(project_questions("C518"), project(indicator("9", "9", **changes)))) == found


def test_misread_words_in_texts() -> None:
    (one,) = ask(project_questions("C518"), project(goal=Goal(actual="己完成路灯维护203盏")))
    assert "“己完成”应当是“已完成”" in one.message
