"""Copies from the goal, last year, another project, another unit: who is told, and how often."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.diagnostics import Places
from generator.facts.records.form import Goal
from generator.facts.records.parts import Measure
from generator.facts.records.report import Narrative
from generator.facts.records.site import Unit
from generator.facts.records.states import Status
from generator.judging.rules.subject import ProjectSubject, SiteSubject, YearSubject
from generator.judging.rules.wording import (
    c501_result_is_not_the_goal,
    c502_to_c505_texts_are_their_own,
    c506_results_are_of_this_year,
)
from generator.judging.rules.wording.c501_result_is_not_the_goal import copied_from_goal
from generator.judging.scoring.evaluate_project import evaluate
from tests.support.builders import indicator, island, ledger, project, report, standard

TEXT = "组织培训3期，发放宣传资料500份，参加人员普遍掌握了要点，群众反映良好"
OTHER = "更换灯头112个，镇流器64个，线路改造1.2公里，报修电话张贴到每个村口"
PARAGRAPH = (
    "按照县财政局统一部署，我镇成立绩效自评工作领导小组，明确财政所牵头、各站所配合，逐项对照年初批复的绩效目标"
    "填报自评表，并对佐证材料进行集中核查，发现问题当场退回修改"
)


def places(name):
    return Places(file=f"data/{name}.yml")


def one(known, *, actual="", expected="", unit="a", year=2024, **changes):
    given = {"id": known, "name": f"{known}项目"}
    given["places"] = places(f"{unit}/{year}/projects/{known}")
    return project(goal=Goal(expected=expected, actual=actual), **(given | changes))


def year_of(unit, year, *projects, about=None):
    about = about or report(places=places(f"{unit}/{year}/report"))
    return replace(
        island(*projects, about=about),
        unit=Unit(id=unit, name=f"{unit}镇人民政府", places=places(f"{unit}/unit")),
        year=year,
    )


def told(*islands):
    subject = SiteSubject(
        ledger=ledger(*islands),
        years=tuple(
            YearSubject(unit_year=item, standard=standard(), evaluations=()) for item in islands
        ),
    )
    return [
        (item.code, item.place.file, item.message)
        for item in c502_to_c505_texts_are_their_own.ask(subject)
    ]


def codes(*islands):
    return [(code, file.removeprefix("data/")) for code, file, _ in told(*islands)]


# --- C501 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expected", "actual", "copied"),
    [
        ("确保全镇路灯夜间常亮", "全镇路灯夜间常亮。", True),
        ("计划维护路灯200盏，更换灯具", "已维护路灯200盏，更换灯具", True),
        ("计划维护路灯200盏，更换灯具", "已维护路灯212盏，更换灯具", False),
        ("路灯常亮", "路灯常亮", False),  # too short to tell
        ("全镇路灯夜间常亮，报修两天内修好", "全镇路灯夜间常亮，报修均在当天修好", False),
        ("", "全镇路灯夜间常亮，报修两天内修好", False),
    ],
)
def test_copied_from_goal(expected, actual, copied):
    assert copied_from_goal(expected, actual) is copied


@pytest.mark.parametrize(
    "actual",
    ["同左", "（同左）", "与预期目标一致", "同目标。", "（与目标逐字相同；总体完成率100.00）"],
)
def test_see_the_goal(actual):
    asked = project(goal=Goal(expected="全镇路灯夜间常亮", actual=actual))
    subject = ProjectSubject(evaluation=evaluate(asked, standard()), unit_year=island(asked))
    assert [item.code for item in c501_result_is_not_the_goal.ask(subject)] == ["C501"]


# --- C506 --------------------------------------------------------------------------------------------------


def carried(now, before):
    subject = ProjectSubject(
        evaluation=evaluate(now, standard()), unit_year=island(now), earlier=before
    )
    return list(c506_results_are_of_this_year.ask(subject))


def test_last_year_s_result_is_told():
    (found,) = carried(one("p", actual=TEXT), one("p", actual=f"{TEXT}。", year=2023))
    assert found.code == "C506"
    assert found.message == (
        "“实际完成情况”与上年（data/a/2023/projects/p.yml）一字不差，数字也一样。"
    )


def test_other_figures_are_another_result():
    assert carried(one("p", actual=TEXT), one("p", actual=TEXT.replace("3", "4"))) == []
    assert carried(one("p", actual="全部完成"), one("p", actual="全部完成")) == []
    assert carried(one("p", expected=TEXT), one("p", expected=TEXT)) == []


def test_a_reason_goes_by_the_name_of_its_indicator():
    reason = "外出务工人员未到课，明年开展线上课堂"
    line = indicator(name="参训率", deviation=reason)
    now = one("p", indicators=(indicator(name="期数"), line))
    assert len(carried(now, one("p", indicators=(line,)))) == 1
    other = indicator(name="合格率", deviation=reason)
    assert carried(now, one("p", indicators=(other,))) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (PARAGRAPH, 1),
        (PARAGRAPH[:50], 0),
        (f"{PARAGRAPH}{{{{ 项目数 }}}}", 0),
        (f"甲\n{PARAGRAPH}", 1),
    ],
)
def test_last_year_s_paragraph(text, count):
    last = report(narrative=Narrative(quality=text), places=places("a/2023/report"))
    now = report(narrative=Narrative(organisation=text), places=places("a/2024/report"))
    subject = YearSubject(
        unit_year=year_of("a", 2024, about=now),
        standard=standard(),
        evaluations=(),
        earlier=year_of("a", 2023, about=last),
    )
    assert [item.code for item in c506_results_are_of_this_year.ask_year(subject)] == [
        "C506"
    ] * count


# --- C502–C505 ---------------------------------------------------------------------------------------------


def test_a_result_of_another_project_of_the_unit():
    copy = one("q", actual=TEXT.replace("500", "820"))
    ((code, file, message),) = told(year_of("a", 2024, one("p", actual=TEXT), copy))
    assert (code, file) == ("C502", "data/a/2024/projects/q.yml")
    assert message == (
        "实际完成情况与本单位 2024 年另一个项目的文字只有数字和标点不同："
        "data/a/2024/projects/p.yml 第 1 行。"
    )


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (TEXT, "一字不差"),
        (f"{TEXT}。", "只有数字和标点不同"),
        (TEXT.replace("普遍", ""), "有 96% 相同"),
    ],
)
def test_how_alike(text, how):
    ((_, _, message),) = told(year_of("a", 2024, one("p", actual=TEXT), one("q", actual=text)))
    assert f"文字{how}：" in message


def test_the_same_project_in_other_years_is_no_copy():
    years = [year_of("a", year, one("p", actual=TEXT, year=year)) for year in (2022, 2023, 2024)]
    assert codes(*years) == []
    renamed = one("p2", actual=TEXT, former_ids=("p",))
    assert codes(years[0], year_of("a", 2023, renamed)) == []
    same_name = one("p3", actual=TEXT, name="p项目")
    assert codes(years[0], year_of("a", 2023, same_name)) == []


def test_a_copy_is_told_once_though_it_stands_for_years():
    years = [
        year_of("a", year, one("p", actual=TEXT, year=year), one("q", actual=TEXT, year=year))
        for year in (2022, 2023, 2024)
    ]
    assert codes(*years) == [("C502", "a/2022/projects/q.yml")]


def test_a_goal_of_another_project_and_a_prescribed_one():
    twice = (one("p", expected=TEXT), one("q", expected=TEXT))
    assert codes(year_of("a", 2024, *twice)) == [("C504", "a/2024/projects/q.yml")]
    here, there = (year_of(unit, 2024, one("p", expected=TEXT, unit=unit)) for unit in "ab")
    assert codes(here, there) == []
    other = year_of("b", 2024, one("q", expected=TEXT, unit="b"))
    assert codes(here, other) == [("C503", "b/2024/projects/q.yml")]


def test_a_result_of_another_unit():
    here, there = (year_of(unit, 2024, one("p", actual=TEXT, unit=unit)) for unit in "ab")
    assert codes(here, there) == [("C503", "b/2024/projects/p.yml")]


def test_reasons_and_measures_are_a_unit_s_own():
    measure = Measure(problem="支出进度慢", measure=TEXT)
    twice = [one(name, measures=(measure,)) for name in "pq"]
    assert codes(year_of("a", 2024, *twice)) == []
    there = year_of("b", 2024, one("p", unit="b", measures=(measure,)))
    assert codes(year_of("a", 2024, *twice), there) == [("C503", "b/2024/projects/p.yml")]


def test_paragraphs_of_reports():
    text = f"今年的情况如下。\n{PARAGRAPH}"
    islands = [
        year_of(unit, 2024, about=report(narrative=Narrative(quality=text), places=places(unit)))
        for unit in "ab"
    ]
    assert codes(*islands) == [("C503", "b.yml")]
    years = [
        year_of(
            "a", year, about=report(narrative=Narrative(quality=text), places=places(str(year)))
        )
        for year in (2023, 2024)
    ]
    assert codes(*years) == []


@pytest.mark.parametrize(("count", "expected"), [(4, ["C502"] * 3), (5, ["C505"]), (40, ["C505"])])
def test_a_common_phrase_is_told_once(count, expected):
    projects = [one(f"p{n:02}", actual=TEXT.replace("500", str(n))) for n in range(count)]
    found = told(year_of("a", 2024, *projects))
    assert [code for code, _, _ in found] == expected
    if expected == ["C505"]:
        assert f"共有 {count} 个项目" in found[0][2]
        assert found[0][2].count("第 1 行") == 3
        assert found[0][2].endswith(" 等。")


def test_what_is_not_public_is_told_and_never_named():
    hidden = one("a1", actual=TEXT, status=Status.WITHHELD)
    shown = one("z9", actual=TEXT)
    ((_, file, message),) = told(year_of("a", 2024, hidden, shown))
    assert file == "data/a/2024/projects/a1.yml"
    assert "a1" not in message
    many = [one(f"p{n}", actual=TEXT, status=Status.DRAFT) for n in range(6)]
    ((_, file, message),) = told(year_of("a", 2024, *many, shown))
    assert file == "data/a/2024/projects/z9.yml"
    assert "projects/p" not in message


def test_results_are_not_held_against_goals():
    assert codes(year_of("a", 2024, one("p", expected=TEXT), one("q", actual=TEXT))) == []
    assert codes(year_of("a", 2024, one("p", actual=TEXT), one("q", actual=OTHER))) == []
