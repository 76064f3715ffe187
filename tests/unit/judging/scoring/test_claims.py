"""Actual values that are none, and everyday notations, as the rules see them: told once a line, never as met."""

from __future__ import annotations

import pytest

from generator.judging.rules.registry import project_questions
from generator.judging.scoring.indicators import score_indicator
from generator.judging.scoring.target_words import Promise, promise
from generator.reading.quantities.cell import read_target
from tests.support.asking import ask, codes
from tests.support.builders import indicator, project, standard

RULES = standard()


def told(*pairs, family="C3", **changes):
    lines = [
        indicator(target, actual, score=10, **({"name": name, "aspect": "质量指标"} | changes))
        for name, target, actual in pairs
    ]
    return codes(ask(project_questions(family), project(*lines)))


@pytest.mark.parametrize(
    ("target", "actual", "found"),
    [
        ("≥3公里", "已完成", ["C321"]),
        ("≥3公里", "已完成100%", ["C321"]),
        ("≥3公里", "完成100%", ["C321"]),
        ("3公里", "达成预期指标", ["C321"]),
        ("3-5公里", "已完成", ["C321"]),
        ("≥50人次，≥3场", "已完成", ["C321"]),
        ("每月1次", "已完成", ["C321"]),
        ("≥3公里", "≥3公里", ["C307"]),
        ("3公里以上", "3公里以上", ["C307"]),
        ("3-5公里", "3-5公里", ["C307"]),
        ("≥50人次，≥3场", "≥50人次，≥3场", ["C307"]),
        ("12月底前", "12月底前", ["C307"]),
        ("≥3公里", "未完成", ["C302"]),
        ("3公里", "三公里", []),
        ("=3公里", "=3公里", []),
        ("≥3公里", "≥4公里", []),
    ],
)
def test_one_finding_a_line(target, actual, found):
    assert told(("道路", target, actual)) == found


def test_every_such_line_is_told():
    lines = [("甲", "≥3公里", "≥3公里"), ("乙", "≥5公里", "≥5公里"), ("丙", "≥3公里", "已完成")]
    assert told(*lines) == ["C307", "C307", "C321"]


@pytest.mark.parametrize(
    ("target", "actual", "score"),
    [
        ("明显改善", "达成预期指标", "10.00"),
        ("明显改善", "已完成", "10.00"),
        ("12月底前", "按期完成", "10.00"),
    ],
)
def test_of_words_a_claim_may_earn_the_band_and_leaves_open_whether_it_was_met(
    target, actual, score
):
    scored = score_indicator(indicator(target, actual, score=10), RULES)
    assert (scored.met, str(scored.computed)) == (None, score)


def test_a_band_beside_a_claim_scores_and_does_not_say_met():
    for target in ("明显改善", "≥50人"):
        line = indicator(target, "达成预期指标", band="达成", score=10)
        scored = score_indicator(line, RULES)
        assert (scored.met, str(scored.computed)) == (None, "10.00")
    share = score_indicator(indicator("≥50人", "已完成", band_share=RULES.full_marks), RULES)
    assert (share.met, str(share.computed)) == (None, "10.00")
    words = score_indicator(indicator("明显改善", "反映良好", band="达成", score=10), RULES)
    assert words.met is True
    partly = indicator("≥50人", "已完成", band="部分达成", score=7)
    assert score_indicator(partly, RULES).met is False


@pytest.mark.parametrize(
    ("target", "actual", "reason"),
    [
        ("≥50人", "已完成", "只是说做到了，没有写做到多少"),
        ("≥50人", "≥50人", "把目标照抄了一遍"),
        ("12月底前", "12月底前", "把期限照抄了一遍，没有写哪一天完成"),
        ("12月底前", "未完成", "没有在期限“12月底前”之内完成"),
        ("9月前", "9月", "看不出是到 2024-08-31 还是到 2024-09-30"),
        ("6月30日前", "6月31日", "日历上没有 6月31日 这一天"),
        ("大于95%", "95%", "正好等于不算达到"),
        ("≥200人", "近200人", "没有达到目标“≥200人”，但不是准数"),
        ("≥200人", "约200人", "约数按上下 10% 估量（惯例），看不出"),
        ("约200人", "195人", "目标“约200人”不是准数"),
        ("达到2级标准", "1级标准", "不知道哪一个更高"),
        ("一等奖", "二等奖", "评分标准没有规定差一等扣多少分"),
        ("增长5%", "下降1%", "目标是增长，实际“下降1%”却是下降"),
        ("下降10%", "12%", "“12%”没有说是增长还是下降"),
        ("每周2次", "100次", "没有写明是哪一个全年"),
        ("每个工作日1次", "250次", "全年有多少个工作日没有写明"),
        ("≥50人次，≥3场", "60人次，2场", "2 个目标里第 2 个没有达到"),
        ("100%1000件", "100%", "有 2 个数，实际完成值“100%”只读得出 1 个，对不上"),
        ("100人", "100人（计划）", "“计划”让前面的数靠不住"),
        ("每月15日前", "按月发放", "里有数，但写法读不准"),
        ("10场", "8场，7场", "有 2 个，看不出哪个对哪个"),
        ("30个村", "30个组", "目标数的是“村”，实际完成值数的是“组”"),
    ],
)
def test_what_is_not_computed_says_why(target, actual, reason):
    scored = score_indicator(indicator(target, actual, aspect="时效指标", name="甲"), RULES)
    assert scored.computed is None
    assert reason in scored.arithmetic.reason


def test_what_was_done_with_numbers_stands_among_the_inputs():
    weeks = score_indicator(indicator("每周2次", "104次"), RULES, "2024年1-12月").arithmetic
    assert ("年度指标值折算", "2 × 52 = 全年 104次（2024年1-12月 52 周）") in weeks.inputs
    days = score_indicator(indicator("每天1次", "366次"), RULES, "2024年").arithmetic
    assert ("年度指标值折算", "1 × 366 = 全年 366次（2024年 366 天）") in days.inputs
    each = score_indicator(indicator("每月2次", "每季度3次"), RULES).arithmetic
    assert ("折算", "每季度3次 = 1次/月") in each.inputs
    uneven = score_indicator(indicator("每月1次", "每季度2次"), RULES).arithmetic
    assert ("折算", "每季度2次 ≈ 0.666667次/月") in uneven.inputs
    several = score_indicator(indicator("≥50人次，≥3场", "60人次，3场"), RULES).arithmetic
    assert several.inputs[-2:] == (
        ("第 1 个", "目标 ≥50人次，实际 60人次：达到"),
        ("第 2 个", "目标 ≥3场，实际 3场：达到"),
    )


def test_a_number_in_chinese_is_a_number():
    for text in ("九成以上", "三分之二以上", "百分之九十五", "二十场", "每季一次", "3-5次"):
        assert promise(read_target(text)) is Promise.QUANTITATIVE
    output = [indicator("九成以上", "92%", name="知晓率")]
    assert codes(ask(project_questions("C405"), project(*output))) == []


def test_a_change_against_the_sense_is_told():
    assert "C305" in told(("群众投诉率", "增长≥5%", "增长6%"))
    assert "C305" not in told(("群众投诉率", "下降≥5%", "下降6%"))


def test_a_range_has_no_share_of_its_lower_end():
    assert score_indicator(indicator("3-5次", "5次"), RULES).achievement is None
    assert told(("培训", "3-5次", "5次")) == []


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("明显改善", ["C307"]),
        ("有效提升", ["C307"]),
        ("效果显著", ["C307"]),
        ("合格", []),
        ("长期", []),
        ("按期完成", []),
        ("全覆盖", []),
    ],
)
def test_a_wish_repeated_is_told_and_a_state_is_not(target, codes):
    assert told(("居住环境", target, target)) == codes
