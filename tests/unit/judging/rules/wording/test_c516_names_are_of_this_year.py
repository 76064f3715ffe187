"""Names of another year."""

from __future__ import annotations

import pytest

from generator.facts.records.form import Goal
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project, row


@pytest.mark.parametrize(
    ("name", "goal", "found"),
    [
        ("2023年路灯维护数量", "", 1),
        ("路灯亮灯率（2022年度）", "", 1),
        ("亮灯率", "完成2023年路灯维护任务", 1),
        ("2024年路灯维护数量", "", 0),
        ("亮灯率较2023年提高", "", 0),
        ("2023-2024年供暖户数", "", 0),
        ("亮灯率", "落实《2023年工作方案》，完成维护", 0),
        ("亮灯率", "到2025年全部更新", 0),
        ("亮灯率", "支付2023年工程尾款", 0),
    ],
)
def test_years_of_names(name: str, goal: str, found: int) -> None:
    form = project(indicator("9", "9", name=name), goal=Goal(expected=goal))
    assert len(ask(project_questions("C516"), form)) == found


def test_another_year_that_is_accounted_for() -> None:
    line = indicator("9", "9", name="2023年路灯维护数量")
    assert ask(project_questions("C516"), project(line, period="2023年至2024年")) == []
    assert ask(project_questions("C516"), project(line, name="2023年路灯维护尾款")) == []
    assert len(ask(project_questions("C516"), project(line, total=row(1, 1, 1)))) == 1
