from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.concluding.claims import claims_of, denied_by, without_doubted
from generator.facts.diagnostics import Finding
from generator.facts.records.form import FundRow, Funds, Goal
from generator.facts.records.states import Attainment
from generator.judging.scoring.evaluation import Evaluation
from generator.presenting.words.opening_sentence import cause, project_sentence, year_sentence
from tests.support import records
from tests.support.pages_of import island

D = Decimal


def year_of(**changes):
    made = island()
    return replace(made, summary=replace(made.summary, **changes))


def sentence_of(evaluation: Evaluation, *findings: Finding) -> str:
    denied = denied_by(findings)
    judged = without_doubted(evaluation, denied)
    return plain(project_sentence(judged, claims_of(judged, denied), 2024))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def missed(attainment: Attainment = Attainment.NONE):
    return records.project(goal=Goal(attainment=attainment))


def test_a_year_in_one_sentence():
    year = year_of(
        projects=45,
        money=records.money("1778.67", "1778.67", 45),
        in_best_grade=43,
        unfinished=((missed(), "因年终预算调整为0"), (missed(), "年终预算调整为0。")),
    )
    assert plain(year_sentence(year)) == (
        "2024 年 45 个项目共支出 1778.67 万元，预算执行率 100%；"
        "自评 90分以上 43 个；列出的 1 个中，2 个因年终预算调整为0，未完成预期目标。"
    )


def test_reasons_that_differ_or_are_missing_are_not_told_as_one():
    both = ((missed(), "没有货"), (missed(), ""))
    sentence = year_sentence(year_of(unfinished=both))
    assert sentence.endswith("2 个未完成预期目标。")


def test_what_is_partly_done_is_told_apart():
    both = ((missed(Attainment.PARTIAL), "没有货"), (missed(), "停工"))
    sentence = year_sentence(year_of(unfinished=both))
    assert sentence.endswith("；按完成情况，1 个部分完成预期目标，1 个因停工，未完成预期目标。")


def test_what_is_not_known_is_left_out_of_a_year():
    year = year_of(money=records.money(None, "79.85"), in_best_grade=None, unfinished=())
    assert plain(year_sentence(year)) == "2024 年 1 个项目共支出 79.85 万元。"


def test_documents_that_are_no_results_say_so():
    form = records.evaluation(records.project(document_seen="绩效运行监控表"))
    assert sentence_of(form).startswith("这是绩效运行监控表，不是一年的结果。")
    assert "不是一年的结果" not in sentence_of(records.evaluation())
    alone = plain(year_sentence(year_of(evaluations=(form,))))
    assert "；公开的是绩效运行监控表，不是一年的结果" in alone
    both = plain(year_sentence(year_of(evaluations=(form, records.evaluation()))))
    assert "；列出的项目中 1 个是绩效运行监控表，不是一年的结果" in both


def test_a_form_of_a_whole_department_says_so():
    form = records.evaluation(records.project(document_seen="部门整体支出绩效自评表"))
    assert sentence_of(form).startswith("这是部门整体支出绩效自评表，不是一个项目的。")
    both = plain(year_sentence(year_of(evaluations=(form, records.evaluation()))))
    assert "；列出的项目中 1 个是部门整体支出绩效自评表，各项目的钱也在里面" in both


def project(executed: str | None, budget: str | None, goal: Goal, score: str | None = "90"):
    funds = Funds(
        total=FundRow(
            annual_budget=None if budget is None else D(budget),
            executed=None if executed is None else D(executed),
        )
    )
    whole = records.evaluation(
        records.project(funds=funds, goal=goal, stated_total=None if score is None else D(score))
    )
    execution = replace(whole.execution, rate=None if executed in {None, "0"} else D("99.69"))
    return replace(whole, execution=execution, lines=())


DONE = Goal(attainment=Attainment.FULL, actual="换了灯30盏；其余见附件。")
CUT = Goal(attainment=Attainment.NONE, shortfall_reason="因年终预算调整为0。")


@pytest.mark.parametrize(
    ("evaluation", "sentence"),
    [
        (
            project("79.85", "80.10", DONE),
            "2024 年支出 79.85 万元，预算执行率 99.69%。做成了什么：换了灯30盏。"
            "单位自评预期目标全部完成。自评 90 分。",
        ),
        (
            project("0", "0", CUT),
            "2024 年全年预算 0 万元，没有支出。单位自评预期目标未完成。"
            "未完成的原因：因年终预算调整为0。自评 90 分。",
        ),
        (project(None, None, Goal(), None), "2024 年的支出数未填报。自评总分未填报。"),
        (
            project(None, "80.10", Goal(), None),
            "2024 年的支出数未填报，全年预算 80.10 万元。自评总分未填报。",
        ),
    ],
)
def test_a_project_in_one_sentence(evaluation, sentence):
    assert sentence_of(evaluation) == sentence


def test_targets_met_are_counted_only_where_that_can_be_told():
    whole = records.evaluation()
    lines = (whole.lines[0], replace(whole.lines[0], met=False), replace(whole.lines[0], met=None))
    assert (
        "3 项指标中 1 项按填报的数达到目标，1 项没有达到（活动次数），1 项无法判断（活动次数）"
        in sentence_of(replace(whole, lines=lines))
    )


def test_when_all_or_none_met_their_target_it_is_said_in_words():
    whole = records.evaluation()
    line = whole.lines[0]
    for met, words in (
        (True, "2 项指标全部达到目标"),
        (False, "2 项指标都没有达到目标"),
    ):
        lines = (replace(line, met=met), replace(line, met=met))
        assert words in sentence_of(replace(whole, lines=lines))
    alone = replace(whole, lines=(replace(line, met=False),))
    assert "1 项指标没有达到目标" in sentence_of(alone)


def test_a_reason_keeps_its_own_marks_and_a_long_one_stands_below():
    goal = Goal(attainment=Attainment.PARTIAL, shortfall_reason="停电；又下雨，停工3天。其余正常。")
    sentence = sentence_of(project("79.85", "80.10", goal))
    assert "未全部完成的原因：停电；又下雨，停工3天。自评" in sentence
    long = replace(goal, shortfall_reason="甲" * 81, actual="乙" * 81)
    sentence = sentence_of(project("79.85", "80.10", long))
    assert "未全部完成的原因：见下文。" in sentence
    assert "乙" not in sentence


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("因为下雨。", "下雨"),
        ("由于\n停电", "停电"),
        ("", ""),
        ("甲" * 41, ""),
        ("先停电。后下雨。", ""),
    ],
)
def test_a_cause_fits_or_is_left_out(reason, said):
    assert cause(reason) == said


def test_a_goal_met_in_full_beside_a_missed_line_is_named_as_a_contradiction():
    for attainment, told in ((Attainment.FULL, True), (Attainment.PARTIAL, False)):
        whole = records.evaluation(records.project(goal=Goal(attainment=attainment)))
        met, missed = whole.lines[0], replace(whole.lines[0], met=False)
        said = sentence_of(replace(whole, lines=(met, missed)))
        assert ("和“全部完成”不一致" in said) is told
        assert "不一致" not in sentence_of(replace(whole, lines=(met,)))
