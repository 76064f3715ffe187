"""Family 2 beyond the funds table: units, texts, cells that belong together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.facts.diagnostics import Places
from generator.facts.records.form import Funds, Goal, SatisfactionSurvey
from generator.facts.records.states import Attainment, Status
from generator.judging.rules.registry import project_questions, year_questions
from tests.support.asking import ask, ask_year, codes
from tests.support.builders import D, indicator, project, report, row, totals


def told(form, **options):
    return codes(ask(project_questions("C2"), form, **options))


def funds(total, *rows):
    return project(
        funds=Funds(total=total, appropriation=rows[0], other=rows[1] if rows[1:] else None)
    )


@pytest.mark.parametrize(
    ("total", "found"),
    [
        (row("80.10", "80.10", "798500"), ["C218"]),
        (row("80.10", "80.10", "80101"), ["C218"]),  # a thousand times: a rate of 10 %
        (row("80.10", "80.10", "80099"), ["C203"]),  # less: the amounts are wrong, who knows how
        (row("80.10", "80.10", "850000"), ["C203"]),  # spending of 106 % in 元 would be wrong too
        (row("80.10", "801000", "79.85"), ["C218"]),
        (row("801000", "801000", "79.85"), ["C218"]),
        (row("12000", "12000", "0.6"), []),  # hardly anything spent of a large budget
        (row("12000", "12000", "2"), []),
        (row("801000", "80.10", "79.85"), ["C218"]),
        (row("0.01", "100", "100"), []),  # a token amount, filled within the year
        (row("0.5", "0.5", "5000"), ["C203"]),
    ],
)
def test_one_table_keeps_one_unit(total, found):
    assert told(project(total=total)) == found


def test_sources_in_another_unit_are_told_once():
    assert told(funds(row(annual="80.1"), row(annual=801000))) == ["C218"]
    assert told(funds(row(annual="80.1"), row(annual=500000), row(annual=301000))) == ["C218"]
    assert told(funds(row(annual="80.1"), row(annual="81.1"))) == ["C201"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("安排资金 80.1 万元", []),
        ("安排资金 801000 万元", ["C219"]),
        ("安排资金 80.10 元", ["C219"]),
        ("安排资金 801000 元", []),
        ("每户补助 80.1 元", []),
        ("每户补助 801000 万元", []),
        ("安排资金 95 万元", ["C217"]),
        ("安排资金 95 元", ["C217"]),
    ],
)
def test_units_in_a_goal(text, found):
    total = row("80.10", "80.10", "80.10")
    assert told(project(total=total, goal=Goal(expected=text))) == found


def test_a_table_all_in_yuan_is_known_by_its_texts():
    total = row(801000, 801000, 801000)
    assert told(project(total=total, goal=Goal(actual="全年支出80.1万元"))) == ["C219"]
    assert told(project(total=total, name="路灯维护（80.1万元）")) == ["C219"]
    assert told(project(total=total, name="路灯维护")) == []
    house = project(total=row(10000, 10000, 10000), goal=Goal(expected="每户补助1万元，共1万户"))
    assert told(house) == []


def test_result_and_goal_may_speak_of_different_columns():
    total = row(100, 90, 85)
    assert told(project(total=total, goal=Goal(expected="年初预算100万元"))) == []
    assert told(project(total=total, goal=Goal(expected="全年支出90万元"))) == []  # a plan
    assert told(project(total=total, goal=Goal(actual="全年支出85万元"))) == []
    assert told(project(total=total, goal=Goal(actual="全年支出90万元"))) == ["C217"]
    assert told(project(total=total, goal=Goal(actual="预算执行率94.4%"))) == []
    assert told(project(total=total, goal=Goal(actual="预算执行率85%"))) == ["C217"]
    assert told(project(total=row(), goal=Goal(actual="全年支出90万元"))) == []


def amounts(*numbers, **changes):
    return [
        project(id=f"p{at}", name=f"项目{at}", total=row(annual=number, executed=number), **changes)
        for at, number in enumerate(numbers)
    ]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((10, 20, 30, 40, 50, 30000), ["C220"]),  # a thousand times the median of 30
        ((10, 20, 30, 40, 50, 29999), []),
        ((1, 2, 3, 4, 5, 9999), []),  # not the size of 元
        ((10, 20, 30, 40, 30000), []),  # four others tell too little
        ((10000, 20000, 30000, 15000, 12000, 386400), []),  # a large unit
    ],
)
def test_a_project_a_thousand_times_the_others(numbers, found):
    assert codes(ask_year(year_questions("C220"), *amounts(*numbers))) == found


def test_the_median_is_that_of_public_projects():
    hidden = amounts(10, 20, 30, 40, 50, status=Status.WITHHELD)
    large = project(id="large", total=row(annual=386400, executed=386400))
    assert codes(ask_year(year_questions("C220"), *hidden, large)) == []


def test_a_total_that_is_off_by_one_amount_in_yuan_names_it():
    declared = report(declared=totals(budget="60.2"))
    found = ask_year(year_questions("C2"), *amounts(20, 402000), about=declared)
    assert codes(found) == ["C212", "C239"]
    assert "“项目1”的 402000 按元算是 40.2 万元" in found[0].message
    hidden = [*amounts(20), project(id="h", total=row(annual=402000), status=Status.WITHHELD)]
    assert "402000" not in ask_year(year_questions("C2"), *hidden, about=declared)[0].message
    both = ask_year(
        year_questions("C2"), *amounts(20, 40), about=report(declared=totals(budget=600000))
    )
    assert "正好差一万倍" in both[0].message


@pytest.mark.parametrize(
    ("lines", "total", "found"),
    [
        (((40, 40), (50, 50)), 100, []),
        (((40, 40), (50, None)), None, ["C221"]),
        (((40, 40), (None, 50)), None, ["C221"]),
        (((40, None), (50, None)), None, []),  # not scored yet
        (((None, 40), (None, 50)), None, []),  # a form without weights
        (((40, 40), (None, None)), None, []),  # a line that heads a group
    ],
)
def test_weight_and_score_go_together(lines, total, found):
    form = project(
        *(indicator(weight=weight, score=score) for weight, score in lines),
        total=row(annual=100, executed=100, score=10),
        stated_total=None if total is None else D(total),
    )
    assert told(form, standard_id="sichuan") == found


def test_a_missing_execution_score():
    form = project(
        indicator(weight=90, score=90),
        total=row(annual=100, executed=100),
        stated_total=D(100),
    )
    assert told(form, standard_id="sichuan") == ["C221"]
    without = project(
        indicator(weight=90, score=90),
        total=row(annual=100, executed=100),
        stated_total=D(90),
    )
    assert told(without, standard_id="sichuan") == []  # adds up without it
    weighed = project(
        indicator(weight=90, score=90),
        total=row(annual=100, executed=100, weight=10),
        stated_total=D(90),
    )
    assert told(weighed, standard_id="sichuan") == ["C221"]  # 10 points are promised
    unasked = project(
        indicator(weight=100, score=90, deviation="雨天"),
        total=row(annual=100, executed=100, score=10),
        stated_total=D(90),
    )
    assert "C221" in told(unasked, standard_id="zhibiao-100")


@pytest.mark.parametrize(
    ("goal", "total", "found"),
    [
        (Goal(attainment=Attainment.FULL, stated_rate=D(100)), 95, []),
        (Goal(attainment=Attainment.FULL, stated_rate=D("99.5")), 95, ["C222"]),
        (Goal(attainment=Attainment.FULL, shortfall_reason="雨季停工"), 95, ["C222"]),
        (Goal(attainment=Attainment.FULL, shortfall_reason="无"), 95, []),
        (Goal(attainment=Attainment.PARTIAL, stated_rate=D(100)), 95, ["C222"]),
        (Goal(attainment=Attainment.PARTIAL, stated_rate=D(90)), 95, []),
        (Goal(attainment=Attainment.NONE), 90, ["C222"]),
        (Goal(attainment=Attainment.NONE), "89.99", []),
        (Goal(stated_rate=D(80)), 95, []),
    ],
)
def test_attainment_is_one_story(goal, total, found):
    assert told(project(goal=goal, stated_total=D(total))) == found


FULL = Goal(attainment=Attainment.FULL)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, ["C222"]),
        ({"deviation": "村道征地未谈成"}, []),
        ({"deviation": "正常"}, ["C222"]),
        ({"note": "决算口径"}, []),
        ({"aspect": "社会效益指标", "part": "效益指标"}, []),
        ({"actual": "2.6公里"}, []),  # done in substance
        ({"actual": "约2公里"}, []),
        ({"score": None, "weight": None}, []),
    ],
)
def test_all_done_and_a_line_plainly_missed(changes, found):
    given: dict[str, Any] = {
        "target": "≥3.2公里",
        "actual": "2公里",
        "weight": 20,
        "score": 10,
        "name": "修建道路",
    }
    given |= {"aspect": "数量指标", "part": "产出指标"} | changes
    target, actual = given.pop("target"), given.pop("actual")
    line = indicator(target, actual, **given)
    assert [code for code in told(project(line, goal=FULL)) if code == "C222"] == found


@pytest.mark.parametrize(
    ("executed", "goal", "note", "found"),
    [
        (30, FULL, "", ["C222"]),
        (50, FULL, "", []),
        (30, FULL, "招标节约", []),
        (30, Goal(attainment=Attainment.FULL, actual="工程款次年支付"), "", []),
        (30, Goal(attainment=Attainment.PARTIAL), "", []),
    ],
)
def test_all_done_and_hardly_anything_spent(executed, goal, note, found):
    form = project(total=row(100, 100, executed), goal=goal, note=note)
    assert [code for code in told(form) if code == "C222"] == found


def test_total_above_full_marks():
    assert told(project(stated_total=D(100))) == []
    assert told(project(stated_total=D("100.01"))) == ["C223"]
    heavy = project(
        indicator(weight=110, score=110),
        total=row(annual=100, executed=100, score=10),
        stated_total=D(120),
    )
    assert told(heavy) == ["C206"]  # the weights say why


def test_survey_and_cells_of_the_funds():
    asked = SatisfactionSurvey(sample=180, valid=180)
    assert told(project(indicator(weight=None, survey=asked))) == []
    assert told(
        project(indicator(weight=None, survey=SatisfactionSurvey(sample=180, valid=181)))
    ) == ["C224"]
    assert told(project(total=row(initial=30, executed=30))) == ["C226"]
    assert told(project(total=row(annual=30))) == []  # a plan, not judged yet
    assert told(project(total=row(annual=30, stated_rate=100))) == ["C226"]
    assert told(project(total=row(annual=0), stated_total=D(0))) == []


@pytest.mark.parametrize(
    ("name", "actual", "found"),
    [
        ("项目总成本", "79.85万元", []),
        ("项目总成本", "79.9万元", []),
        ("项目总成本", "798500元", []),
        ("项目总成本", "80", []),
        ("项目总成本", "78万元", ["C225"]),
        ("项目总成本", "≤78万元", []),
        ("项目总成本", "约78万元", []),
        ("项目总成本", "78人", []),
        ("每公里成本", "78万元", []),
    ],
)
def test_the_whole_cost_is_what_was_spent(name, actual, found):
    line = indicator("≤80.1万元", actual, weight=None, name=name)
    form = project(line, total=row("80.1", "80.1", "79.85"))
    assert [code for code in told(form) if code == "C225"] == found


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("路灯维护经费", "80.1万元", "80.1万元", ["C225"]),
        ("路灯维护费用", "≤80.1万元", "78万元", ["C225"]),
        ("路灯维护成本", "≤80.1万", "80.1万", ["C225"]),
        ("路灯维护经费", "≤80.1万元", "79.85万元", []),
        ("路灯维护经费", "≤80.1万元", "79.9万元", []),
        ("灯具和人工支出", "≤80.1万元", "80.1万元", ["C225"]),  # the budget once more
        ("灯具和人工支出", "≤801000元", "801000元", ["C225"]),
        ("灯具和人工支出", "≤60万元", "60万元", []),
        ("灯具和人工支出", "≤80.1万元", "80万元", []),
        ("每盏路灯维护成本", "≤80.1元", "80.1元", []),
        ("村均路灯维护费", "80.1万元", "80.1万元", []),
    ],
)
def test_a_cost_that_is_the_project_or_its_budget(name, target, actual, found):
    line = indicator(target, actual, weight=None, name=name, aspect="成本指标")
    form = project(line, total=row("80.1", "80.1", "79.85"))
    assert [code for code in told(form) if code in ("C225", "C219")] == found


def test_an_execution_score_from_another_cell():
    total = row(annual=100, executed=98, stated_rate=98, score=98)
    (found,) = (
        item for item in ask(project_questions("C2"), project(total=total)) if item.code == "C208"
    )
    assert "与执行率相同" in found.message


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ({"name": "甲", "code": "051"}, {"name": "乙", "code": "051"}, ["项目编码"]),
        ({"name": "甲"}, {"name": "甲 "}, ["项目名称"]),
        ({"name": "甲", "code": "051"}, {"name": "甲", "code": "051"}, ["项目编码"]),
        ({"name": "甲", "code": "051"}, {"name": "甲", "code": "052"}, []),
        ({"name": "甲", "code": "051"}, {"name": "甲"}, ["项目名称"]),
        ({"name": "甲"}, {"name": "乙"}, []),
        ({"name": "甲"}, {"name": "甲", "total": row(annual=100, executed=99)}, []),
        ({"name": "甲", "total": row()}, {"name": "甲", "total": row()}, []),
    ],
)
def test_a_project_held_by_two_files_is_told_on_one(first, second, told):
    one = project(id="a", places=Places(file="projects/a.yml"), **first)
    two = project(id="b", places=Places(file="projects/b.yml"), **second)
    found = ask_year(year_questions("C228"), one, two)
    assert [item.field_path[0] for item in found] == told
    for item in found:
        assert item.place.file == "projects/b.yml"
        assert "projects/a.yml" in item.message and "projects/b.yml" in item.message


def test_a_project_copied_as_a_draft_is_told_on_the_draft_and_each_copy_once():
    draft = project(id="a", status=Status.DRAFT, places=Places(file="projects/a.yml"))
    others = [project(id=name, places=Places(file=f"projects/{name}.yml")) for name in "bcd"]
    found = ask_year(year_questions("C228"), draft, *others)
    assert [item.place.file[-5:] for item in found] == ["c.yml", "d.yml", "a.yml"]
    assert all("projects/b.yml" in item.message for item in found)


def found_of(form, **changes):
    return ask(project_questions("C2"), form, **changes)


@pytest.mark.parametrize(
    ("score", "line_score", "total", "found"),
    [
        ("9.667", 90, "99.67", []),
        ("9.67", 90, "99.667", []),
        ("9.667", 90, "99.66", ["C209"]),
        ("9.66", 90, "99.66", ["C205"]),
        ("9.67", "90.00000000000001", "99.67", []),
        ("9.67", "90.01", "99.68", ["C208"]),
        ("9.67", "89.99999999999999", "99.67", []),
    ],
)
def test_rounding_is_no_mistake(score, line_score, total, found):
    form = project(
        indicator("≥1个", "1个", weight=90, score=line_score),
        total=row(annual=60, executed=58, weight=10, score=score),
        stated_total=D(total),
    )
    assert codes(found_of(form, standard_id="sichuan")) == found


def test_a_total_that_rounding_lifts_above_full_marks_is_none():
    assert told(project(stated_total=D("100.00000000000001"))) == []


def test_the_difference_told_is_that_to_the_nearer_sum():
    form = project(
        indicator("≥1个", "1个", weight=80, score=80),
        indicator(weight=10, not_applicable=True),
        total=row(annual=60, executed=58, weight=10, score="9.67"),
        stated_total=D("99.6"),
    )
    [found] = found_of(form, standard_id="sichuan")
    assert found.code == "C209"
    assert found.message == (
        "自评总分 99.6 分，各项得分合计 89.67 分（9.67 + 80），"
        "不适用的指标不计、其余折算为满分 100 分是 99.63 分，相差 0.03 分。"
    )
    [found] = found_of(replace(form, stated_total=D("89.6")), standard_id="sichuan")
    assert found.message.endswith("各项得分合计 89.67 分（9.67 + 80），相差 0.07 分。")


def test_a_score_cut_off_from_a_wrong_rate_is_told_once():
    def asked(score):
        total = row(annual=60, executed=58, stated_rate="96.66", weight=10, score=score)
        return told(project(total=total))

    assert asked("9.66") == ["C204"]
    assert asked("9.67") == ["C204"]
    assert asked("9.5") == ["C204", "C205"]


def test_a_wrong_sum_does_not_hide_the_part_that_is_off():
    def of(*lines, **changes):
        made = [
            indicator("9", "9", weight=weight, part=part, level1=part, **changes)
            for part, weight in lines
        ]
        codes_told = told(project(*made, total=row(10, 10, 10, weight=10, score=10)))
        return [code for code in codes_told if code in ("C206", "C207")]

    right = [("产出指标", 50), ("效益指标", 30), ("满意度指标", 10)]
    assert of(*right) == []
    assert of(("产出指标", 70), ("效益指标", 20), ("满意度指标", 10)) == ["C206", "C207"]
    assert of(("产出指标", 60), ("效益指标", 20), ("满意度指标", 10)) == ["C207"]
    assert of(*right, ("", 10)) == ["C206"]  # whose points these are is not told
