"""Family 3: where figures begin to want an explanation, and what is let pass."""

from __future__ import annotations

from datetime import date

import pytest

from generator.facts.records.form import BudgetChange, FundRow, Funds, Goal, SatisfactionSurvey
from generator.facts.records.parts import Evidence
from generator.facts.records.states import Status
from generator.judging.rules.registry import project_questions, year_questions
from tests.support.asking import ask, ask_year, codes
from tests.support.builders import D, indicator, project, row


def told(*lines, **changes):
    return codes(ask(project_questions("C3"), project(*lines, **changes)))


def line(target, actual, **changes):
    return indicator(target, actual, **({"weight": None, "aspect": "质量指标"} | changes))


OPEN = [("≥20场", "20场"), ("≥300人", "300人"), ("≥85%", "85%"), ("≤4.5万元", "4.5万元")]


@pytest.mark.parametrize(
    ("fifth", "found"),
    [
        (("≥92%", "92%"), ["C306"]),
        (("2380盏", "2380盏"), ["C306"]),
        (("≥92%", "93%"), []),
        (("≥100%", "100%"), []),  # could not be more
        (("=25个", "25个"), []),  # had to be exact
        (("0起", "0起"), []),
        (("≥92%", "≥92%"), ["C307"]),
    ],
)
def test_five_lines_on_the_dot(fifth, found):
    lines = [line(*pair, name=f"指标{at}") for at, pair in enumerate([*OPEN, fifth])]
    assert told(*lines) == found
    assert told(*lines, note="按名册发放") == [code for code in found if code != "C306"]


@pytest.mark.parametrize(
    ("target", "actual", "score", "found"),
    [
        ("≥98%", "95%以上", 10, ["C307"]),
        ("≥98%", "≥95%", 10, ["C307"]),
        ("≥98%", "≥99%", 10, []),  # whatever it was, it was enough
        ("≥98%", "95%以上", 9, []),  # points were taken off
        ("≤3天", "不超过5天", 10, ["C307"]),
    ],
)
def test_a_range_that_may_miss_the_target_has_no_full_marks(target, actual, score, found):
    told_of = told(line(target, actual, deviation="统计口径变了", weight=10, score=score))
    assert [code for code in told_of if code == "C307"] == found


@pytest.mark.parametrize(
    ("executed", "changes", "found"),
    [
        ("19.99", {}, ["C308"]),
        (20, {}, ["C333"]),
        (0, {}, ["C308"]),
        (0, {"note": "工程款按合同次年支付"}, []),
        (0, {"goal": Goal(shortfall_reason="县级资金没有到位")}, []),
        (0, {"note": "无"}, ["C308"]),
    ],
)
def test_full_output_for_hardly_any_money(executed, changes, found):
    form = {"total": row(100, 100, executed)} | changes
    assert told(indicator(weight=50, score=50), **form) == found


def test_output_that_lost_points_or_says_why_passes():
    total = row(100, 100, 1)
    assert told(indicator(weight=50, score=49, deviation="雨天"), total=total) == ["C333"]
    assert told(indicator(weight=50, score=50, deviation="年底才结算"), total=total) == []
    benefit = indicator(weight=30, score=30, part="效益指标", aspect="社会效益指标")
    assert told(benefit, total=total) == ["C333"]
    assert told(indicator(weight=50, score=50), total=row(0, 0, 0)) == []


@pytest.mark.parametrize(
    "deviation",
    [
        "",
        "无",
        "/",
        "0",
        "100%",
        "正常",
        "已完成。",
        "N/A",
        "n/a",
        "满意",
        "按规定执行",
        "达到预期目标",
        "详见附件",
    ],
)
def test_empty_words_are_no_reason(deviation):
    missed = line("≥3.2公里", "2.8公里", weight=20, score="17.5", deviation=deviation)
    assert told(missed) == ["C301"]


@pytest.mark.parametrize(
    "deviation", ["停电", "空岗", "雨天停工", "同上", "没有资金", "群众满意度低"]
)
def test_few_words_are_a_reason(deviation):
    missed = line("≥3.2公里", "2.8公里", weight=20, score="17.5", deviation=deviation)
    assert told(missed) == []


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("详见附件", ["C309"]),
        ("满意度来自12月的入户问卷，收回200份", ["C309"]),
        ("自评时按整数扣1分。", ["C309"]),
        ("两个班次合并举办", []),
        ("年中调减，见预算文件；满意度来自问卷", []),
        ("满意度来自问卷。资金收回县级统筹", []),
    ],
)
def test_a_note_on_something_else_explains_no_cut(note, found):
    assert told(total=row("5.28", "1.96", "1.96"), note=note) == found


def less(**texts):
    return BudgetChange(increase=False, amount=D(3), **texts)


@pytest.mark.parametrize(
    ("start", "end", "executed", "changes", "found"),
    [
        ("5.28", "1.96", "1.96", (), ["C309"]),
        (10, 7, 7, (), ["C309"]),
        (10, "7.01", "7.01", (), []),
        (2, "1.01", "1.01", (), []),  # less than 1 万元
        (10, 7, "6.65", (), ["C309"]),
        (10, 7, "6.64", (), []),  # below 95 %: nothing looks full
        (10, 0, 0, (), []),
        (10, 7, 7, (less(),), ["C309"]),
        (10, 7, 7, (less(reason="两期合并"),), []),
        (10, 7, 7, (less(basis="示财字〔2024〕3号"),), []),
        (20, 30, 30, (), ["C320"]),
        (20, "29.99", "29.99", (), []),
        (10, 19, 19, (), []),  # less than 10 万元
        (0, 30, 30, (), []),
        (20, 30, 30, (BudgetChange(increase=True, amount=D(10), reason="水毁"),), []),
    ],
)
def test_budgets_changed_within_the_year(start, end, executed, changes, found):
    assert told(total=row(start, end, executed), changes=changes) == found


def test_a_total_of_nothing_beside_money_is_read_from_its_sources():
    given = row("5.28", "1.96", "1.96")
    assert told(funds=Funds(total=row(0, 0, 0), appropriation=given)) == ["C309"]
    assert told(funds=Funds(total=row("5.28", 0, 0), appropriation=given)) == ["C309"]
    kept = row(90, 90, 90)
    assert told(funds=Funds(total=row(0, 0, 0), appropriation=kept)) == []
    cost = line("≤95万元", "90万元", name="项目总成本", aspect="成本指标")
    assert told(cost, funds=Funds(total=row(20, 0, 0), appropriation=kept)) == []
    loose = line("≤195万元", "90万元", name="项目总成本", aspect="成本指标")
    assert told(loose, funds=Funds(total=row(0, 0, 0), appropriation=kept)) == ["C317"]


def test_one_indicator_twice():
    first = line("≥95%", "96%", name="合格率")
    other_part = line("≥90%", "96%", name="合格率（%）", part="效益指标", aspect="社会效益指标")
    assert told(first, other_part) == ["C310"]
    assert told(first, line("≥95%", "96%", name="合格率")) == ["C310"]
    assert told(first, line("≥90%", "96%", name="合格率")) == []
    assert told(first, line("≥95%", "96%", name="合格率", not_applicable=True)) == []
    assert told(line("≥95%", "96%", name=""), line("≥95%", "96%", name="")) == []


def test_payments_and_execution_as_indicators():
    paid = line("80万元", "80万元", name="支付资金", aspect="数量指标")
    assert told(paid) == ["C311"]
    assert told(line("80万元", "80万元", name="支付资金", aspect="成本指标")) == []
    arrived = line("100%", "100%", name="资金到位率", aspect="质量指标")
    assert told(arrived) == ["C311"]
    assert told(line("100%", "100%", name="资金到位及时率", aspect="时效指标")) == []
    effect = line("100%", "100%", name="资金拨付率", part="效益指标", aspect="社会效益指标")
    assert told(effect) == ["C311"]
    given = line("100%", "100%", name="补贴发放率", part="效益指标", aspect="社会效益指标")
    assert told(given) == []  # to whom it belongs: that is the deed
    completed = line("100%", "100%", name="年度资金支付完成率", aspect="时效指标", weight=5)
    assert told(completed, total=row(100, 100, 98, score="9.8")) == ["C312"]
    twice = line("≥95%", "98%", name="预算资金执行率", weight=5)
    assert told(twice, total=row(100, 100, 98, score="9.8")) == ["C312"]
    assert told(twice, total=row(100, 100, 98)) == []  # it counts here only
    unweighted = line("≥95%", "98%", name="预算资金执行率")
    assert told(unweighted, total=row(100, 100, 98, score="9.8")) == []


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("满意度", "≥90%", "100%", []),
        ("满意度", "≥90%", "100.1%", ["C313"]),
        ("满意度", "≥101%", "100%", ["C313"]),
        ("满意度", "≥90分", "101分", []),
        ("任务完成率", "≥90%", "105%", []),
        ("不合格率", "≤5%", "101%", []),
        ("满意度", "≥90%", "0.95", ["C314"]),
        ("满意度", "≥90%", "2", ["C314"]),
        ("满意度", "≥90%", "2.1", []),
        ("满意度", "≥0.9", "95%", ["C314"]),
        ("超支率", "≤3%", "0", []),
        ("培训", "≥50人", "3场", ["C315"]),
        ("培训", "≥50人", "53人次", []),
        ("培训", "≥50人", "53", []),
        ("到场", "≤48小时", "1天", []),
        ("到场", "≤48小时", "1公里", ["C315"]),
        ("道路", "≥3公里", "已完成", ["C321"]),
        ("道路", "≥3公里", "三公里", []),
        ("道路", "≥3公里", "", []),
        ("道路", "全部完成", "已完成", []),
        ("责任书", "100%", "全部签订", []),
        ("责任书", "100%", "已签订", ["C321"]),
        ("溺水", "0起", "未发生", []),
    ],
)
def test_numbers_that_do_not_fit_their_name(name, target, actual, found):
    assert told(line(target, actual, name=name)) == found


def test_no_number_but_a_reason_or_no_points():
    assert told(line("≥3公里", "未实施", deviation="项目取消")) == []
    assert told(line("≥3公里", "未实施", weight=10, score=0, deviation="取消")) == []
    assert told(line("≥3公里", "已完成", band="达成")) == []


CARRIED = Funds(total=row(10, 10, 10), carried_over=FundRow(annual_budget=D(10)))


@pytest.mark.parametrize(
    ("target", "actual", "changes", "found"),
    [
        ("2022年12月底前", "2022-12-20", {}, ["C316"]),
        ("2022年12月底前", "2022-12-20", {"period": "2022年至2024年"}, []),
        ("2022年12月底前", "2022-12-20", {"funds": CARRIED}, []),
        ("2022年12月底前", "2022-12-20", {"note": "跨年工程"}, []),
        ("2024年12月底前", "2024-12-20", {}, []),
        ("12月底前", "2024-12-20", {}, []),
        ("按合同约定", "2025-02-20", {}, ["C316"]),
        ("按合同约定", "2024-12-31", {}, []),
        ("2024年12月底前", "2025-02-20", {}, ["C302"]),
    ],
)
def test_dates_of_another_year(target, actual, changes, found):
    timely = indicator(target, actual, weight=10, score=10, aspect="时效指标")
    assert told(timely, **changes) == found


@pytest.mark.parametrize(
    ("day", "changes", "found"),
    [
        (date(2023, 12, 10), {}, ["C316"]),
        (date(2024, 1, 2), {}, []),
        (date(2025, 1, 15), {}, []),
        (date(2023, 12, 10), {"note": "2023年12月随上年问卷一并调查"}, []),
        (date(2023, 12, 10), {"note": "入户问卷"}, ["C316"]),
        (date(2023, 12, 10), {"period": "2023年10月至2024年9月"}, []),
    ],
)
def test_a_survey_of_another_year(day, changes, found):
    asked = line("≥90%", "92%", name="村民满意度", survey=SatisfactionSurvey(sample=200, dated=day))
    assert told(asked, **changes) == found


@pytest.mark.parametrize(
    ("name", "target", "found"),
    [
        ("项目总成本", "≤96.12万元", []),  # 120 % of 80.1
        ("项目总成本", "≤96.13万元", ["C317"]),
        ("项目总成本", "≤961300元", ["C317"]),
        ("每公里成本", "≤120万元", []),
        ("项目总成本", "120万元", []),
        ("项目总成本", "≤801000万元", []),  # the unit is wrong, not the limit
    ],
)
def test_a_limit_above_the_budget(name, target, found):
    cost = line(target, "80.1万元", name=name, aspect="成本指标")
    assert told(cost, total=row("80.1", "80.1", "80.1")) == found


def test_a_sign_against_the_sense_hides_what_follows_from_it():
    costly = indicator("≥400元", "300元", weight=10, score=10, name="单灯成本", aspect="成本指标")
    assert told(costly) == ["C305"]


def year(*totals, **changes):
    return [
        project(id=f"p{at}", stated_total=D(total), evidence=(Evidence(title="验收单"),), **changes)
        for at, total in enumerate(totals)
    ]


def test_ten_perfect_projects():
    assert codes(ask_year(year_questions("C3"), *year(*[100] * 10))) == ["C318"]
    assert codes(ask_year(year_questions("C3"), *year(*[100] * 9))) == []
    assert codes(ask_year(year_questions("C3"), *year(*[100] * 10, "99.99"))) == []
    assert codes(ask_year(year_questions("C3"), *year(*[100] * 10, status=Status.DRAFT))) == []
    unfunded = project(id="none", stated_total=D(0), total=row(annual=0))
    assert codes(ask_year(year_questions("C3"), *year(*[100] * 10), unfunded)) == ["C318"]


def surveys(*figures):
    return [
        project(line("≥90%", figure, name="满意度", part="满意度指标"), id=f"p{at}")
        for at, figure in enumerate(figures)
    ]


def test_five_times_the_same_satisfaction():
    assert codes(ask_year(year_questions("C3"), *surveys(*["95%"] * 5))) == ["C319"]
    assert codes(ask_year(year_questions("C3"), *surveys(*["95%"] * 4))) == []
    assert codes(ask_year(year_questions("C3"), *surveys(*["95%"] * 4, "95.1%"))) == []
    assert codes(ask_year(year_questions("C3"), *surveys(*["≥95%"] * 5))) == []


@pytest.mark.parametrize(
    ("name", "target", "actual", "found"),
    [
        ("工期", "90天", "85天", []),
        ("工期", "90天", "120天", ["C303"]),
        ("资金拨付时限", "10个工作日", "7个工作日", []),
        ("志愿服务时长", "100小时", "80小时", ["C302"]),
        ("项目周期", "12个月", "15个月", []),
        ("到场时间", "48小时", "3天", ["C303"]),
        ("竣工时间", "2024年10月底前", "2024年12月", ["C302"]),
        ("竣工时间", "6月30日前", "第三季度", ["C302"]),
        ("竣工时间", "2024-12-20前", "2024年12月", []),
    ],
)
def test_full_marks_for_what_took_too_long(name, target, actual, found):
    timely = line(target, actual, name=name, aspect="时效指标", weight=10, score=10)
    assert told(timely) == found


def test_a_satisfaction_above_the_whole_is_told_once():
    assert told(line("≥90%", "120%", name="满意度")) == ["C313"]
    assert told(line("≥90%", "120%", name="任务完成率")) == ["C304"]


@pytest.mark.parametrize(
    ("name", "target", "actual", "changes", "found"),
    [
        ("验收情况", "合格", "不合格", {}, ["C302"]),
        ("安全事故", "无", "1起", {}, ["C302"]),
        ("完成及时性", "按期完成", "逾期10天完成", {}, ["C302"]),
        ("验收情况", "合格", "不合格", {"score": 0, "deviation": "返工"}, []),
        ("验收情况", "合格", "基本合格", {}, []),
    ],
)
def test_full_marks_for_the_opposite(name, target, actual, changes, found):
    assert told(line(target, actual, name=name, **({"weight": 10, "score": 10} | changes))) == found
