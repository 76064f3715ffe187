"""Figures typed in the text: the whole year's are found, everything else is left alone."""

from __future__ import annotations

import pytest

from generator.judging.texts.typed_figures import Meaning, typed_figures
from tests.support.builders import standard


def found(text, year=2024):
    read = typed_figures(text, standard(), year, ("遂城镇",))
    return [(item.meaning, str(item.number)) for item in read]


@pytest.mark.parametrize(
    ("text", "meaning", "number"),
    [
        ("按要求2024年度我镇共安排45个一般预算项目参与自评", Meaning.PROJECTS, "45"),
        ("我镇45个项目涉及基层党建、维稳等领域", Meaning.PROJECTS, "45"),
        ("全镇共有 44 个预算项目", Meaning.PROJECTS, "44"),
        ("我镇共安排45个项目，涉及财政资金共计1778.67万元", Meaning.BUDGET, "1778.67"),
        ("预算项目支出总计1778.67万元", Meaning.EXECUTED, "1778.67"),
        ("全镇支出合计 1,778.67 万元", None, None),
        ("总体预算执行率为99.8%", Meaning.RATE, "99.8"),
        ("自评得分 90分以上的43个", Meaning.BEST, "43"),
        ("自评得分90分以上43个，60分以下2个", Meaning.WORST, "2"),
        ("我镇43个项目自评得分90分以上已完成预期绩效目标", Meaning.BEST, "43"),
        ("2个项目自评得分60分以下未完成", Meaning.WORST, "2"),
        ("其中，抽查项目2个，分别是", Meaning.SPOT_CHECKED, "2"),
        ("财政局抽查了3个项目", Meaning.SPOT_CHECKED, "3"),
        ("自评小组抽查项目3个", Meaning.SPOT_CHECKED, "3"),
        ("共抽查5个项目，其中县财政局抽查2个项目", Meaning.SPOT_CHECKED, "5"),
        ("我镇共安排45个项目，其中90分以上的40个", Meaning.BEST, "40"),
        ("遂城镇2024年度共安排44个项目参与自评", Meaning.PROJECTS, "44"),
        ("按照县财政局要求，全镇共有44个项目开展自评", Meaning.PROJECTS, "44"),
        ("我镇高度重视自评工作，共安排44个项目参与自评", Meaning.PROJECTS, "44"),
        ("经统计，全部项目支出合计97.85万元", Meaning.EXECUTED, "97.85"),
        ("本年度共44个项目", Meaning.PROJECTS, "44"),
    ],
)
def test_recognised(text, meaning, number):
    if meaning is None:
        assert found(text) == []
    else:
        assert (meaning, number) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "其中基层党建领域共安排5个项目",
        "环保方面共有3个项目，支出合计12万元",
        "2023年度我镇共安排42个项目",
        "去年全镇共有40个项目",
        "新增项目共有3个项目",
        "《关于共安排10个项目的通知》",
        "全镇共有约40个项目",
        "预算3.8598万元，主要用于乡镇党建工作办公经费等",
        "项目资金155万元用于31个村服务群众必要支出",
        "预算执行率100%，绩效目标完成率100%",
        "该项目预算合计20万元，支出合计19万元",
        "支出合计19万元，用于路灯维护",
        "共有 {{ 项目数 }} 个项目",
        "抽查发现3个问题",
        "维稳类90分以上的4个",
        "未完成的两个项目",
        "共有31个村",
        "县财政局抽查2个项目，镇自评小组抽查2个项目，合计4个",
        "县财政局抽查2个项目。镇自评小组抽查3个项目",
        "党建项目2个，其中90分以上的1个",
        "党建项目2个，90分以上的1个",
        "服务群众专项经费共实施46个项目",
        "全镇服务群众专项经费共实施46个项目",
        "服务群众专项经费155万元，共实施46个项目",
        "人居环境整治共涉及31个项目点",
        "人居环境整治，共涉及31个项目",
        "全镇共有3个项目部",
        "共设立3个项目库",
        "事前评估共3个项目",
        "我镇事前评估共3个项目",
        "本级共有3个项目，上级转移支付共有2个项目",
        "县农业农村局共有3个项目",
        "道路硬化工程共有3个项目",
        "全镇共有2个项目未完成",
        "我镇3个项目涉及征地",
        "我镇党建工作经费预算合计3.8598万元",
        "人居环境整治整体预算执行率95%",
        "上级要求得分190分以上的5个",
    ],
)
def test_left_alone(text):
    assert found(text) == []


def test_the_real_report_says_what_it_declares():
    source = (
        "按要求2024年度我镇共安排45个一般预算项目参与自评，涉及财政资金共计1778.67万元。"
        "年初预算安排的项目分别通过镇“三重一大”会议，追加的项目也严格按照规定的程序进行追加预算管理。"
        "预算项目支出总计1778.67万元，自评得分 90分以上的43个，60分以下2个。"
        "其中，抽查项目2个，分别是党建工作经费项目（运转保障），服务群众专项经费。\n"
        "项目一：党建工作经费项目，预算3.8598万元。全年组织开展日常党员活动6次。"
        "预算执行率100%，绩效目标完成率100%。绩效指标自评得分100分。\n"
        "项目资金155万元用于31个村服务群众必要支出，村民满意度达到了90%以上，绩效指标自评得分100分。\n"
        "我镇45个项目涉及基层党建、维稳、服务群众、环保等各领域。"
        "其中：我镇43个项目自评得分90分以上已完成预期绩效目标、2个项目自评得分60分以下未完成预期绩效目标，"
        "原因是：项目二2023年度创建提升示范资金因年终预算调整为0，绩效自评为0分。"
    )
    assert found(source) == [
        (Meaning.PROJECTS, "45"),
        (Meaning.BUDGET, "1778.67"),
        (Meaning.EXECUTED, "1778.67"),
        (Meaning.BEST, "43"),
        (Meaning.WORST, "2"),
        (Meaning.SPOT_CHECKED, "2"),
        (Meaning.PROJECTS, "45"),
    ]


def test_the_parts_of_a_spot_check_are_no_whole():
    text = "共抽查4个项目，其中县财政局抽查2个项目"
    assert found(text) == [(Meaning.SPOT_CHECKED, "4")]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("全镇共有43个项目自评得分90分以上", (Meaning.BEST, "43")),
        ("我镇共安排45个项目，党建工作经费支出合计3.8598万元", (Meaning.PROJECTS, "45")),
    ],
)
def test_one_of_two_numbers_is_the_whole(text, only):
    assert found(text) == [only]


def test_the_limits_are_the_standards():
    from dataclasses import replace

    from generator.facts.standard import GradeBand

    plain = standard()
    grades = (GradeBand(name="优", lower=plain.grades[1].lower), plain.grades[-1])
    other = replace(plain, grades=grades)
    assert [item.meaning for item in typed_figures("80分以上的7个", other, 2024)] == [Meaning.BEST]
