"""Effects that are none."""

from __future__ import annotations

import pytest

from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


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
