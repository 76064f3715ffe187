"""Targets and actual values: every notation of the published forms."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.facts.records.quantity import Quantity, TargetKind
from generator.reading.quantities.cell import read_actual, read_target

K = TargetKind


@pytest.mark.parametrize(
    ("text", "kind", "number", "unit"),
    [
        ("≥90%", K.AT_LEAST, "90", "%"),
        ("≧735人次", K.AT_LEAST, "735", "人次"),
        (">=90%", K.AT_LEAST, "90", "%"),
        ("＞=90％", K.AT_LEAST, "90", "%"),
        ("=>5", K.AT_LEAST, "5", ""),
        ("≮95%", K.AT_LEAST, "95", "%"),
        ("不低于95%", K.AT_LEAST, "95", "%"),
        ("不少于6次", K.AT_LEAST, "6", "次"),
        ("不小于3", K.AT_LEAST, "3", ""),
        ("大于等于 1 次", K.AT_LEAST, "1", "次"),
        ("至少3次", K.AT_LEAST, "3", "次"),
        ("95%以上", K.AT_LEAST, "95", "%"),
        ("90%及以上", K.AT_LEAST, "90", "%"),
        ("99.9%（含）以上", K.AT_LEAST, "99.9", "%"),
        ("达到95%以上", K.AT_LEAST, "95", "%"),
        ("全年不少于6次", K.AT_LEAST, "6", "次"),
        ("≥ 1500 万元", K.AT_LEAST, "1500", "万元"),
        ("≥100百分比", K.AT_LEAST, "100", "%"),
        (">= 98 %(百分比)", K.AT_LEAST, "98", "%"),
        ("＞90%", K.MORE_THAN, "90", "%"),
        ("> 3", K.MORE_THAN, "3", ""),
        ("大于3", K.MORE_THAN, "3", ""),
        ("高于80分", K.MORE_THAN, "80", "分"),
        ("超过100人", K.MORE_THAN, "100", "人"),
        ("≤15%", K.AT_MOST, "15", "%"),
        ("≦5", K.AT_MOST, "5", ""),
        ("<=5", K.AT_MOST, "5", ""),
        ("＜=3", K.AT_MOST, "3", ""),
        ("≯5", K.AT_MOST, "5", ""),
        ("不超过5300元", K.AT_MOST, "5300", "元"),
        ("不高于5%", K.AT_MOST, "5", "%"),
        ("小于等于 1 个", K.AT_MOST, "1", "个"),
        ("2天以内", K.AT_MOST, "2", "天"),
        ("30日内", K.AT_MOST, "30", "日"),
        ("3个工作日之内", K.AT_MOST, "3", "个工作日"),
        ("5%以下", K.AT_MOST, "5", "%"),
        ("控制在50万元以内", K.AT_MOST, "50", "万元"),
        ("控制在3%", K.AT_MOST, "3", "%"),
        ("<2", K.LESS_THAN, "2", ""),
        ("低于5‰", K.LESS_THAN, "5", "‰"),
        ("=100%", K.EXACTLY, "100", "%"),
        ("═100%", K.EXACTLY, "100", "%"),
        ("＝0", K.EXACTLY, "0", ""),
        ("= 512 人", K.EXACTLY, "512", "人"),
        ("等于 100 %", K.EXACTLY, "100", "%"),
        ("90", K.PLAIN, "90", ""),
        ("80.10", K.PLAIN, "80.10", ""),
        ("１００％", K.PLAIN, "100", "%"),
        ("百分之90", K.PLAIN, "90", "%"),
        ("9 %(百分比)", K.PLAIN, "9", "%"),
        ("100%覆盖", K.PLAIN, "100", "%"),
        ("1.2万亩", K.PLAIN, "1.2", "万亩"),
        ("5万", K.PLAIN, "5", "万"),
        ("25TB", K.PLAIN, "25", "TB"),
        ("500m3", K.PLAIN, "500", "m3"),
        ("10（人次）", K.PLAIN, "10", "人次"),
        ("1,778.67万元", K.PLAIN, "1778.67", "万元"),
        ("-5%", K.PLAIN, "-5", "%"),
        ("0.958", K.PLAIN, "0.958", ""),
        ("36个月", K.PLAIN, "36", "个月"),
        ("“≥90%”", K.AT_LEAST, "90", "%"),
        ("100%。", K.PLAIN, "100", "%"),
    ],
)
def test_numbers(text: str, kind: TargetKind, number: str, unit: str):
    read = read_target(text)
    assert read == Quantity(raw=text, kind=kind, number=Decimal(number), unit=unit)
    assert str(read.number) == number


@pytest.mark.parametrize(
    "text", ["200余人", "200多人", "约200人", "近200人", "200人左右", "200人上下"]
)
def test_approximate(text: str):
    read = read_target(text)
    assert (read.number, read.unit, read.approximate) == (Decimal(200), "人", True)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2024-12-31", (2024, 12, 31)),
        ("2024/6/5", (2024, 6, 5)),
        ("2024.06.05", (2024, 6, 5)),
        ("2024年12月31日前", (2024, 12, 31)),
        ("12月31日前完成", (2023, 12, 31)),
        ("12月底前", (2023, 12, 31)),
        ("2月底", (2023, 2, 28)),
        ("2024年2月底前", (2024, 2, 29)),
        ("2021年底", (2021, 12, 31)),
        ("2021年12月完成", (2021, 12, 31)),
        ("完成时间为2022年12月30日", (2022, 12, 30)),
        ("11月中旬", (2023, 11, 20)),
        ("11月上旬前", (2023, 11, 10)),
        ("第四季度", (2023, 12, 31)),
        ("二季度末", (2023, 6, 30)),
        ("上半年", (2023, 6, 30)),
        ("年内", (2023, 12, 31)),
        ("年底前", (2023, 12, 31)),
        ("当年年底", (2023, 12, 31)),
        ("次年3月底前", (2024, 3, 31)),
        ("不迟于6月30日", (2023, 6, 30)),
        ("≤12月31日", (2023, 12, 31)),
    ],
)
def test_deadlines(text: str, last: tuple[int, int, int]):
    read = read_target(text, year=2023)
    assert (read.kind, read.deadline, read.earliest) == (K.BY_DATE, date(*last), None)


@pytest.mark.parametrize("text", ["12月", "2024年", "2024年度"])
def test_a_bare_month_or_year_is_a_deadline_only_where_time_is_asked_for(text: str):
    assert read_target(text, "时效指标", year=2024).deadline == date(2024, 12, 31)
    assert read_target(text, "数量指标", year=2024).kind is K.DESCRIBED


@pytest.mark.parametrize("text", ["12月底前", "12月底", "年底", "第四季度", "12月31日"])
def test_without_a_year_there_is_no_deadline(text: str):
    assert read_target(text).kind is K.DESCRIBED


@pytest.mark.parametrize(
    "text",
    [
        "效果明显",
        "达成预期指标",
        "及时",
        "是",
        "无",
        "定性 好",
        "不低于90%以内",
        "=100%以上",
        "1 000",
        "每亩300",
        "≥**人",
        "……",
        "12:30",
        "1/3",
        "+5",
        "年初",
        "2月30日",
        "13月底",
        "每月10日前",
        "1-12月",
        "≥(推定)90%",
        "3个村完成改造",
        "6月",
        "9" * 31,
        "。",
    ],
)
def test_what_can_be_read_two_ways_is_described(text: str):
    read = read_target(text, year=2024)
    assert (read.raw, read.kind, read.number) == (text, K.DESCRIBED, None)


@pytest.mark.parametrize("text", ["", "  ", "　"])
def test_nothing_is_empty(text: str):
    assert read_target(text) == Quantity(raw=text, kind=K.EMPTY)


def test_the_unit_of_the_text_goes_before_that_of_the_column():
    assert read_target("≥90", unit="％").unit == "%"
    assert read_target("≥90人", unit="%").unit == "人"
    assert read_target("效果明显", unit="%").unit == ""


def test_an_actual_value_takes_no_unit_and_the_year_of_its_target():
    target = read_target("12月底前", year=2024)
    assert read_actual("12月20日", target).deadline == date(2024, 12, 20)
    assert not read_actual("12月20日", target).approximate
    assert read_actual("12月", target).approximate
    assert read_actual("100", read_target("≥100百分比")).unit == ""
    assert read_actual("12月", read_target("≥6次"), 2024).kind is K.DESCRIBED
    assert read_actual("≥90%", read_target("≥90%")).kind is K.AT_LEAST
    assert read_actual("", target).kind is K.EMPTY
