"""What is wrong with a number, and what to type."""

from __future__ import annotations

import pytest

from generator.reading.quantities.format_faults import pattern_fault, percent_advice
from generator.reading.quantities.meant_date import date_advice
from generator.reading.quantities.meant_number import meant_number
from generator.reading.quantities.number_faults import explain_number


@pytest.mark.parametrize(
    ("text", "unit", "code", "advice"),
    [
        ("155万元", "万元", "C144", "这一项以万元为单位，只写数字：155。"),
        ("1.5亿元", "万元", "C144", "1.5 亿元等于 15000 万元"),
        ("1,550元", "万元", "C144", "1550 元等于 0.155 万元"),
        ("约80万元", "万元", "C144", "只写数字：80"),
        ("10分", "分", "C144", "只写数字：10"),
        ("412份", "", "C144", "只写数字：412"),
        ("1,778.67", "万元", "C145", "写成 1778.67。"),
        ("1 778.67", "万元", "C145", "写成 1778.67。"),
        ("1，778，000", "万元", "C145", "写成 1778000。"),
        ("12,34", "万元", "C145", "是小数点的写成 12.34，是千分位的写成 1234。"),
        ("１０．５", "分", "C146", "写成 10.5。"),
        ("007", "分", "C147", "写成 7"),
        ("00.50", "分", "C147", "写成 0.50"),
        ("1E+3", "分", "C148", "写成 1000。"),
        ("0x10", "分", "C148", "写成普通的数字"),
        ("5.", "分", "C148", "写成 5。"),
        ("Infinity", "分", "C148", "没有数就空着"),
        ("1e999999", "分", "C143", ""),
        ("“10”", "分", "C143", "去掉引号，写成 10。"),
        ("10+5", "分", "C143", ""),
        ("——", "分", "C143", "没有数就空着"),
        ("十", "分", "C143", ""),
        ("80.10", "分", "C143", "去掉引号，写成 80.10。"),
        ("1" * 16, "万元", "C155", "多打了几位"),
        ("-" + "1" * 40 + ".5", "万元", "C155", "多打了几位"),
        ("0.123456789", "万元", "C155", "最多写 8 位小数"),
        ("“" + "1" * 30 + "”", "分", "C155", "多打了几位"),
        ("9" * 15 + ".12345678", "分", "C143", "去掉引号"),
    ],
)
def test_faults(text: str, unit: str, code: str, advice: str):
    fault = explain_number(text, unit)
    assert fault.rule.code == code
    assert advice in fault.advice


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("95.8", "写成 95.8%。"),
        ("100 %", "写成 100%。"),
        ("1", "如果是比率 1，写成 100%；如果是百分之 1，写成 1%。"),
        ("约100%", "写成 100%。"),
        ("9" * 30, ""),
    ],
)
def test_percentages(text: str, advice: str):
    assert percent_advice(text) == advice


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("2024年2月5日", "写成 2024-02-05。"),
        ("2024.2.5", "写成 2024-02-05。"),
        ("20240205", "写成 2024-02-05。"),
        ("2024年2月30日", "核对后改成日历上有的日子，写成 年-月-日。"),
        ("去年", ""),
    ],
)
def test_dates(text: str, advice: str):
    assert date_advice(text) == advice


def test_identifiers_and_addresses():
    assert pattern_fault("^[a-z0-9-]+$", "Caiyu-2020-10.yml")[1] == "写成 caiyu-2020-10。"
    assert pattern_fault("^https?://", "www.gov.cn")[1] == "如果网址没有错，写成 https://www.gov.cn"
    assert pattern_fault("^https?://", "官网")[1] == ""


@pytest.mark.parametrize(
    ("text", "meant"), [("十二分", "12"), ("一十五分", "15"), ("二十分", "20"), ("九点五分", "9.5")]
)
def test_points_in_chinese_are_no_sum_of_money(text: str, meant: str):
    """分 behind a number of points is its unit; behind one of 元 it is a hundredth."""
    found = meant_number(text, "分")
    assert found is not None
    assert found[1] == f"写成 {meant}。"
