"""Dates, amounts of a whole unit, points and counts that words tell, and what a review makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.facts.records.form import Goal, Project
from generator.facts.records.ledger import UnitYear
from generator.judging.rules.registry import project_questions, year_questions
from generator.judging.rules.subject import YearSubject
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.asking import ask, ask_year, codes
from tests.support.builders import indicator, island, project, report, row, standard
from tests.support.reviews import evaluations, ledger, year_of


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


def unit_year(name: str, *amounts: str) -> YearSubject:
    projects = [
        replace(project(total=row(one, one, one)), id=f"p{at}") for at, one in enumerate(amounts)
    ]
    year: UnitYear = island(*projects)
    year = replace(year, unit=replace(year.unit, name=name, category=""))
    return YearSubject(
        unit_year=year,
        standard=standard(),
        evaluations=tuple(evaluate(one, standard()) for one in projects),
    )


@pytest.mark.parametrize(
    ("name", "amounts", "found"),
    [
        ("示例镇人民政府", ["3309840", "660000", "98000"], 1),
        ("示例村民委员会", ["450000"], 1),
        ("示例镇人民政府", ["33.1", "6.6", "980000"], 1),
        ("示例县水利局", ["25000000", "12000000"], 1),
        ("示例镇人民政府", ["330.984", "66", "9.8"], 0),
        ("示例县水利局", ["98000", "12000"], 0),
        ("示例街道办事处", ["12000", "300"], 0),
    ],
)
def test_amounts_of_a_unit(name: str, amounts: list[str], found: int) -> None:
    subject = unit_year(name, *amounts)
    told = [one for check in year_questions("C239") for one in check(subject)]
    assert len(told) == found


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        ([("效益指标（30分）", 20), ("效益指标（30分）", 20)], 1),
        ([("产出指标(50分)", 60), ("效益指标（30分）", 30)], 1),
        ([("产出(40分)", 41)], 1),
        ([("效益指标（30分）", 10), ("效益指标（30分）", 20)], 0),
        ([("效益指标（30分）", 20)], 0),  # less: C206 tells of it
        ([("效益指标", 40)], 0),
    ],
)
def test_points_of_a_heading(heads: list[tuple[str, int]], found: int) -> None:
    lines = [indicator("9", "9", level1=head, weight=weight, score=1) for head, weight in heads]
    assert len(ask(project_questions("C241"), project(*lines))) == found


@pytest.mark.parametrize(
    ("words", "points", "found"),
    [
        ("总分100分，自评98分", 100, 1),
        ("满分为100分", 100, 1),
        ("总分值：100分", 95, 1),
        ("总分100分", 90, 0),
        ("总分98分", 100, 0),  # what was scored
    ],
)
def test_points_in_words(words: str, points: int, found: int) -> None:
    line = indicator("9", "9", weight=points, score=90)
    form = project(line, total=row(10, 10, 10, weight=10, score=10), note=words)
    assert len(ask(project_questions("C241"), form)) == found


def of_lines(number: int, words: str) -> Project:
    lines = [indicator("9", "9", name=f"指标{at}") for at in range(number)]
    return project(*lines, goal=Goal(actual=words))


@pytest.mark.parametrize(
    ("number", "words", "found"),
    [
        (15, "20项指标中18项达到目标", 1),
        (4, "绩效指标共6项，均已完成", 1),
        (8, "12个三级指标全部完成", 1),
        (15, "15项指标中14项达到目标", 0),
        (15, "其中3项指标未达到", 0),
        (15, "产出指标8项，效益指标4项", 0),
        (15, "16项指标（含预算执行率）全部完成", 0),
    ],
)
def test_lines_counted_in_words(number: int, words: str, found: int) -> None:
    assert len(ask(project_questions("C242"), of_lines(number, words))) == found


LINE = "  - {{一级指标: 产出指标, 二级指标: {}, 三级指标: {}, 年度指标值: {}, 实际完成值: {}, 分值: {}, 得分: {}}}\n"
LAMPS = "项目名称: 路灯维护\n状态: 公开\n绩效指标:\n" + "".join(
    LINE.format(*cells)
    for cells in (
        ("数量指标", "维护路灯", "≥200盏", "203盏", 30, 30),
        ("时效指标", "到场时间", "≤48小时", "60小时", 20, 16),
        ("质量指标", "亮灯率", "≥95%", "96%", 10, 10),
    )
)


def reviewed(name: str, score: int, reason: str, more: str = "") -> list[str]:
    site = ledger(
        lamps=LAMPS,
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


def test_a_unit_without_amounts_is_not_asked() -> None:
    assert ask_year(year_questions("C239"), project(total=row(None, None, None))) == []
