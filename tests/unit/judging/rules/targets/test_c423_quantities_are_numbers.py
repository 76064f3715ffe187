"""Quantities without a number."""

from __future__ import annotations

import pytest

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
