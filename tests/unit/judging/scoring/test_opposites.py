"""The opposite of a target in words is told from everything that only may be one."""

from __future__ import annotations

import pytest

from generator.judging.scoring.indicators import score_indicator
from generator.judging.scoring.opposites import is_opposite
from tests.support.builders import indicator, standard


@pytest.mark.parametrize(
    ("name", "target", "actual"),
    [
        ("验收情况", "合格", "不合格"),
        ("验收情况", "合格", "未验收"),
        ("验收情况", "验收合格", "验收不合格"),
        ("验收情况", "通过验收", "尚未验收。"),
        ("完成及时性", "按时完成", "未按时完成"),
        ("完成及时性", "按期完成", "逾期10天完成"),
        ("完成及时性", "如期", "延期"),
        ("完成时间", "2024年10月底前", "逾期10天完成"),
        ("安全事故", "无", "1起"),
        ("安全事故", "无", "发生1起"),
        ("安全事故", "不发生", "发生1起"),
        ("安全生产", "不发生安全事故", "发生1起"),
        ("安全生产", "无安全事故", "全年发生安全事故一起"),
        ("安全生产", "无重大安全事故", "发生1起重大安全事故"),
        ("信访量", "逐年下降", "上升12%"),
        ("信访量", "逐年下降", "未下降"),
        ("信访量", "减少", "不降反升"),
        ("信访量", "减少", "同比增加3件"),
        ("村集体收入", "增长", "下降3.5%"),
        ("村集体收入", "持续增加", "较上年减少2万元"),
        ("成本控制", "控制在预算内", "超预算2万元"),
        ("成本控制", "不超预算", "超出预算"),
        ("群众生活", "明显改善", "没有改善"),
    ],
)
def test_opposites(name, target, actual):
    line = indicator(target, actual, name=name, score=10)
    assert is_opposite(line)
    scored = score_indicator(line, standard())
    assert (scored.met, scored.computed) == (False, None)
    assert "就是没有达到目标" in scored.arithmetic.reason


@pytest.mark.parametrize(
    ("name", "target", "actual"),
    [
        ("验收情况", "合格", "无不合格"),
        ("验收情况", "合格", "合格"),
        ("验收情况", "合格", "未发现不合格"),
        ("验收情况", "合格", "整改前不合格，整改后合格"),
        ("验收情况", "合格", "良好"),
        ("整改", "不合格项整改", "合格"),
        ("完成及时性", "按期完成", "提前10天完成"),
        ("完成及时性", "按期完成", "未逾期"),
        ("完成及时性", "按期完成", "逾期0天"),
        ("完成及时性", "明显", "逾期10天完成"),
        ("安全事故", "无", "0起"),
        ("安全事故", "无", "未发生"),
        ("安全事故", "不发生", "没有发生"),
        ("安全生产", "无重大安全事故", "发生1起"),
        ("安全生产", "无重大安全事故", "发生1起一般事故"),
        ("培训场次", "无", "3次"),
        ("办理案件", "无", "3件"),
        ("无害化处理", "无害化", "3次"),
        ("信访量", "逐年下降", "下降12%"),
        ("信访量", "逐年下降", "上升势头得到遏制"),
        ("信访量", "逐年下降", "上升0%"),
        ("收入", "增长", "降幅收窄"),
        ("成本控制", "控制在预算内", "未超预算"),
        ("成本控制", "控制在预算内", "超预算0元"),
        ("成本控制", "控制在预算内", "100%"),
        ("群众反映", "群众投诉", "没有群众投诉"),
        ("群众生活", "不下降", "未不下降"),
        ("群众生活", "改善", "不断改善"),
        ("群众生活", "", "不合格"),
        ("群众生活", "明显", ""),
        ("群众生活", "合格" * 20, "不" + "合格" * 20),
    ],
)
def test_what_may_mean_something_else(name, target, actual):
    assert not is_opposite(indicator(target, actual, name=name, score=10))


def test_a_long_text_is_not_searched():
    for part in ("安全", "工程", "重大", "项目成本", "9", "尚未"):
        line = indicator("无", part * 50_000, name="安全事故")
        assert not is_opposite(line)
