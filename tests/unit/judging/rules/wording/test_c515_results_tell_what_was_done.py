"""Results of money only."""

from __future__ import annotations

import pytest

from generator.facts.records.form import Goal
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import project


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
