"""Rough actual values."""

from __future__ import annotations

import pytest

from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("培训人数", "≥200人", "200余人", 1),
        ("慰问户数", "50户", "约50户", 1),
        ("植树株数", "≥1000株", "1000多株", 1),
        ("培训人数", "≥200人", "213人", 0),
        ("观看演出人次", "≥8000人次", "约9250人次", 0),
        ("铺设管道", "约3公里", "约3公里", 0),
    ],
)
def test_rough_values(name: str, target: str, actual: str, found: int) -> None:
    line = indicator(target, actual, name=name, score=10)
    assert len(ask(project_questions("C322"), project(line))) == found
