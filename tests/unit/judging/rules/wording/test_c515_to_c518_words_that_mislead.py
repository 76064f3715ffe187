"""Results of money only, names of another year, persons as pieces, words misread."""

from __future__ import annotations

import pytest

from generator.facts.records.form import Goal
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project, row


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本年度财政拨款为80万元，执行数为80万元，完成预算的100%。", 1),
        ("资金已全部支付到位。", 1),
        ("预算80万元，支出79万元，结余1万元", 1),
        ("截至12月底，专项资金拨付率达到100%", 1),
        ("养护道路31公里，支出80万元。", 0),
        ("发放补贴资金80万元，1200户受益。", 0),
        ("路灯全部亮起，资金80万元已支付。", 0),
        ("已完成", 0),
    ],
)
def test_results_of_money(text: str, found: int) -> None:
    assert len(ask(project_questions("C515"), project(goal=Goal(actual=text)))) == found


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


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("培训学员", "≥200个", "213个", 1),
        ("慰问老人", "50个", "50人", 1),
        ("辅警人员", "20人", "20个", 1),
        ("培训学员", "≥200人", "213人", 0),
        ("党员活动阵地", "3个", "3个", 0),
        ("服务村民小组", "12个", "12个", 0),
    ],
)
def test_persons(name: str, target: str, actual: str, found: int) -> None:
    line = indicator(target, actual, name=name)
    assert len(ask(project_questions("C517"), project(line))) == found


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
