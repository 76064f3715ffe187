"""Quantities without a number, satisfaction that rests on nobody's complaint, effects that are none."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.facts.records.form import Goal, SatisfactionSurvey
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("购置设备", "按采购合同全部到货", "已全部到货", 1),
        ("修缮建筑数量", "罗氏宗祠、李氏宗祠日常维护", "完成", 1),
        ("印发宣传册", "发到每户", "均已发放", 1),
        ("购置设备", "12台", "12台", 0),
        ("购置设备", "按合同到货", "12台", 0),
        ("检查企业", "每月两次", "每月两次", 0),
    ],
)
def test_quantities(name: str, target: str, actual: str, found: int) -> None:
    counted = indicator("≥95%", "96%", name="验收合格率", aspect="质量指标")
    line = indicator(target, actual, name=name, aspect="数量指标")
    assert len(ask(project_questions("C423"), project(line, counted))) == found


def told(actual: str = "100%", goal: str = "", **changes: Any) -> int:
    line = indicator(
        "≥90%", actual, name="群众满意度", part="满意度指标", aspect="服务对象满意度指标",
        score=10, **changes,
    )  # fmt: skip
    return len(ask(project_questions("C424"), project(line, goal=Goal(actual=goal))))


def test_no_complaint_is_no_survey() -> None:
    assert told("未收到投诉，满意度100%") == 1
    assert told(note="全年零投诉") == 1
    assert told(deviation="没有群众投诉") == 1
    assert told(goal="修路3公里；全年无投诉，群众满意") == 1


def test_a_survey_is_one() -> None:
    survey = SatisfactionSurvey(method="问卷", sample=200, dated=date(2024, 12, 5))
    assert told(note="全年零投诉", survey=survey) == 0
    assert told(note="问卷200份，未收到投诉") == 0
    assert told(goal="修路3公里，全年无投诉；群众满意") == 0
    assert told() == 0


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("社会公益服务无经济效益", "公益性事业", "公益性事业", 1),
        ("经济效益", "不产生直接经济效益", "不产生直接经济效益", 1),
        ("生态影响", "无", "不涉及生态效益", 1),
        ("群众出行无障碍率", "≥95%", "96%", 0),
        ("无害化处理率", "100%", "100%", 0),
        ("经济效益增长率", "≥5%", "6%", 0),
    ],
)
def test_effects_that_are_none(name: str, target: str, actual: str, found: int) -> None:
    line = indicator(target, actual, name=name, part="效益指标", aspect="经济效益指标", score=10)
    assert len(ask(project_questions("C425"), project(line))) == found
