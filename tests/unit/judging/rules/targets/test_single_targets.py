"""Whether a single target can be measured: words, surveys, names, last year, the goal's numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.facts.records.form import Goal, SatisfactionSurvey
from generator.facts.records.parts import Evidence
from generator.judging.rules.registry import project_questions
from generator.judging.rules.subject import ProjectSubject
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.target_words import Promise, is_vague, promise
from generator.judging.texts.goal_texts import says_nothing
from generator.reading.quantities.cell import read_target
from tests.support.builders import indicator, island, project, row, standard

SINGLE = ("C404", "C407", "C408", "C409", "C410", "C411", "C412")
SURVEY = SatisfactionSurvey(sample=200, dated=date(2024, 12, 5))


def findings(asked, earlier=None):
    subject = ProjectSubject(
        evaluation=evaluate(asked, standard()), unit_year=island(asked), earlier=earlier
    )
    return [item for code in SINGLE for check in project_questions(code) for item in check(subject)]


def codes(asked, earlier=None):
    return [item.code for item in findings(asked, earlier)]


# --- C404 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["效果明显", "有效改善", "符合规定", "有效改善人居环境", "逐步健全", "健全", "好", "定性 好", "及时",
     "不断提高", "进一步提升服务能力", "持续、有效", "稳定有效。", "达成预期指标", "按要求完成", "严格执行",
     "是否利于企业走出去"],
)  # fmt: skip
def test_vague(text):
    assert is_vague(text)
    assert promise(read_target(text)) is Promise.VAGUE


@pytest.mark.parametrize(
    "text",
    ["", "。", "每处有人管", "与考核挂钩", "合格", "达标", "是", "发现即报", "动态更新", "市级保护单位",
     "形成固定的轮训、补学办法", "印发管护办法，明确专人负责，进一步提高养护水平", "志愿者比上年增加"],
)  # fmt: skip
def test_not_vague(text):
    assert not is_vague(text)


@pytest.mark.parametrize("text", ["≥90%", "12月底前", "每季一次", "进一步提升3个百分点", "前3名"])
def test_a_figure_makes_it_quantitative(text):
    assert promise(read_target(text)) is Promise.QUANTITATIVE


def test_a_project_hears_of_empty_words_once():
    lines = [indicator("效果明显", name=f"指标{number}") for number in range(6)]
    (found,) = findings(project(indicator("≥30盏"), *lines))
    assert found.field_path == ("绩效指标", 1, "年度指标值")
    assert found.message.startswith("6 项指标：“指标0”的目标是“效果明显”")
    assert "等等" in found.message
    assert "指标5" not in found.message


# --- C407 --------------------------------------------------------------------------------------------------


def satisfied(actual="95%", **changes):
    given: dict[str, Any] = {"part": "满意度指标", "aspect": "服务对象满意度指标", "score": 10}
    return indicator("≥90%", actual, **(given | changes))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (satisfied(survey=SURVEY), []),
        (satisfied(survey=SatisfactionSurvey(valid=180, dated=date(2024, 12, 5))), []),
        (satisfied(), ["C407"]),
        (satisfied(survey=SatisfactionSurvey(sample=200)), ["C407"]),
        (satisfied(survey=SatisfactionSurvey(dated=date(2024, 12, 5))), ["C407"]),
        (satisfied(survey=SatisfactionSurvey(method="问卷")), ["C407"]),
        (satisfied(score=0), []),
        (satisfied(score=None), []),
        (satisfied("未调查"), []),
        (satisfied(note="电话回访 60 户"), []),
        (satisfied(not_applicable=True), []),
        (satisfied(part="效益指标", aspect="", name="群众满意率"), ["C407"]),
        (satisfied(part="效益指标", aspect="社会效益指标", name="知晓率"), []),
    ],
)
def test_a_survey_is_named(line, told):
    assert codes(project(line)) == told


def test_the_survey_may_be_among_the_evidence():
    assert codes(project(satisfied(), evidence=(Evidence(title="满意度问卷汇总"),))) == []
    assert codes(project(satisfied(), note="满意度来自12月的测评")) == []
    assert codes(project(satisfied(), evidence=(Evidence(title="验收单"),))) == ["C407"]


# --- C408, C409 --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "target", "told"),
    [
        ("路灯维护经费", "100%", ["C408"]),
        ("路灯维护", "完成", ["C408"]),
        ("2024年路灯维护项目（镇区）", "100%", ["C408"]),
        ("路灯维护工作完成情况", "100", ["C408"]),
        ("路灯维护", "≥200盏", []),
        ("维护路灯", "100%", []),
        ("路灯维护完成率", "100%", []),
    ],
)
def test_the_project_s_name(name, target, told):
    assert codes(project(indicator(target, name=name))) == told


def test_a_project_called_project_has_no_name_to_repeat():
    assert codes(project(indicator("100%", name="经费"), name="专项经费")) == []


@pytest.mark.parametrize(
    ("name", "target", "told"),
    [
        ("业务保障能力提升", "≥90%", ["C409"]),
        ("促进教育事业健康发展", "≥100%", ["C409"]),
        ("业务保障能力提升率", "≥90%", []),
        ("群众收入提高", "≥5%", []),
        ("业务保障能力提升", "≥90分", []),
        ("业务保障能力提升", "提升", ["C404"]),
    ],
)
def test_a_percentage_of_something(name, target, told):
    line = indicator(target, name=name, part="效益指标", aspect="社会效益指标")
    assert codes(project(line)) == told


# --- C410 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        (("≥50次", "60次"), "≥48次", []),  # 80 % is not far below
        (("≥50次", "60次"), "≥47次", ["C410"]),
        (("≥50次", "60次"), "≥44次", []),  # below last year's target too: C805
        (("50次", "60次"), "47次", ["C410"]),
        (("≥0.5万人", "5900人"), "≥4700人", ["C410"]),
        (("≥50次", "约60次"), "≥47次", ["C410"]),
        (("≥50次", "60人"), "≥47次", []),  # not to be compared
        (("≤50次", "60次"), "≤47次", []),
        (("≥50次", "完成"), "≥47次", []),
        (("≥50次", "60次"), "12月底前", []),
    ],
)
def test_last_year(last, now, told):
    before = project(indicator(*last, name="宣讲场次"))
    assert codes(project(indicator(now, name="宣讲场次")), before) == told


def test_last_year_is_let_pass_for_a_reason():
    before = project(indicator("≥50次", "60次", name="宣讲场次"))
    line = indicator("≥47次", name="宣讲场次", note="两个村合并")
    assert codes(project(line), before) == []
    assert codes(project(indicator("≥47次", name="群众投诉次数")), before) == []
    surge = project(indicator("≥50次", "70次", name="宣讲场次", deviation="年中增加任务"))
    assert codes(project(indicator("≥50次", name="宣讲场次")), surge) == []
    plain = project(indicator("≥50次", "70次", name="宣讲场次"))
    assert codes(project(indicator("≥50次", name="宣讲场次")), plain) == ["C410"]


@pytest.mark.parametrize(("budget", "told"), [(100, ["C410"]), (89, ["C410"]), (88, [])])
def test_less_money_allows_less(budget, told):
    before = project(indicator("≥50次", "60次", name="宣讲场次"))
    now = project(indicator("≥47次", name="宣讲场次"), total=row(annual=budget))
    assert codes(now, before) == told
    rate = project(indicator("≥70%", "95%", name="知晓率"))
    assert codes(project(indicator("≥70%", name="知晓率"), total=row(annual=1)), rate) == ["C410"]


# --- C411 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("goal", "name", "target", "told"),
    [
        ("保障31个村的支出", "保障的村", "30个", ["C411"]),
        ("保障31个村的支出", "保障的村", "31个", []),
        ("保障31个村的支出", "村级工作站", "30个", []),
        ("新装智能水表1180块", "安装智能水表", "1200块", ["C411"]),
        ("新装智能水表1,180块", "安装智能水表", "1180块", []),
        ("调处纠纷不少于300件", "调处纠纷件数", "≥280件", ["C411"]),
        ("调处纠纷不少于300件", "调解卷宗制作数", "≥320件", []),
        ("每村修路灯12盏", "修路灯", "300盏", []),
        ("日均转运28吨", "全年转运垃圾量", "10200吨", []),
        ("其中路灯12盏", "更换路灯", "300盏", []),
        ("换路灯12盏，另换路灯20盏", "更换路灯", "300盏", []),
        ("管护纪念碑2座、散葬墓18座", "管护纪念碑和散葬墓", "20座", []),
        ("路灯亮灯率97%", "路灯亮灯率", "≥95%", ["C411"]),
        ("群众满意度达到95%以上", "服务对象满意度", "≥90%", ["C411"]),
        ("群众满意度：95％", "群众满意度指标", "≥90%", ["C411"]),
        ("确保受益群众满意度不低于95%", "受益群众满意度", "95%以上", []),
        ("群众满意度达到95%以上", "企业满意度", "≥90%", []),
        ("党员满意度达到95%以上", "村民满意度", "≥90%", []),
        ("群众满意度由90%提高到95%", "群众满意度", "≥90%", []),
        ("群众满意度达到92%，2025年达到95%", "群众满意度", "≥90%", []),
        ("群众满意度比上年提高5%", "群众满意度", "≥90%", []),
        ("群众满意度达到90%—95%", "群众满意度", "≥93%", []),
        ("群众、党员满意度均达到95%", "党员满意度", "≥90%", []),
        ("群众满意度92%，年底群众满意度95%", "群众满意度", "≥90%", []),
        ("培训合格率达到98%", "合格率", "≥95%", []),
        ("成功率不低于95%", "调解成功率", "≥90%", []),
        ("亮灯率不低于97%", "平均亮灯率", "≥95%", ["C411"]),
        ("预算执行率达到100%", "覆盖率", "≥95%", []),
        ("绿化覆盖率提高2%", "绿化覆盖率", "≥30%", []),
        ("漏损率降到12%以下", "管网漏损率", "≤10%", []),
        ("漏损率控制在12%以内", "管网漏损率", "≤10%", ["C411"]),
        ("维护路灯300盏", "维护路灯", "300盏以上", []),
        ("维护路灯3.5公里", "维护路灯", "300盏", []),
        ("维护A300盏路灯", "维护路灯", "200盏", []),
        ("建设一级种薯基地500亩", "原种基地面积", "300亩", []),
        ("建设500亩一级种薯基地", "一级种薯仓库面积", "300亩", []),
        ("建设一级种薯基地500亩", "一级种薯基地面积", "300亩", ["C411"]),
        ("建成高标准种薯基地500亩", "建设种薯基地面积", "300亩", ["C411"]),
        ("新建路灯40盏", "维护路灯", "300盏", []),
        ("改造农村户厕1200户", "户厕改造数", "1100户", ["C411"]),
        ("培训电商带头人60人", "培训致富带头人", "80人", []),
    ],
)
def test_the_goal_s_numbers(goal, name, target, told):
    asked = project(indicator(target, name=name), goal=Goal(expected=goal))
    assert codes(asked) == told


def test_a_rate_that_two_indicators_bear_is_left_alone():
    lines = (indicator("≥90%", name="村民满意度"), indicator("≥92%", name="居民满意度"))
    assert codes(project(*lines, goal=Goal(expected="群众满意度达到95%"))) == []
    assert codes(project(*lines, goal=Goal(expected="村民满意度达到95%"))) == ["C411"]


@pytest.mark.parametrize(
    ("result", "name", "actual", "told"),
    [
        ("修建道路2.8公里", "修建道路里程", "3.2公里", ["C411"]),
        ("全年修建道路2.8公里，方便群众出行", "道路修建长度", "3.2公里", ["C411"]),
        ("修建道路3.2公里", "修建道路里程", "3.2公里", []),
        ("修建道路3公里", "修建道路里程", "3.2公里", []),  # in the digits typed
        ("修建道路2.8公里、主干道0.4公里", "修建道路里程", "3.2公里", []),
        ("其中修建道路2.8公里", "修建道路里程", "3.2公里", []),
        ("5月修建道路2.8公里", "修建道路里程", "3.2公里", []),
        ("上年修建道路2.8公里", "修建道路里程", "3.2公里", []),
        ("修建道路约2.8公里", "修建道路里程", "3.2公里", []),
        ("修建道路2公里以上", "修建道路里程", "3.2公里", []),
        ("修建道路2.8公里，比计划少0.4公里", "修建道路里程", "3.2公里", []),
        ("计划修建道路4公里", "修建道路里程", "3.2公里", []),
        ("有4个村的场地没有照明", "演出覆盖村", "18个", []),
        ("维修沟渠2.8公里", "修建道路里程", "3.2公里", []),
        ("修建道路2.8公里", "修建道路里程", "≥3.2公里", []),
        ("群众满意度达到92%", "群众满意度", "95%", ["C411"]),
        ("群众满意度达到90%以上", "群众满意度", "95%", []),
        ("群众满意度达到98%以上", "群众满意度", "95%", ["C411"]),
        ("群众满意度95%", "群众满意度", "95.3%", []),
        ("群众满意度提高到92%", "群众满意度", "95%", []),
        ("上年群众满意度92%", "群众满意度", "95%", []),
        ("2023年群众满意度92%", "群众满意度", "95%", []),
    ],
)
def test_the_result_s_numbers(result, name, actual, told):
    asked = project(indicator("≥1", actual, name=name), goal=Goal(actual=result))
    assert [code for code in codes(asked) if code == "C411"] == told


def test_a_number_that_two_indicators_share_is_left_alone():
    lines = (indicator("200盏", name="维护路灯"), indicator("100盏", name="更换路灯"))
    assert codes(project(*lines, goal=Goal(expected="全镇300盏路灯常亮"))) == []


# --- C412 --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["43.2", "完成", "已完成", "基本完成年度目标。", "履职任务完成", "全部按时完成", "较好地完成了各项目标任务",
     "达到预期效果", "（年初无）", "无", "43.2万元", "完成100%", "完成1项"],
)  # fmt: skip
def test_a_goal_that_says_nothing(text):
    assert says_nothing(text)
    assert codes(project(goal=Goal(actual=text))) == ["C412"]
    assert codes(project(goal=Goal(expected=text, actual=text))) == ["C412"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "同左",
        "与预期目标一致",
        "路灯常亮",
        "完成路灯维护212盏",
        "完成普法讲座任务",
        "45个村全部通水",
        "建桥1座",
        "修路2公里",
        "植树500株",
        "购车2辆",
    ],
)
def test_a_goal_that_says_something(text):
    assert not says_nothing(text)
