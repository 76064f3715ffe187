"""Family 8: what a year is held to by the last, and what is let pass."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.facts.records.form import BudgetChange, FundRow, Funds, Goal
from generator.facts.records.parts import Measure
from generator.facts.records.states import Attainment, Progress, Status
from generator.judging.rules.registry import project_questions, year_questions
from tests.support.asking import ask, ask_year, codes, last_year
from tests.support.builders import D, indicator, island, project, report, row, totals

NAMES = ("维护路灯", "平均亮灯率", "报修到场时间", "居民满意度")


def told(now, before, **options):
    return codes(ask(project_questions("C8"), now, before=before, **options))


def lit(*names, **changes):
    return project(*(indicator(weight=None, name=name) for name in names), **changes)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ({"name": "老年助餐点补助"}, []),  # nothing else says it is another
        ({"name": "老年助餐点补助", "code": "2"}, ["C801"]),
        ({"name": "老年助餐点补助", "implementer": "民政办"}, ["C801"]),
        ({"name": "老年助餐点补助", "code": "1", "implementer": "民政办"}, []),
        ({"name": "路灯维护", "code": "2", "implementer": "民政办"}, []),
        ({"name": "亮化管护", "code": "2", "note": "原名“路灯维护经费”"}, []),
    ],
)
def test_an_id_of_another_project(now, found):
    before = project(code="1", implementer="建设办")
    assert told(project(**now), before) == found


def test_other_indicators_tell_another_project():
    before = lit("维护路灯", "平均亮灯率", "报修到场时间")
    assert told(lit("供餐份数", "留样率", "老人满意度", name="助餐点"), before) == ["C801"]
    assert told(lit("供餐份数", "留样率", name="助餐点"), before) == []
    assert told(lit("供餐份数", "留样率", "维护路灯", name="助餐点"), before) == []


def test_names_are_not_alike_for_the_town_they_begin_with():
    town = island().unit.name
    before = project(name=f"{town}农村厕所改造补助", code="1")
    assert told(project(name=f"{town}村内道路硬化工程", code="2"), before) == ["C801"]
    assert told(project(name="厕所改造", code="2"), before) == []
    lost = replace(unfinished(), name=f"{town}农村厕所改造补助")
    goes_on = project(id="else", name=f"{town}村内道路硬化工程")
    assert codes(ask_year(year_questions("C8"), goes_on, earlier=last_year(lost))) == ["C806"]
    renamed = project(id="new", name="农村厕所改造补助")
    assert codes(ask_year(year_questions("C8"), renamed, earlier=last_year(before))) == ["C807"]


def test_a_project_that_is_not_public_is_not_named():
    hidden = project(code="1", status=Status.WITHHELD)
    now = project(name="老年助餐点补助", code="2")
    assert told(now, hidden) == []
    assert told(replace(now, status=Status.WITHHELD), hidden) == ["C801"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (40, 60, ["C803"]),
        (40, "59.99", []),
        (18, "27.99", []),  # less than 10 万元
        (40, 20, ["C803"]),
        (40, "20.01", []),
        (0, 60, []),
        (None, 60, []),
        (40, 0, []),
    ],
)
def test_a_budget_that_jumps(old, new, found):
    assert told(project(total=row(annual=new)), project(total=row(annual=old))) == found


def test_a_jump_that_is_explained_or_told_within_the_year():
    before, total = project(total=row(annual=40)), row(annual=85)
    assert told(project(total=total, note="全面施工"), before) == []
    change = BudgetChange(increase=True, amount=D(45), basis="示财字〔2024〕31号")
    assert told(project(total=total, changes=(change,)), before) == []
    assert told(project(total=row(initial=40, annual=85)), before) == []  # C320 says it


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (NAMES, []),
        (("维护路灯", "平均亮灯率（%）", "换灯", "安全"), []),
        (("维护路灯", "更换灯头", "招标时间", "安全生产"), ["C804"]),
        (("更换灯头", "招标时间", "安全生产"), []),  # three are no series
    ],
)
def test_a_series_goes_on(names, found):
    assert told(lit(*names), lit(*NAMES)) == found
    assert told(lit(*names, note="任务变了"), lit(*NAMES)) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("≥200盏", "≥180盏", ["C805"]),
        ("≥200盏", "≥181盏", []),
        ("≥95%", "≥93%", ["C805"]),
        ("≥95%", "≥93.1%", []),
        ("≤400元", "≤440元", ["C805"]),
        ("≤400元", "≤439元", []),
        ("≤400元", "≤300元", []),
        ("200盏", "100盏", []),  # a list of names grows shorter
        ("≥200盏", "≥100人", []),
        ("≥200盏", "≤100盏", []),
    ],
)
def test_targets_do_not_sink(old, new, found):
    before = project(indicator(old, "1", weight=None))
    assert told(project(indicator(new, "1", weight=None)), before) == found
    assert told(project(indicator(new, "1", weight=None, note="两村合并")), before) == []


def test_less_money_is_a_reason_for_less():
    before = project(indicator("≥200盏", weight=None), total=row(annual=100))
    now = indicator("≥170盏", weight=None)
    assert told(project(now, total=row(annual=85)), before) == []
    assert told(project(now, total=row(annual=86)), before) == ["C805"]


@pytest.mark.parametrize(
    ("carried", "changes", "found"),
    [
        (25, {}, []),
        ("25.01", {}, ["C808"]),
        (30, {"note": "含2021年结转5万元"}, []),
        (30, {"note": "雨天"}, ["C808"]),
    ],
)
def test_no_more_is_carried_over_than_was_left(carried, changes, found):
    funds = Funds(total=row(annual=40), carried_over=FundRow(annual_budget=D(carried)))
    before = project(total=row(annual=40, executed=15))
    assert told(project(funds=funds, **changes), before) == found
    assert told(project(funds=funds, **changes), before, gap=2) == []


def measure(due="2024-06-30", progress=Progress.RUNNING):
    return Measure(problem="报修电话打不通", measure="张贴报修二维码", due=due, progress=progress)


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (measure(), ["C802"]),
        (measure(progress=None), ["C802"]),
        (measure(progress=Progress.PENDING), ["C802"]),
        (measure(progress=Progress.DONE), []),
        (measure("2024年底前"), ["C802"]),
        (measure("2025年3月底前"), []),
        (measure("长期坚持，2025年底评估，2024年起"), []),
        (measure("长期坚持"), []),
    ],
)
def test_measures_are_followed_up(left, found):
    before = last_year(project(measures=(left,)))
    assert codes(ask_year(year_questions("C8"), project(), earlier=before)) == found
    told_of = project(note="报修二维码已经张贴到村")
    assert codes(ask_year(year_questions("C8"), told_of, earlier=before)) == []
    of_report = last_year(about=report(measures=(left,)))
    assert codes(ask_year(year_questions("C8"), about=report(), earlier=of_report)) == found
    again = report(measures=(replace(left, due="2025-06-30"),))
    assert codes(ask_year(year_questions("C8"), about=again, earlier=of_report)) == []


def test_measures_go_with_a_project_to_its_new_id():
    before = last_year(project(measures=(measure(),)))
    moved = project(id="new", former_ids=("p",))
    assert codes(ask_year(year_questions("C8"), moved, earlier=before)) == ["C802"]


def unfinished(**changes):
    given: dict[str, Any] = {"goal": Goal(attainment=Attainment.PARTIAL), "total": row(annual=100)}
    return project(**(given | changes))


@pytest.mark.parametrize(
    ("before", "found"),
    [
        (unfinished(), ["C806"]),
        (unfinished(goal=Goal(attainment=Attainment.FULL)), []),
        (unfinished(status=Status.WITHHELD), []),
        (unfinished(total=row(annual=0)), []),
        (unfinished(total=row(annual=100, executed=90)), []),
        (unfinished(total=row(annual=100, executed="89.99")), ["C806"]),
        (unfinished(goal=Goal(attainment=Attainment.PARTIAL, stated_rate=D(89))), ["C806"]),
        (unfinished(goal=Goal(attainment=Attainment.NONE, stated_rate=D(95))), ["C806"]),
        (unfinished(measures=(measure(progress=Progress.DONE),)), []),
        (unfinished(measures=(measure("2026年底前"),)), ["C806"]),
    ],
)
def test_unfinished_projects_are_not_lost(before, found):
    other = project(id="other", name="老年助餐")
    assert codes(ask_year(year_questions("C8"), other, earlier=last_year(before))) == found
    assert (
        codes(ask_year(year_questions("C8"), earlier=last_year(before))) == []
    )  # a year not begun
    incomplete = ask_year(year_questions("C8"), other, earlier=last_year(before), complete=False)
    assert codes(incomplete) == []


@pytest.mark.parametrize(
    "about",
    [
        report(note="路灯维护经费并入亮化工程"),
        report(remainder=totals(projects=3)),
        report(remainder=totals()),
    ],
)
def test_a_lost_project_that_may_be_elsewhere(about):
    other = project(id="other", name="老年助餐")
    assert (
        codes(ask_year(year_questions("C8"), other, about=about, earlier=last_year(unfinished())))
        == []
    )


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (project(id="new"), ["C807"]),
        (project(id="new", name="2024年路灯维护经费"), ["C807"]),
        (project(id="new", former_ids=("p",)), []),
        (project(id="new", name="路灯维护"), []),
        (project(id="new", code="2"), []),
        (project(), []),
    ],
)
def test_ids_are_kept(now, found):
    before = last_year(project(code="1"))
    assert codes(ask_year(year_questions("C8"), now, earlier=before)) == found


def test_a_name_borne_by_two_tells_nothing():
    before = last_year(project(id="one"), project(id="two"))
    assert codes(ask_year(year_questions("C8"), project(id="new"), earlier=before)) == []
