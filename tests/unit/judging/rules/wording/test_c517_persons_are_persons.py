"""Persons counted as pieces."""

from __future__ import annotations

import pytest

from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


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
