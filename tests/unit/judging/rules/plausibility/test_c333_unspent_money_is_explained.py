"""Money left unspent wants a reason that speaks of it; other remarks are none."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.records.form import Goal
from generator.facts.records.parts import Measure
from generator.judging.rules.registry import project_questions
from tests.support.asking import ask
from tests.support.builders import indicator, project, row

ASKED = project_questions("C333")


def told(executed: int, **changes: Any) -> int:
    line = indicator("9", "9", score=10, deviation=changes.pop("deviation", ""))
    return len(ask(ASKED, project(line, total=row(100, 100, executed), **changes)))


@pytest.mark.parametrize(
    ("executed", "found"), [(89, 1), (75, 1), (60, 1), (51, 1), (90, 0), (100, 0)]
)
def test_below_ninety(executed: int, found: int) -> None:
    assert told(executed) == found


@pytest.mark.parametrize(
    "changes",
    [
        {"note": "中标价低于预算"},
        {"note": "因雨季停工两个月"},
        {"goal": Goal(actual="养护道路31公里，尾款未付")},
        {"goal": Goal(shortfall_reason="资金下达晚")},
        {"deviation": "质保金次年支付"},
        {"measures": (Measure(problem="资金支付进度偏慢", measure="加快"),)},
    ],
)
def test_with_a_reason(changes: dict[str, Any]) -> None:
    assert told(75, **changes) == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"note": "满意度问卷见附件"},
        {"note": "无"},
        {"goal": Goal(actual="已完成费用结算，养护道路31公里")},
        {"deviation": "报名人数超出预计"},
    ],
)
def test_other_words_are_no_reason(changes: dict[str, Any]) -> None:
    assert told(75, **changes) == 1


def test_a_report_within_the_year_is_none_of_a_year() -> None:
    assert told(16, name="招投标项目2023年1-6月绩效监控") == 0
