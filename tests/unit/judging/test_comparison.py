"""Units side by side: converted exactly, taken over where it is plain, refused where it is not."""

from __future__ import annotations

import pytest

from generator.judging.comparison import match_units
from generator.reading.quantity import read_target
from tests.unit.judging.builders import D


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
        ("10亩", "9平方米", "目标的单位是"),
    ],
)
def test_not_comparable(target, actual, field):
    matched = match_units(read_target(target), read_target(actual))
    assert matched.number is None
    assert matched.obstacle.startswith(field)
