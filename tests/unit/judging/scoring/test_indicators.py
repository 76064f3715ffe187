"""Every kind of target against every kind of actual value, with its sentence."""

from __future__ import annotations

import pytest

from generator.facts.standard import LessIsBetter, PlainCost
from generator.judging.scoring.indicators import score_indicator
from tests.support.builders import D, indicator, standard

RATIO, LINEAR = standard(), standard(less_is_better=LessIsBetter.LINEAR)


@pytest.mark.parametrize(
    ("target", "actual", "points", "met", "formula"),
    [
        # larger is better
        ("≥30人", "30人", "10.00", True, "实际 30，达到目标“≥30人”，得 10.00 分"),
        ("≥30人", "27人", "9.00", False, "10 × 27 ÷ 30 = 9.00"),
        ("≥30人", "412人", "10.00", True, None),
        ("30", "29", "9.67", False, "10 × 29 ÷ 30 ≈ 9.67"),
        ("=100%", "98%", "9.80", False, "10 × 98% ÷ 100% = 9.80"),
        ("=100%", "120%", "10.00", True, None),
        (">90%", "90.1%", "10.00", True, None),
        ("≥30人", "0人", "0.00", False, "实际 0，没有达到目标“≥30人”，得 0.00 分"),
        ("≥5%", "-3%", "0.00", False, None),
        # half up, once
        ("≥8个", "0.5个", "0.63", False, "10 × 0.5 ÷ 8 ≈ 0.63"),
        # nothing at all is wanted
        ("=0件", "0件", "10.00", True, None),
        ("0起", "0起", "10.00", True, None),
        ("=0件", "1件", "0.00", False, "实际 1，没有达到目标“=0件”，得 0.00 分"),
        ("≤0", "2", "0.00", False, None),
        ("≥0", "0", "10.00", True, None),
        # smaller is better
        ("≤100元", "100元", "10.00", True, None),
        ("≤100元", "125元", "8.00", False, "10 × 100 ÷ 125 = 8.00"),
        ("5300元以内", "5830元", "9.09", False, "10 × 5300 ÷ 5830 ≈ 9.09"),
        # units
        ("≥735人次", "735", "10.00", True, None),
        ("≥2.6亿元", "24500万元", "9.42", False, "10 × 2.45 ÷ 2.6 ≈ 9.42"),
        ("≥1.2万亩", "12000亩", "10.00", True, None),
        ("≤5‰", "0.4%", "10.00", True, None),
        ("≥100%", "100", "10.00", True, None),
        ("≤90万元", "90", "10.00", True, None),
        # an actual with its sign
        ("≥90%", "≥91%", "10.00", True, None),
        ("≥90%", "95%以上", "10.00", True, None),
        ("≤5件", "≤4件", "10.00", True, None),
        # deadlines
        ("2024年12月底前", "2024-12-20", "10.00", True, None),
        ("2024年12月底前", "2024-12-31", "10.00", True, None),
    ],
)
def test_computed(target, actual, points, met, formula):
    scored = score_indicator(indicator(target, actual), RATIO)
    assert str(scored.computed) == points
    assert scored.met is met
    assert scored.arithmetic.reason == ""
    assert scored.arithmetic.rule
    if formula:
        assert scored.arithmetic.formula == formula


@pytest.mark.parametrize(
    ("target", "actual", "met", "reason"),
    [
        ("≥95%", "≥90%", None, "只写了范围，看不出有没有达到目标“≥95%”"),
        ("≥95%", "<90%", False, "没有达到目标“≥95%”，但只写了范围"),
        ("≤5件", "≥6件", False, "没有达到目标“≤5件”，但只写了范围"),
        ("≥95%", "0.958", None, "“0.958”没有写百分号"),
        ("≥95%", "1", None, "“1”没有写百分号"),
        ("≥3万人", "35000", None, "“35000”没有写单位，看不出是不是“万人”"),
        ("≥30人", "30户", None, "目标的单位是“人”，实际完成值的单位是“户”"),
        ("≥50个", "达成预期指标", None, "“达成预期指标”只是说做到了，没有写做到多少"),
        ("≥90%", "≥90%", None, "把目标照抄了一遍"),
        ("≥50个", "做了一些", None, "目标“≥50个”是数，实际完成值“做了一些”读不出"),
        (">90%", "90%", False, "目标是“大于”，正好等于不算达到"),
        ("<100元", "100元", False, "目标是“小于”，正好等于不算达到"),
        ("≥50个", "", None, "没有写实际完成值"),
        ("", "50个", None, "没有写年度指标值"),
        ("", "达成预期指标", None, "没有写年度指标值"),
        ("2024-10-31前", "2024-11-02", False, "评分标准没有规定逾期扣多少分"),
        ("2024-12-20前", "2024年12月", None, "没有写到哪一天"),
        ("≥-3%", "-5%", False, "目标是负数"),
        ("效果明显", "效果较好", None, "没有写属于哪一档；可以在“达成程度”里写明（达成、部分达成、未达成）"),
        ("控制在预算内", "100%", None, "目标是文字"),
    ],
)  # fmt: skip
def test_not_computable(target, actual, met, reason):
    scored = score_indicator(indicator(target, actual), RATIO)
    assert scored.computed is None
    assert scored.met is met
    assert reason in scored.arithmetic.reason
    assert scored.arithmetic.reason.endswith("。")


def test_the_two_formulas_for_an_upper_limit():
    line = indicator("≤100元", "125元")
    assert score_indicator(line, RATIO).computed == D("8.00")
    linear = score_indicator(line, LINEAR)
    assert linear.computed == D("7.50")
    assert linear.arithmetic.formula == "10 × [1 − (125 − 100) ÷ 100] = 7.50"
    assert str(score_indicator(indicator("≤100元", "200元"), LINEAR).computed) == "0.00"
    assert str(score_indicator(indicator("≤100元", "201元"), LINEAR).computed) == "0.00"
    assert score_indicator(indicator("≤100元", "199元"), LINEAR).computed == D("0.10")


def test_a_plain_cost_is_a_limit_where_the_standard_says_so():
    cost = indicator("400元/人", "180元/人", aspect="成本指标")
    scored = score_indicator(cost, RATIO)
    assert (scored.met, scored.computed) == (True, D("10.00"))
    assert "按“不超过”理解" in scored.arithmetic.rule
    assert scored.arithmetic.citation == RATIO.citation("成本无符号")
    goal = score_indicator(cost, standard(plain_cost=PlainCost.GOAL))
    assert (goal.met, goal.computed) == (False, D("4.50"))


def test_a_plain_rate_under_cost_points_either_way():
    same = score_indicator(indicator("100%", "100%", aspect="成本指标"), RATIO)
    assert (same.met, same.computed) == (True, D("10.00"))
    other = score_indicator(indicator("100%", "95%", aspect="成本指标"), RATIO)
    assert other.met is None
    assert "看不出是越高越好还是越低越好" in other.arithmetic.reason
    equal = score_indicator(indicator("=100%", "95%", aspect="成本指标"), RATIO)
    assert (equal.met, equal.computed) == (None, None)
    signed = score_indicator(indicator("≥100%", "95%", aspect="成本指标"), RATIO)
    assert signed.computed == D("9.50")


@pytest.mark.parametrize(
    ("name", "target", "actual", "points", "met"),
    [
        ("工期", "90天", "85天", "10.00", True),
        ("工期", "90天", "120天", "7.50", False),
        ("许可事项办结时限", "3天", "2天", "10.00", True),
        ("报修响应时间", "2小时", "1.5小时", "10.00", True),
        ("资金拨付时限", "10个工作日", "7个工作日", "10.00", True),
        ("补助发放平均所需时间", "10天", "12天", "8.33", False),
        ("建设周期", "12个月", "10个月", "10.00", True),
        ("服务响应时间", "30分钟", "40分钟", "7.50", False),
        # more is better
        ("志愿服务时长", "100小时", "80小时", "8.00", False),
        ("图书馆开放时间", "300天", "240天", "8.00", False),
        ("培训时间", "5天", "4天", "8.00", False),
        ("培训课时", "40学时", "30学时", "7.50", False),
        # nobody can tell, unless they are the same
        ("项目周期", "12个月", "10个月", None, None),
        ("项目周期", "12个月", "12个月", "10.00", True),
        ("缩短办理时间", "5天", "3天", None, None),
        ("服务时限", "3天", "2天", None, None),
        # a sign has said it
        ("工期", "≥90天", "85天", "9.44", False),
        ("项目周期", "≤12个月", "10个月", "10.00", True),
    ],
)
def test_a_time_without_a_sign_is_a_limit_where_its_name_says_so(name, target, actual, points, met):
    scored = score_indicator(indicator(target, actual, name=name, aspect="时效指标"), RATIO)
    assert (None if scored.computed is None else str(scored.computed)) == points
    assert scored.met is met
    if met is None:
        assert "看不出是时间越短越好还是越长越好" in scored.arithmetic.reason


def test_the_rule_says_that_a_plain_time_is_read_as_a_limit():
    words = "名称说的是时限，目标没有写符号，按“不超过”理解"
    assert words in score_indicator(indicator("90天", "85天", name="工期"), RATIO).arithmetic.rule
    for target, name in (("≤90天", "工期"), ("90天", "开放时间"), ("90项", "办结时限")):
        scored = score_indicator(indicator(target, "85天", name=name), RATIO)
        assert words not in scored.arithmetic.rule


@pytest.mark.parametrize(
    ("values", "score", "points", "met", "words"),
    [
        (("效果明显", "效果明显"), 9, "9.00", True, "属于“达成”，可得 8～10 分；自评得分 9 分，在这一档之内，照用"),
        (("效果明显", "达成预期指标"), 10, "10.00", None, "的意思是“达成”，可得"),
        (("效果明显", "达成预期指标"), 5, "8.00", None, "自评得分 5 分，不在这一档之内，取最近的一端"),
        (("效果明显", "部分达成并具有一定效果"), 7, "7.00", False, "可得 6～8 分"),
        (("效果明显", "部分达成并具有一定效果"), 10, "8.00", False, "取最近的一端"),
        (("效果明显", "未达成"), 0, "0.00", False, "可得 0～6 分"),
        (("及时", "及时"), 10, "10.00", True, "与目标写法相同"),
        (("2024年12月底前", "按期完成"), 10, "10.00", None, "的意思是“达成”，可得"),
    ],
)  # fmt: skip
def test_bands(values, score, points, met, words):
    scored = score_indicator(indicator(*values, score=score), RATIO)
    assert str(scored.computed) == points
    assert scored.met is met
    assert words in scored.arithmetic.formula


def test_a_band_without_a_score_leaves_a_range():
    scored = score_indicator(indicator("效果明显", "效果明显"), RATIO)
    assert scored.computed is None
    assert scored.met is True
    assert "可得 8～10 分；没有写自评得分" in scored.arithmetic.reason


def test_hubei_has_other_bands():
    line = indicator("效果明显", "部分达成", score="5.5")
    assert score_indicator(line, RATIO).computed == D("6.00")
    assert score_indicator(line, standard("hubei")).computed == D("5.50")


def test_what_the_evaluator_states_decides():
    stated = score_indicator(indicator("效果明显", "较好", band="部分达成", score=7), RATIO)
    assert stated.computed == D("7.00")
    share = score_indicator(indicator("效果明显", "较好", band_share=D(95), score=1), RATIO)
    assert share.computed == D("9.50")
    assert share.arithmetic.formula == "10 × 95% = 9.50"
    both = score_indicator(indicator("好", "较好", band="部分达成", band_share=D(95)), RATIO)
    assert both.computed == D("8.00")
    unknown = score_indicator(indicator("好", "较好", band="还行", score=7), RATIO)
    assert "“还行”不是评分标准里的档名" in unknown.arithmetic.reason
    late = indicator("2024-10-31前", "2024-11-02", band="部分达成", score=7)
    assert score_indicator(late, RATIO).computed == D("7.00")


def test_numbers_go_before_a_stated_band():
    both = indicator("≥30人", "27人", band="达成", score=10)
    assert score_indicator(both, RATIO).computed == D("9.00")
    open_range = indicator("≥95%", "≥90%", band="部分达成", score=7)
    assert score_indicator(open_range, RATIO).computed == D("7.00")


def test_without_a_weight_only_whether_it_was_met_is_told():
    for target, actual in (("≥3个", "7个"), ("高", "高")):
        scored = score_indicator(indicator(target, actual, weight=None), RATIO)
        assert (scored.computed, scored.met) == (None, True)
        assert scored.arithmetic.reason == "表上没有写这项指标的分值，算不出得分。"
    assert score_indicator(indicator("≥3个", "7个"), RATIO).achievement == D("233.33")


def test_not_applicable_says_why():
    line = indicator(not_applicable=True, not_applicable_reason="上级取消该项任务。")
    scored = score_indicator(line, RATIO)
    assert scored.computed is None
    assert scored.arithmetic.reason == "不适用（上级取消该项任务），不计分。"


def test_approximate_numbers_and_conversions_stand_among_the_inputs():
    scored = score_indicator(indicator("≥200人", "200余人"), RATIO)
    assert scored.computed == D("10.00")
    assert ("实际完成值读作", "多于 200人") in scored.arithmetic.inputs
    scored = score_indicator(indicator("≥2.6亿元", "24500万元"), RATIO)
    assert ("换算", "24500万元 = 2.45亿元") in scored.arithmetic.inputs
    scored = score_indicator(indicator("≥10公里", "9500米"), RATIO)
    assert scored.computed == D("9.50")
    assert ("换算", "9500米 = 9.5公里") in scored.arithmetic.inputs
    scored = score_indicator(indicator("≥7000平方米", "10亩"), RATIO)
    assert ("换算", "10亩 ≈ 6666.666667平方米") in scored.arithmetic.inputs


def test_full_marks_of_an_odd_weight_are_the_weight():
    scored = score_indicator(indicator(weight="3.335"), RATIO)
    assert scored.computed == D("3.335")
    assert score_indicator(indicator(weight=0), RATIO).computed == 0


@pytest.mark.parametrize(
    ("target", "actual", "met"),
    [
        ("2024年10月底前", "2024年12月", False),
        ("2024年10月底前", "2025年1月", False),
        ("2024年10月", "2024年12月", False),
        ("6月30日前", "第三季度", False),
        ("2024年6月底前", "下半年", False),
        ("2024-12-20前", "2024年12月底", False),
        ("2024-12-20前", "2024年12月下旬", False),
        ("2024年10月底前", "2024年底", False),
        # still possible
        ("2024-12-20前", "2024年12月", None),
        ("2024-12-20前", "2024年12月中旬", True),
        ("2024-12-15前", "2024年12月中旬", None),
        ("2024年10月底前", "2024年12月底前", None),
        ("2024年10月底前", "第四季度", None),
        ("2024年10月底前", "2024年内", None),
        ("2024年10月底前", "2024年10月", True),
    ],
)
def test_a_date_without_a_day_is_late_where_its_first_day_is(target, actual, met):
    scored = score_indicator(indicator(target, actual, aspect="时效指标"), RATIO)
    assert scored.met is met
    late = "晚于期限" in scored.arithmetic.reason
    assert late is (met is False)


@pytest.mark.parametrize(
    ("target", "actual", "points", "met", "formula"),
    [
        ("3-5次", "2次", "6.67", False, "10 × 2 ÷ 3 ≈ 6.67"),
        ("3～5次", "3次", "10.00", True, "实际 3，达到目标“3～5次”，得 10.00 分"),
        ("3至5次", "5次", "10.00", True, None),
        ("3次-5次", "2次", "6.67", False, None),
        ("80%-90%", "72%", "9.00", False, "10 × 72% ÷ 80% = 9.00"),
        ("每月1次", "6次", "5.00", False, "10 × 6 ÷ 12 = 5.00"),
        ("每月1次", "12次", "10.00", True, None),
        ("每季度1次", "3次", "7.50", False, None),
        ("每季至少2场", "8场", "10.00", True, None),
        ("每半年召开1次", "1次", "5.00", False, None),
        # not read: something else, or it may be
        ("3-5次", "7次", None, None, None),
        ("3-5次", "2场", None, None, None),
        ("3-5次", "2", "6.67", False, None),
        ("3-5次", "约2次", None, False, None),
        ("3-5天", "2天", None, None, None),
        ("5-3次", "2次", None, None, None),
        ("2022-2024年", "2023个", None, None, None),
        ("每周1次", "6次", None, None, None),
        ("每月不超过1次", "6次", "10.00", True, None),
        ("每月不超过1次", "15次", "8.00", False, None),
        ("每月10日", "6次", None, None, None),
        ("每月1次", "基本做到", None, None, None),
    ],
)
def test_targets_in_words_that_say_how_many(target, actual, points, met, formula):
    scored = score_indicator(indicator(target, actual), RATIO)
    assert (None if scored.computed is None else str(scored.computed)) == points
    assert scored.met is met
    assert scored.indicator.target.raw == target
    if formula:
        assert scored.arithmetic.formula == formula


@pytest.mark.parametrize(
    ("period", "read"),
    [
        ("", True),
        ("2024年", True),
        ("2024年1月至12月", True),
        ("2024年1-12月", True),
        ("2024-01-01至2024-12-31", True),
        ("2024年7月至12月", False),
        ("2024年7-12月", False),
        ("2024年12月", False),
        ("2024年7月-2025年6月", False),
        ("2024-07-01至2024-12-31", False),
        ("下半年", False),
        ("2024年第四季度", False),
    ],
)
def test_so_many_a_month_is_read_for_a_whole_year_only(period, read):
    scored = score_indicator(indicator("每月1次", "6次"), RATIO, period)
    assert scored.met is (False if read else None)
    inputs = ("年度指标值折算", "1 × 12 = 全年 12次")
    assert (inputs in scored.arithmetic.inputs) is read


def test_a_range_of_what_should_be_small_is_a_limit():
    fewer = score_indicator(indicator("3-5次", "2次", name="停机次数"), RATIO)
    assert (fewer.met, fewer.limit) == (True, True)
    assert score_indicator(indicator("3-5次", "6次", name="停机次数"), RATIO).met is False
    cost = indicator("3-5元", "2元", aspect="成本指标")
    assert score_indicator(cost, RATIO).met is True
    over = score_indicator(indicator("3-5元", "8元", aspect="成本指标"), RATIO)
    assert over.arithmetic.formula == "10 × 5 ÷ 8 = 6.25"
