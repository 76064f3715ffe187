"""Which way a target points, what is assumed, and that the arithmetic says so."""

from __future__ import annotations

import pytest

from generator.facts.standard import PlainCost, PlainNumber
from generator.judging.scoring.direction import ToldBy, direction
from generator.judging.scoring.indicator_names import Sense, against_sense, sense_of
from generator.judging.scoring.indicators import score_indicator
from tests.support.builders import indicator, standard

RULES = standard()


@pytest.mark.parametrize(
    ("name", "sense"),
    [
        ("供水管网漏损率", Sense.LESS),
        ("城镇登记失业率", Sense.LESS),
        ("义务教育阶段辍学率", Sense.LESS),
        ("PM2.5年均浓度", Sense.LESS),
        ("未按期办结率", Sense.LESS),
        ("投诉处理差错率", Sense.LESS),
        ("重大安全责任事故次数", Sense.LESS),
        ("设备返修率", Sense.LESS),
        ("行政诉讼败诉率", Sense.LESS),
        ("来信来访批次", Sense.LESS),
        ("耕地撂荒面积", Sense.LESS),
        ("化解信访积案数", Sense.OPEN),
        ("能耗下降率", Sense.MORE),
        ("成本节约率", Sense.MORE),
        ("二氧化碳减排量", Sense.MORE),
        ("投诉办结率", Sense.MORE),
        ("处理投诉件数", Sense.OPEN),
        ("失业人员培训人数", Sense.OPEN),
        ("病虫害防治面积", Sense.OPEN),
        ("不动产登记数", Sense.OPEN),
        ("未成年人保护率", Sense.OPEN),
        ("网格事件数", Sense.OPEN),
    ],
)
def test_bad_things_with_their_measure_should_be_small(name, sense):
    assert sense_of(name) is sense


def test_some_things_are_bad_in_one_part_only():
    assert sense_of("化肥使用量", "效益指标") is Sense.LESS
    assert sense_of("化肥使用量", "产出指标") is Sense.OPEN


@pytest.mark.parametrize(
    ("target", "name", "aspect", "sense", "told_by"),
    [
        ("≤5%", "满意度", "", Sense.LESS, ToldBy.SIGN),
        ("≥5%", "投诉率", "", Sense.MORE, ToldBy.SIGN),
        ("5%", "投诉率", "", Sense.LESS, ToldBy.NAME),
        ("=5%", "投诉率", "", Sense.LESS, ToldBy.NAME),
        ("5%", "满意度", "", Sense.MORE, ToldBy.NAME),
        ("下降5%", "化肥用量", "", Sense.MORE, ToldBy.SIGN),
        ("0起", "满意度", "", Sense.LESS, ToldBy.NOTHING),
        ("5万元", "项目总成本", "成本指标", Sense.LESS, ToldBy.COST),
        ("=5万元", "项目总成本", "成本指标", Sense.LESS, ToldBy.COST),
        ("5万元", "节约成本", "成本指标", Sense.MORE, ToldBy.NAME),
        ("5%", "超支率", "成本指标", Sense.LESS, ToldBy.NAME),
        ("5万元", "公务接待费", "", Sense.OPEN, ToldBy.NONE),
        ("5万元", "带动消费", "", Sense.MORE, ToldBy.STANDARD),
        ("500元/月", "农村低保标准", "成本指标", Sense.MORE, ToldBy.NORM),
        ("每亩300元", "补助标准", "质量指标", Sense.MORE, ToldBy.NORM),
        ("500元", "每人慰问金额", "成本指标", Sense.OPEN, ToldBy.NONE),
        ("100%", "成本控制率", "成本指标", Sense.OPEN, ToldBy.NONE),
        ("90天", "工期", "时效指标", Sense.LESS, ToldBy.TIME),
        ("300天", "开放时间", "时效指标", Sense.MORE, ToldBy.TIME),
        ("12个月", "项目周期", "时效指标", Sense.OPEN, ToldBy.NONE),
        ("5次", "培训次数", "数量指标", Sense.MORE, ToldBy.STANDARD),
        ("=5次", "培训次数", "数量指标", Sense.MORE, ToldBy.SIGN),
    ],
)
def test_what_tells_the_direction(target, name, aspect, sense, told_by):
    found = direction(indicator(target, name=name, aspect=aspect), RULES)
    assert (found.sense, found.told_by) == (sense, told_by)


def test_a_plain_number_is_a_goal_only_where_the_standard_says_so():
    silent = standard(plain_number=PlainNumber.OPEN)
    line = indicator("5次", "4次", name="培训次数")
    assert str(score_indicator(line, RULES).computed) == "8.00"
    open_line = score_indicator(line, silent)
    assert (open_line.met, open_line.computed) == (None, None)
    assert "评分标准没有规定怎样理解，请补写 ≥ 或 ≤" in open_line.arithmetic.reason
    assert score_indicator(indicator("5次", "5次", name="培训次数"), silent).met is True
    assert score_indicator(indicator("≥5次", "4次", name="培训次数"), silent).met is False
    assert score_indicator(indicator("5%", "4%", name="投诉率"), silent).met is True


@pytest.mark.parametrize(
    ("target", "name", "aspect", "words", "group"),
    [
        ("5次", "培训次数", "数量指标", "（目标没有写符号，按“不低于”理解）", "无符号"),
        ("5%", "投诉率", "质量指标", "从名称看是越低越好，按“不超过”理解", "反向指标"),
        ("95%", "满意度", "", "从名称看是越高越好，按“不低于”理解", "正向指标"),
        ("=5%", "投诉率", "质量指标", "目标写的是“等于”，从名称看是越低越好", "反向指标"),
        ("5万元", "项目总成本", "成本指标", "成本目标没有写符号，按“不超过”理解", "成本无符号"),
        ("500元", "低保标准", "成本指标", "名称说的是发给人的标准，按“不低于”理解", "正向指标"),
        ("300天", "开放时间", "时效指标", "名称说的是越长越好的时间", "正向指标"),
    ],
)
def test_the_rule_says_what_was_assumed_and_rests_on_its_source(target, name, aspect, words, group):
    line = indicator(target, "1", name=name, aspect=aspect)
    arithmetic = score_indicator(line, RULES).arithmetic
    assert words in arithmetic.rule
    assert arithmetic.citation == RULES.citation(group)


def test_a_sign_leaves_nothing_to_assume():
    assert "理解" not in score_indicator(indicator("≥5次", "5次"), RULES).arithmetic.rule


def test_a_limit_by_its_name_only_costs_no_computed_points():
    line = indicator("5%", "8%", name="投诉率")
    missed = score_indicator(line, RULES)
    assert (missed.met, missed.computed, missed.limit) == (False, None, True)
    assert "目标没有写“≤”" in missed.arithmetic.reason
    assert str(score_indicator(indicator("≤5%", "8%", name="投诉率"), RULES).computed) == "6.25"
    norm = score_indicator(indicator("每亩300元", "每亩280元", name="补助标准"), RULES)
    assert (norm.met, norm.computed, norm.limit) == (False, None, False)
    assert "没有足额" in norm.arithmetic.reason


def test_a_cost_as_a_goal_where_the_standard_says_so():
    goal = standard(plain_cost=PlainCost.GOAL)
    line = indicator("100万元", "90万元", name="项目总成本", aspect="成本指标")
    assert score_indicator(line, RULES).met is True
    assert score_indicator(line, goal).met is False


@pytest.mark.parametrize(
    ("target", "name", "sense"),
    [
        ("增长5%", "群众投诉率", Sense.LESS),
        ("增长≥5%", "事故起数", Sense.LESS),
        ("下降5%", "群众满意度", Sense.MORE),
        ("下降5%", "群众投诉率", None),
        ("增长5%", "群众满意度", None),
        ("增长不超过5%", "群众投诉率", None),
        ("下降5%", "化肥用量", None),
        ("≥35微克/立方米", "PM2.5浓度", Sense.LESS),
        ("≥5%", "供水管网漏损率", Sense.LESS),
    ],
)
def test_signs_and_changes_against_the_sense(target, name, sense):
    assert against_sense(indicator(target, name=name)) is sense
