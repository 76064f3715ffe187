"""Work is done before it is accepted and before the report on it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.facts.records.form import Goal
from generator.judging.rules.registry import year_questions
from tests.support.asking import ask_year, codes
from tests.support.builders import indicator, project, report


@pytest.mark.parametrize(
    ("text", "done", "found"),
    [
        ("2024年11月20日通过验收", "2024年12月10日", 1),
        ("11月20日县局组织验收", "12月10日", 1),
        ("10月5日竣工验收合格", "2024年11月", 1),
        ("12月20日通过验收", "2024年12月10日", 0),
        ("11月20日初步验收，整改后再验", "2024年12月10日", 0),
        ("11月20日通过验收", "2024年12月底前", 0),
        ("11月20日报送验收申请", "2024年12月10日", 0),
    ],
)
def test_done_before_accepted(text: str, done: str, found: int) -> None:
    line = indicator("12月底前", done, name="完工时间", aspect="时效指标")
    told = ask_year(year_questions("C235"), project(line, goal=Goal(actual=text)))
    assert len(told) == found


def test_done_before_the_report() -> None:
    line = indicator("12月底前", "2024年12月25日", name="完工时间", aspect="时效指标")
    early, late = report(dated=date(2024, 12, 20)), report(dated=date(2025, 2, 20))
    assert codes(ask_year(year_questions("C235"), project(line), about=early)) == ["C235"]
    assert ask_year(year_questions("C235"), project(line), about=late) == []
