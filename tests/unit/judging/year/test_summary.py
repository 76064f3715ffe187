"""The year added up for two audiences; what one may not see enters no figure."""

from __future__ import annotations

from generator.facts.records.form import Goal
from generator.facts.records.parts import Withholding
from generator.facts.records.report import SpotCheck
from generator.facts.records.states import Attainment, Audience, Status
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.standards_in_force import standard_of
from generator.judging.year.placeholders import NAMES, find, resolve
from generator.judging.year.summary import summarise
from tests.support.builders import (
    D,
    count,
    dec,
    island,
    ledger,
    project,
    report,
    row,
    standard,
    totals,
)

LAW = "《中华人民共和国政府信息公开条例》第十四条"


def one(name, budget, executed, score, *, status=Status.PUBLIC, **changes):
    return project(
        id=name,
        name=name,
        status=status,
        total=row(annual=budget, executed=executed),
        stated_total=dec(score),
        **changes,
    )


def summary(*projects, about=None, audience=Audience.PUBLIC):
    year = island(*projects, about=about)
    judged = tuple(evaluate(item, standard()) for item in projects)
    return summarise(year, judged, standard(), audience=audience)


FULL, PARTIAL = (
    Goal(attainment=Attainment.FULL),
    Goal(attainment=Attainment.PARTIAL, shortfall_reason="汛期推迟"),
)
YEAR = (
    one("road", "80.10", "79.85", "98.5", area="环保", goal=FULL),
    one("lamp", "20", "10", "85", area="服务群众", goal=PARTIAL),
    one("secret", "777", "666", "55", status=Status.WITHHELD, withholding=Withholding(basis=LAW)),
    one("draft", "5000", "4000", "99", status=Status.DRAFT, goal=FULL),
)


def test_a_grade_that_the_standard_does_not_have_counts_for_none():
    odd = one("lamp", "20", "10", "95", stated_grade="优秀")
    own = one("road", "20", "10", "95", stated_grade="优")
    found = summary(odd, own)
    assert {item.name: item.count for item in found.by_grade} == {
        "优": 1,
        "良": 0,
        "中": 0,
        "差": 0,
        "未能识别": 1,
    }
    grades = {name for band in found.by_rate for name, _ in band.grades}
    assert "优秀" not in grades
    assert any("列为未能识别：“优秀”1 个" in note for note in found.notes)
    assert not any("未能识别" in note for note in summary(own).notes)


def test_the_public_sees_what_is_public():
    found = summary(*YEAR)
    assert (found.projects, found.withheld, found.not_itemised) == (3, 1, 0)
    assert (found.money.budget, found.money.executed, found.money.rate) == (
        D("100.10"),
        D("89.85"),
        D("89.76"),
    )
    assert found.itemised.mean_score is None  # two of three listed are too few
    assert found.withheld_bases == (LAW,)
    assert [item.project.id for item in found.evaluations] == ["road", "lamp"]
    assert found.unfinished == ((YEAR[1], "汛期推迟"),)
    assert (found.in_best_grade, found.in_worst_grade) == (1, 0)
    assert not found.declared


def test_a_preview_adds_drafts_and_never_what_is_withheld():
    found = summary(*YEAR, audience=Audience.PREVIEW)
    assert (found.projects, found.withheld) == (4, 1)
    assert found.money.budget == D("5100.10")
    assert "secret" not in {item.project.id for item in found.evaluations}


def test_no_amount_of_a_hidden_project_is_in_any_figure():
    about = report(declared=totals(4, "5877.10", "4755.85", (count(2, 90), count(1, None, 60))))
    shown = repr(
        [
            (figure.formula, figure.itemised, figure.difference)
            for figure in summary(*YEAR, about=about).reconciliations
        ]
    )
    for hidden in ("777", "666", "5000", "4000", "5777", "4666"):
        assert hidden not in shown


def test_groups_come_in_the_order_of_the_report_then_of_the_standard():
    found = summary(*YEAR, about=report(areas=("服务群众", "人大", "环保")))
    assert [group.name for group in found.by_area] == ["服务群众", "环保"]
    assert [(group.name, group.count) for group in found.by_grade] == [
        ("优", 1), ("良", 1), ("中", 0), ("差", 0),
    ]  # fmt: skip
    assert [(group.name, group.count) for group in found.by_attainment] == [
        ("全部完成", 1), ("部分完成", 1), ("未完成", 0),
    ]  # fmt: skip


def test_what_is_not_stated_has_a_group_of_its_own_and_no_part_in_a_rate():
    found = summary(one("road", "80", None, None), one("lamp", "20", "10", "85"))
    assert found.by_area[-1].name == found.by_grade[-1].name == "未填报"
    money = found.itemised.money
    assert (money.of, money.budget_projects, money.executed_projects, money.rate_projects) == (
        2,
        2,
        1,
        1,
    )
    assert (money.budget, money.executed, money.rate) == (D(100), D(10), D("50.00"))
    assert found.money == money
    assert found.in_best_grade is None
    assert "有 1 个没有写全年执行数" in found.notes[0]


def test_a_project_without_budget_and_spending_does_not_hide_the_rate():
    found = summary(one("road", "80", "60", 90), one("cut", "0", None, 0))
    assert found.money.rate == D("75.00")


def test_a_group_of_which_nobody_states_the_spending_has_none():
    found = summary(one("road", "80", None, None), one("lamp", "20", "10", "85", area="环保"))
    assert [(group.name, group.money.executed) for group in found.by_area] == [
        ("环保", D(10)), ("未填报", None),
    ]  # fmt: skip
    assert next(group for group in found.by_grade if group.name == "差").money.executed is None


def test_too_few_listed_projects_have_no_mean():
    listed = (one("road", "80.10", "79.85", "98.5"), one("lamp", "20", "10", "85"))
    few = summary(*listed, about=report(declared=totals(3, "110", "100")))
    assert not few.representative
    assert few.scores is None
    assert {group.mean_score for group in (*few.by_area, *few.by_grade)} == {None}
    enough = summary(*listed, about=report(declared=totals(2, "100.10", "89.85")))
    assert enough.representative
    assert enough.scores is not None


def test_declared_totals_are_the_figures_of_the_year():
    rest = totals(41, "1619.8102", "1619.8102", (count(41, 90),))
    about = report(
        declared=totals(
            45, "1778.67", "1778.67", (count(43, 90), count(2, None, 60)), spot_checked=2
        ),
        remainder=rest,
        spot_checks=(SpotCheck(project="party"), SpotCheck(project="people")),
    )
    found = summary(
        one("party", "3.8598", "3.8598", 100),
        one("people", "155", "155", 100),
        one("cut-a", "0", None, 0),
        one("cut-b", "0", None, 0),
        about=about,
    )
    assert (found.projects, found.money.budget, found.money.executed) == (
        45,
        D("1778.67"),
        D("1778.67"),
    )
    assert (found.money.rate, found.not_itemised) == (D("100.00"), 41)
    assert (found.in_best_grade, found.in_worst_grade, found.spot_checked) == (43, 2, 2)
    assert [figure.difference for figure in found.reconciliations] == [0] * 6
    assert found.reconciliations[1].formula == (
        "逐项列出 158.8598 + 未逐项列出 1619.8102 = 1778.6700，与声明的 1778.6700 万元相符。"
    )
    assert "逐项列出的有 2 个没有写这一项，没有计入" in found.reconciliations[2].formula


def test_placeholders_give_the_figures_as_they_stand():
    found = summary(*YEAR[:2], about=report(declared=totals(2, "100.10", "89.85")))
    text = "共 {{ 项目数 }} 个，{{预算合计}} 万元，{{ 预算执行率 }}%，{{ 平均分 }} 分，{{ 不认识 }}"
    assert resolve(text, found) == "共 2 个，100.10 万元，89.76%，91.75 分，{{ 不认识 }}"
    assert [used.known for used in find(text)] == [True, True, True, True, False]


def test_every_placeholder_has_a_value_a_unit_and_a_meaning():
    found = summary(*YEAR)
    assert len({item.name for item in NAMES}) == len(NAMES)
    for item in NAMES:
        assert item.meaning
        assert resolve(f"{{{{ {item.name} }}}}", found) == item.value(found) != ""


def test_a_figure_that_cannot_be_told_reads_as_not_stated():
    found = summary(
        one("road", "80", None, None), about=report(declared=totals(3), remainder=totals(2))
    )
    text = "{{ 预算执行率 }} {{ 最高等级项目数 }} {{ 良等项目数 }} {{ 平均分 }}"
    assert resolve(text, found) == "未填报 未填报 未填报 未填报"


def test_running_text_gives_no_sum_with_holes():
    found = summary(
        one("road", "80", "70", "95", goal=FULL),
        one("lamps", "20", None, None),
    )
    text = (
        "{{ 预算合计 }} {{ 执行合计 }} {{ 逐项列出执行合计 }} {{ 预算执行率 }} "
        "{{ 未完成项目数 }} {{ 平均分 }} {{ 良等项目数 }}"
    )
    assert resolve(text, found) == "100 未填报 未填报 未填报 未填报 未填报 未填报"


def test_the_nearest_standard_wins():
    far = ledger(island(project()), standard_id="sichuan")
    year = far.years[0]
    assert standard_of(far, year).id == "sichuan"
    near = island(project(standard_id="hubei"), about=report(standard_id="zhibiao-100"))
    assert standard_of(far, near).id == "zhibiao-100"
    assert standard_of(far, near, near.projects[0]).id == "hubei"
    lost = project(standard_id="not-there")
    assert standard_of(ledger(year), year, lost).id == "caiyu-2020-10"
