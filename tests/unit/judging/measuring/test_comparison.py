"""Units side by side: converted exactly, taken over where it is plain, refused where it is not."""

from __future__ import annotations

import pytest

from generator.judging.measuring.comparison import match_units
from generator.reading.quantities.cell import read_target
from tests.support.builders import D


@pytest.mark.parametrize(
    ("target", "actual", "number", "converted"),
    [
        ("10人", "9人", "9", False),
        ("10人", "9", "9", False),
        ("10", "9人", "9", False),
        ("2.6亿元", "24500万元", "2.45", True),
        ("15万元", "150000元", "15", True),
        ("1.2万", "12000", "1.2", True),
        ("1.2万", "11000人", "1.1", True),
        ("5‰", "0.4%", "4", True),
        ("5%", "30‰", "3.0", True),
        ("95%", "96", "96", False),
        ("96", "95%", "95", False),
        ("0%", "0", "0", False),
        ("5千克", "4500克", "4.5", True),
        ("10公里", "9千米", "9", True),
        ("10公里", "9500米", "9.5", True),
        ("1200米", "1.1KM", "1100", True),
        ("500平方米", "480㎡", "480", True),
        ("500平方米", "480m2", "480", True),
        ("500m²", "480平米", "480", True),
        ("2平方公里", "1500000平方米", "1.5", True),
        ("30亩", "1.8公顷", "27", True),
        ("2公顷", "45亩", "3", True),
        ("30亩", "20000平方米", "30", True),
        ("1.2万亩", "780公顷", "1.17", True),
        ("2天", "36小时", "1.5", True),
        ("2日", "3天", "3", True),
        ("10工作日", "9个工作日", "9", True),
        ("2小时", "90分钟", "1.5", True),
        ("3吨", "2500公斤", "2.5", True),
        ("3吨", "2800千克", "2.8", True),
        ("100公斤", "180斤", "90", True),
        ("50人", "48名", "48", True),
        ("2年", "18个月", "1.5", True),
        ("30万立方米", "280000立方", "28", True),
    ],
)
def test_comparable(target, actual, number, converted):
    matched = match_units(read_target(target), read_target(actual))
    assert matched.number == D(number)
    assert matched.converted is converted
    assert matched.obstacle == ""


@pytest.mark.parametrize(
    ("target", "actual", "field"),
    [
        ("95%", "0.958", "实际完成值"),
        ("95%", "1", "实际完成值"),
        ("95%", "1.2", "实际完成值"),
        ("0.95", "95%", "年度指标值"),
        ("3万人", "35000", "实际完成值"),
        ("35000", "3万人", "年度指标值"),
        ("1.2万", "1.3", "实际完成值"),
        ("10人", "9户", "目标的单位是"),
        ("10亩", "9米", "目标的单位是"),
        ("10个工作日", "7天", "目标的单位是"),
        ("50人", "60人次", "目标的单位是"),
        ("30个", "30处", "目标的单位是"),
        ("10公里", "12000", "实际完成值"),
    ],
)
def test_not_comparable(target, actual, field):
    matched = match_units(read_target(target), read_target(actual))
    assert matched.number is None
    assert matched.obstacle.startswith(field)


def test_a_conversion_that_does_not_come_out_even_is_rounded_and_says_so():
    matched = match_units(read_target("6600平方米"), read_target("10亩"))
    assert (matched.number, matched.exact) == (D("6666.666667"), False)
