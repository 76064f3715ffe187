"""A reviewed score that differs has a reason that says one (C182, asked with C231)."""

from __future__ import annotations

import pytest

from generator.judging.rules.registry import year_questions
from generator.judging.rules.subject import YearSubject
from tests.support.builders import standard
from tests.support.reviews import evaluations, ledger, year_of
from tests.unit.judging.rules.consistency.test_c240_review_follows_the_facts import LAMPS


def codes(score: int, reason: str) -> list[str]:
    site = ledger(
        lamps=LAMPS,
        review="状态: 草稿\n项目:\n  - 项目: lamps\n    指标:\n"
        f'      - {{三级指标: 亮灯率, 复核得分: {score}, 理由: "{reason}"}}\n',
    )
    subject = YearSubject(
        unit_year=year_of(site), standard=standard(), evaluations=evaluations(site)
    )
    return [one.code for check in year_questions("C231") for one in check(subject)]


@pytest.mark.parametrize(
    "reason", ["无", "同上", "见附件", "详见附件1", "见上条", "已核实", "参见底稿", "N/A", "略。"]
)
def test_points_taken_off_for_a_reason_that_says_none(reason):
    assert codes(8, reason) == ["C182"]
    assert codes(10, reason) == []  # nothing was changed


@pytest.mark.parametrize("reason", ["超支", "抽查不符", "见附件1，少装 3 盏", "台账缺 2 个月"])
def test_few_words_may_be_a_reason(reason):
    assert codes(8, reason) == []
