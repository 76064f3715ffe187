"""What a project's texts say of its money: read where it can mean but one thing."""

from __future__ import annotations

import pytest

from generator.judging.texts.stated_money import MoneyKind, amounts_in, stated_figures
from tests.support.builders import D


def read(text):
    return [(item.claim, str(item.number), item.unit) for item in stated_figures(text, 2024)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年支出 79.85 万元", [(MoneyKind.SPENT, "79.85", "万元")]),
        ("2024年实际支付资金共计1,798.5万元。", [(MoneyKind.SPENT, "1798.5", "万元")]),
        ("共支出798500元", [(MoneyKind.SPENT, "798500", "元")]),
        ("2024年共支出80万元", [(MoneyKind.SPENT, "80", "万元")]),
        ("项目预算为 95 万元，年底完成", [(MoneyKind.BUDGET, "95", "万元")]),
        ("年初预算1.2亿元", [(MoneyKind.BUDGET, "1.2", "亿元")]),
        ("预算执行率达到 97.5%", [(MoneyKind.RATE, "97.5", "%")]),
        ("全年累计支付80.36万元", [(MoneyKind.SPENT, "80.36", "万元")]),
        ("本年度累计支出80.36万元", [(MoneyKind.SPENT, "80.36", "万元")]),
        ("全年共使用财政资金80.36万元", [(MoneyKind.SPENT, "80.36", "万元")]),
        ("支出80万元建设泵站", [(MoneyKind.SPENT, "80", "万元")]),
        ("安排资金80万元", [(MoneyKind.BUDGET, "80", "万元")]),
        ("申请预算90万元，三个30万元分别用于审计、编制、测绘", []),  # which of the four?
        ("购置设备支出12万元，维修支出8万元", []),
    ],
)
def test_what_is_read(text, found):
    assert read(text) == found


@pytest.mark.parametrize("right", ["999999999999999.12345678", "0", "0.00000001"])
@pytest.mark.parametrize("unit", ["元", "万元", "亿元"])
@pytest.mark.parametrize(
    "number", ["999999999999999.12345678", "0.00000001", "999,999,999,999,999"]
)
def test_the_largest_numbers_are_compared(number, unit, right):
    (stated,) = stated_figures(f"全年共支出{number}{unit}", 2024)
    assert stated.is_about(stated.amount)
    assert stated.is_about(D(right)) in (True, False)  # and no arithmetic fails


@pytest.mark.parametrize("number", ["9" * 16, "0.123456789", "1,000,000,000,000,000,000", "9" * 40])
def test_more_digits_than_money_has_are_left_alone(number):
    assert list(stated_figures(f"全年共支出{number}万元", 2024)) == []


@pytest.mark.parametrize(
    "text",
    [
        "其中全年支出 20 万元用于电费",
        "每村共支出 5 万元",
        "上年实际支出 60 万元",
        "2023年全年支出 60 万元",
        "全年支出约 80 万元",
        "全年支出 80 万元左右",
        "实际支付 80 万元/公里",
        "依据《关于全年支出80万元的通知》",
        "计划全年支出 80 万元",
        "结余共支出 3 万元",
        "投资80万元",
        "项目预算300万元，分三年实施",
        "3年共支出240万元",
        "安排项目支出80万元、运转支出20万元",
        "共支出八十万元",
        "累计支付 240 万元",
        "截至年底累计支出 240 万元",
        "项目使用资金12万元购置设备，8万元维修",
    ],
)
def test_what_is_left_alone(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("words", "right", "agrees"),
    [
        ("共支出 89.97 万元", "89.974", True),
        ("共支出 90 万元", "89.974", True),
        ("共支出 89 万元", "89.974", True),  # cut, not rounded
        ("共支出 89.98 万元", "89.974", False),
        ("共支出 899740 元", "89.974", True),
        ("共支出 89.974 元", "89.974", False),
        ("共支出 0.9 亿元", "9000", True),
        ("预算执行率 99%", "99.69", True),
        ("预算执行率 97%", "99.69", False),
    ],
)
def test_figures_are_compared_in_the_digits_typed(words, right, agrees):
    (stated,) = stated_figures(words, 2024)
    assert stated.is_about(D(right)) is agrees


def test_all_amounts_but_prices():
    text = "安排80.1万元，每盏灯400元，其中电费52万元；另购配件3万元左右，付尾款1万元/期"
    assert [item.words for item in amounts_in(text)] == ["80.1万元"]
    assert list(amounts_in("没有钱的事")) == []
