"""What an indicator's name says: which way is better, what it counts."""

from __future__ import annotations

import pytest

from generator.facts.wordlists.senses import senses
from generator.judging.scoring.indicator_names import (
    Sense,
    against_sense,
    bare_name,
    is_execution_rate,
    is_money_rate,
    is_payment,
    is_whole_cost,
    sense_of,
    unlike_units,
    within_hundred,
)
from tests.support.builders import indicator


@pytest.mark.parametrize(
    ("name", "sense"),
    [
        ("村民满意度", Sense.MORE),
        ("村民满意度（%）", Sense.MORE),
        ("★ 验收合格率指标", Sense.MORE),
        ("验收不合格率", Sense.LESS),
        ("群众不满意率", Sense.LESS),
        ("异味投诉", Sense.LESS),
        ("安全生产事故起数", Sense.LESS),
        ("故障平均修复时间", Sense.LESS),
        ("单位面积能耗", Sense.LESS),
        ("投诉办结率", Sense.MORE),
        ("投诉办理件数", Sense.OPEN),
        ("处理投诉件数", Sense.OPEN),
        ("预防责任事故", Sense.OPEN),
        ("减少排放量", Sense.OPEN),
        ("公用经费控制率", Sense.OPEN),
        ("预算执行率", Sense.OPEN),
        ("维护路灯", Sense.OPEN),
        ("", Sense.OPEN),
    ],
)
def test_the_end_of_a_name_decides(name, sense):
    assert sense_of(name) is sense


@pytest.mark.parametrize(
    ("name", "aspect", "target", "wrong"),
    [
        ("单灯成本", "成本指标", "≥400元", Sense.LESS),
        ("单灯成本", "经济成本指标", ">400元", Sense.LESS),
        ("单灯成本", "成本指标", "≤400元", None),
        ("单灯成本", "成本指标", "400元", None),
        ("成本控制率", "成本指标", "≥95%", None),
        ("节约成本", "成本指标", "≥5万元", None),
        ("每人补助标准", "成本指标", "≥300元", None),
        ("每村拨付资金", "成本指标", "≥5万元", None),
        ("村级运转经费", "成本指标", "≥2万元/村", None),
        ("种粮大户每亩奖补", "成本指标", "≥50元", None),
        ("一次性抚恤金", "成本指标", "≥5000元", None),
        ("高龄津补发放金额", "成本指标", "≥30元/月", None),
        ("项目节支额", "成本指标", "≥2万元", None),
        ("社会资本投入", "成本指标", "≥20万元", None),
        ("临时救助标准", "经济成本指标", "≥800元", None),
        ("春节慰问标准", "成本指标", "≥500元", None),
        ("工资保障", "成本指标", "≥2000元", None),
        ("每人每年标准", "成本指标", "≥1000元", None),
        ("管护费用标准", "成本指标", "≥400元", Sense.LESS),
        ("单灯投入成本", "成本指标", "≥400元", Sense.LESS),
        ("单位运行成本", "成本指标", "≥5300元", Sense.LESS),
        ("绿化养护单价", "成本指标", "≥12元", Sense.LESS),
        ("项目总成本", "成本指标", "≥80万元", Sense.LESS),
        ("绿地面积", "生态环境成本指标", "≥300平方米", None),
        ("投诉率", "质量指标", "≥3%", Sense.LESS),
        ("投诉率", "质量指标", "≥0%", None),
        ("投诉率", "质量指标", "=3%", None),
        ("满意度", "", "≤95%", Sense.MORE),
        ("满意度", "", "<95%", Sense.MORE),
        ("满意度", "", "95%", None),
        ("宣传册制作数量", "数量指标", "≤500册", Sense.MORE),
        ("公务用车数量", "数量指标", "≤3辆", None),
        ("宣传册制作数量", "成本指标", "≤500册", None),
    ],
)
def test_signs_against_the_sense(name, aspect, target, wrong):
    assert against_sense(indicator(target, name=name, aspect=aspect)) is wrong


def test_words_of_money():
    assert is_payment("工程资金金额")
    assert is_payment("拨付到村资金")
    assert not is_payment("拨付电费补贴户数")
    assert not is_payment("争取上级资金额度")
    assert not is_payment("移动支付网点")
    assert is_execution_rate("预算资金执行率（%）")
    assert not is_execution_rate("政策执行率")
    assert is_whole_cost("项目总成本")
    assert is_whole_cost("本年度支出（万元）")
    assert not is_whole_cost("支出")
    assert not is_whole_cost("培训总费用")
    assert not is_whole_cost("总成本下降比例")


MONEY = [
    "预算资金拨款率", "资金到位率", "指标1：资金足额到位率", "补助资金兑付率", "资金拨付率", "投资完成率",
    "项目资金", "专项资金", "本年度项目经费", "年度资金支付完成率100%", "经费完成情况",
    "中央补助资金下达率", "支出进度", "县级配套资金落实率",
]  # fmt: skip
NO_MONEY = [
    "人员到位率", "物资到位率", "资金到位及时率", "补助资金按时发放率", "任务完成率", "设备使用率", "场馆使用率",
    "社会资金到位率", "资金使用合规率", "补助对象覆盖率", "补助人数", "资金使用效率", "政策落实率",
    "路灯维护经费标准", "专项整治行动", "预算公开率", "专项行动完成率", "预算绩效目标完成率", "补助户改造完成率",
    "审计问题整改率", "补贴发放率", "养老金发放率",
]  # fmt: skip


def test_money_that_came_or_went():
    assert [name for name in MONEY if not is_money_rate(name)] == []
    assert [name for name in NO_MONEY if is_money_rate(name)] == []


def test_shares_of_a_whole():
    assert within_hundred("学生满意度")
    assert within_hundred("验收合格率")
    assert not within_hundred("验收不合格率")
    assert not within_hundred("任务完成率")
    assert not within_hundred("毛入学率")


def test_units():
    assert unlike_units("人", "场")
    assert unlike_units("小时", "次")
    assert not unlike_units("小时", "天")
    assert not unlike_units("人", "人次")
    assert not unlike_units("个", "家")
    assert not unlike_units("人", "人天")  # not on the list: nothing is known
    assert not unlike_units("人", "")


def test_names_are_bared():
    assert bare_name("★1 报修 到场时间（小时）指标") == "报修到场时间"
    assert bare_name("（无）") == ""


def test_no_word_stands_on_both_sides():
    words = senses()
    assert not set(words.higher_is_better) & set(words.lower_is_better)
    assert set(words.within_hundred) <= set(words.higher_is_better)
