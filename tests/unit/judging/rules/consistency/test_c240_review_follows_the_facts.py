"""What a review makes of a miss, and of a fault that it deducts elsewhere (C243)."""

from __future__ import annotations

import pytest

from generator.judging.rules.registry import year_questions
from generator.judging.rules.subject import YearSubject
from tests.support.builders import standard
from tests.support.reviews import LAMPS_MISSED, evaluations, ledger, year_of


def reviewed(name: str, score: int, reason: str, more: str = "") -> list[str]:
    site = ledger(
        lamps=LAMPS_MISSED,
        review="状态: 草稿\n项目:\n  - 项目: lamps\n    指标:\n"
        f"      - {{三级指标: {name}, 复核得分: {score}, 理由: {reason}{more}}}\n",
    )
    subject = YearSubject(
        unit_year=year_of(site), standard=standard(), evaluations=evaluations(site)
    )
    return [
        one.code
        for head in ("C240", "C243")
        for check in year_questions(head)
        for one in check(subject)
    ]


@pytest.mark.parametrize(
    ("name", "score", "reason", "more", "found"),
    [
        ("到场时间", 20, "认可", "", ["C240"]),
        ("到场时间", 18, "酌情", "", ["C240"]),
        ("到场时间", 20, "查实", ", 复核完成值: 46小时", []),
        ("到场时间", 12, "超时较多", "", []),
        ("亮灯率", 10, "相符", "", []),
        ("维护路灯", 25, "12盏未通过验收", "", ["C243"]),
        ("维护路灯", 25, "12盏质量不合格", "", ["C243"]),
        ("到场时间", 12, "一次抢修后返工", "", ["C243"]),
        ("亮灯率", 8, "12盏未通过验收", "", []),
        ("维护路灯", 25, "逾期两个月", "", []),  # the line about time has lost points already
        ("维护路灯", 30, "未验收的已补验", "", []),
    ],
)
def test_a_review(name: str, score: int, reason: str, more: str, found: list[str]) -> None:
    assert reviewed(name, score, reason, more) == found
