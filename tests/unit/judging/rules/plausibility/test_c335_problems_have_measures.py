"""Problems without measures."""

from __future__ import annotations

import pytest

from generator.facts.records.parts import Measure
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import project


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        ((Measure(problem="拨付偏慢"),), 1),
        ((Measure(problem="指标不细"), Measure(problem="拨付偏慢"), Measure(measure="加快")), 1),
        ((Measure(problem="拨付偏慢", measure="无"), Measure(problem="记录不全")), 1),
        ((Measure(problem="拨付偏慢", measure="每月对账"),), 0),
        ((Measure(problem="拨付偏慢"), Measure(measure="每月对账")), 0),
        ((Measure(problem="无"),), 0),
    ],
)
def test_problems_and_measures(measures: tuple[Measure, ...], found: int) -> None:
    assert len(ask(project_questions("C335"), project(measures=measures))) == found
