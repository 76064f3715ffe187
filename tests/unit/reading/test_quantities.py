"""How single cells are read: numerals, units, frequencies, trends, ranks, dates, several values, remarks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.facts.records.quantity import About, Change, Every, Order, Span, TargetKind
from generator.reading.quantities.cell import read_actual, read_target
from generator.reading.quantities.deadlines import no_such_day
from generator.reading.quantities.numerals import in_digits
from generator.reading.quantities.units import read_unit

K = TargetKind
D = Decimal


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("二十场", "20场"),
        ("一百二十人", "120人"),
        ("一万两千人", "12000人"),
        ("二十万元", "20万元"),
        ("一千二百万元", "1200万元"),
        ("二〇二四年六月底", "2024年6月底"),
        ("九成以上", "90%以上"),
        ("九成五", "95%"),
        ("八成半", "85%"),
        ("百分之九十五点五", "95.5%"),
        ("千分之三", "3‰"),
        ("三分之二以上", "66.66%以上"),
        ("一半以上", "50%以上"),
        ("过半", ">50%"),
        ("百分百", "100%"),
        ("半小时", "0.5小时"),
        ("一个半小时", "1.5小时"),
        ("两个半月", "2.5个月"),
        ("2年半", "2.5年"),
        ("近百人", "近100人"),
        ("三到五次", "3到5次"),
        ("每周一次", "每周1次"),
        # no numbers
        ("一般", "一般"),
        ("统一", "统一"),
        ("十分满意", "十分满意"),
        ("一次性", "一次性"),
        ("一部分", "一部分"),
        ("第三季度", "第三季度"),
        ("上半年", "上半年"),
        ("每半年1次", "每半年1次"),
        ("周一开展", "周一开展"),
        ("成本", "成本"),
        ("零零散散", "零零散散"),
    ],
)
def test_numbers_in_chinese(text, digits):
    assert in_digits(text) == digits


@pytest.mark.parametrize(
    ("text", "word", "thing", "span"),
    [
        ("人", "人", "", None),
        ("份资料", "份", "资料", None),
        ("个村", "个", "村", None),
        ("个工作日", "个工作日", "", None),
        ("万人次", "万人次", "", None),
        ("人天", "人天", "", None),
        ("盏", "盏", "", None),
        ("元/人", "元/人", "", None),
        ("元/人*月", "元/人", "", Span.MONTH),
        ("元/月/人", "元/人", "", Span.MONTH),
        ("元/人、天", "元/人", "", Span.DAY),
        ("元每人每年", "元/人", "", Span.YEAR),
        ("次/周", "次", "", Span.WEEK),
        ("微克/立方米", "微克/立方米", "", None),
        ("%覆盖", "%", "", None),
        ("分钟", "分钟", "", None),
        ("分贝", "分贝", "", None),
    ],
)
def test_units(text, word, thing, span):
    found = read_unit(text)
    assert found is not None
    assert (found.word, found.thing) == (word, thing)
    assert (found.every.span if found.every else None) is span


@pytest.mark.parametrize("text", ["处均明确管护人", "个村完成改造", "次以上的", "未完成", "、"])
def test_what_is_no_unit(text):
    assert read_unit(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "number", "about"),
    [
        ("近200人", K.PLAIN, "200", About.BELOW),
        ("接近200人", K.PLAIN, "200", About.BELOW),
        ("200余人", K.PLAIN, "200", About.ABOVE),
        ("1.5万余人", K.PLAIN, "1.5", About.ABOVE),
        ("100多万元", K.PLAIN, "100", About.ABOVE),
        ("约200人", K.PLAIN, "200", About.AROUND),
        ("200人左右", K.PLAIN, "200", About.AROUND),
        ("200人（约）", K.PLAIN, "200", About.AROUND),
        ("3000来人", K.PLAIN, "3000", About.AROUND),
        ("3000+人", K.PLAIN, "3000", About.ABOVE),
        ("3000人+", K.PLAIN, "3000", About.ABOVE),
        ("十几次", K.PLAIN, "10", About.ABOVE),
        ("90%以上（不含90%）", K.MORE_THAN, "90", None),
        ("50人以下（不含）", K.LESS_THAN, "50", None),
        ("不到200人", K.LESS_THAN, "200", None),
        ("不足200人", K.LESS_THAN, "200", None),
        ("200人以上", K.AT_LEAST, "200", None),
        ("≥约200人", K.AT_LEAST, "200", About.AROUND),
    ],
)
def test_how_a_number_is_inexact(text, kind, number, about):
    read = read_target(text)
    assert (read.kind, read.number, read.about) == (kind, D(number), about)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("近200人", "不到 200人"),
        ("约200人", "200人上下"),
        ("九成以上", "不低于 90%"),
        ("半小时", "0.5小时"),
        ("每人每月500元", "每月 500元/人"),
        ("每2个月1次", "每2个月 1次"),
        ("较上年下降10%以上", "下降 不低于 10%"),
        ("降至5%", "不超过 5%"),
        ("100人（其中女性40人）", "100人，“其中女性40人”另说"),
        ("≥50人次，≥3场", "不低于 50人次；不低于 3场"),
        ("≥90%，≤95%", "90～95%"),
        ("6月底前", "最晚 2024-06-30"),
        ("9月前", "最晚 2024-08-31 或者 2024-09-30"),
        # plainly as typed
        ("≥90%", ""),
        ("5000份资料", ""),
        ("3-5次", ""),
        ("2024年6月30日", ""),
        ("2024-06-30前", ""),
        ("效果明显", ""),
    ],
)
def test_what_was_read_is_said_where_it_is_not_as_typed(text, read_as):
    assert read_target(text, year=2024).read_as == read_as


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("满意度95%", "群众满意度", "95"),
        ("群众满意度达到95%", "群众满意度", "95"),
        ("完成5次", "培训次数", "5"),
        ("全年共开展培训5次", "培训次数", "5"),
        ("新增就业100人", "新增就业人数", "100"),
        ("家长满意度95%", "学生满意度", None),
        ("不满意率5%", "满意率", None),
        ("未完成5次", "培训次数", None),
        ("超额完成5次", "培训次数", None),
    ],
)
def test_what_may_stand_before_a_number(text, name, number):
    read = read_actual(text, read_target("≥1"), name=name)
    assert read.number == (None if number is None else D(number))


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("每月2次", Every(span=Span.MONTH)),
        ("每个月开展2次", Every(span=Span.MONTH)),
        ("2次/月", Every(span=Span.MONTH)),
        ("每季度至少2次", Every(span=Span.QUARTER)),
        ("每半年2次", Every(span=Span.HALF_YEAR)),
        ("每两周2次", Every(span=Span.WEEK, count=D(2))),
        ("一年两次", Every(span=Span.YEAR)),
        ("月均2次", Every(span=Span.MONTH)),
        ("2次", None),
    ],
)
def test_frequencies(text, every):
    read = read_target(text)
    assert (read.number, read.unit, read.every) == (D(2), "次", every)


def test_a_unit_in_full_says_its_time():
    assert read_target("每人每月500元").unit_in_full == "元/人·月"
    assert read_target("2次/周").unit_in_full == "次/周"
    assert read_target("每2个月1次").unit_in_full == "次/2月"
    assert read_target("5次").unit_in_full == "次"


@pytest.mark.parametrize("text", ["每月15日前", "每月10日", "每季度末月25日前"])
def test_a_day_of_every_month_is_no_frequency(text):
    assert read_target(text, year=2024).number is None


@pytest.mark.parametrize(
    ("text", "change", "kind"),
    [
        ("增长5%", Change.UP, K.PLAIN),
        ("同比增长≥5%", Change.UP, K.AT_LEAST),
        ("较上年下降10%以上", Change.DOWN, K.AT_LEAST),
        ("增长不超过5%", Change.UP, K.AT_MOST),
        ("减少5%", Change.DOWN, K.PLAIN),
        ("↓5%", Change.DOWN, K.PLAIN),
        ("5%↑", Change.UP, K.PLAIN),
        ("+5%", Change.UP, K.PLAIN),
        ("比2023年增长5%", Change.UP, K.PLAIN),
        ("增收5元", Change.UP, K.PLAIN),
        ("降至5%", None, K.AT_MOST),
        ("提高到5%", None, K.AT_LEAST),
        ("5%", None, K.PLAIN),
    ],
)
def test_changes_and_levels(text, change, kind):
    read = read_target(text)
    assert (read.change, read.kind) == (change, kind)
    assert read.number in (5, 10)


def test_a_level_that_was_reached_is_the_number():
    assert read_actual("降至5%", read_target("降至6%")).kind is K.PLAIN


@pytest.mark.parametrize(
    ("text", "name", "scale", "place"),
    [
        ("二等奖", "", "奖项", 2),
        ("2等奖", "", "奖项", 2),
        ("荣获一等奖", "", "奖项", 1),
        ("B级及以上", "", "字母", 4),
        ("国家4A级景区", "", "几个A", 1),
        ("四星级", "", "星级", 3),
        ("乙级", "", "甲乙丙", 1),
        ("第三名", "", "名次", 2),
        ("全县前10名", "", "名次", 9),
        ("达到Ⅲ类标准", "断面水质", "水质类别", 2),
        ("优良", "空气质量", "空气质量级别", 1),
        ("省级", "", "行政级别", 2),
    ],
)
def test_ranks(text, name, scale, place):
    read = read_target(text, name=name)
    assert read.kind is K.RANKED
    assert (scale, place) in {(rank.scale, rank.place) for rank in read.ranks}


def test_a_rank_without_an_order_and_words_of_praise():
    (rank,) = read_target("达到2级标准").ranks
    assert (rank.order, rank.place) == (Order.UNKNOWN, 2)
    assert read_target("3类", "数量指标").number == 3
    good = read_target("良好")
    assert good.kind is K.DESCRIBED
    assert all(rank.soft for rank in good.ranks)
    (better,) = read_target("优于Ⅲ类", name="水质").ranks
    assert better.strict
    assert read_target("Ⅲ类").ranks[0].order is Order.UNKNOWN


@pytest.mark.parametrize(
    ("text", "earliest", "last"),
    [
        ("20240630", None, (2024, 6, 30)),
        ("6.30", None, (2024, 6, 30)),
        ("12.31前", None, (2024, 12, 31)),
        ("2024-06", None, (2024, 6, 30)),
        ("202406", None, (2024, 6, 30)),
        ("24年6月底", None, (2024, 6, 30)),
        ("3月至10月", None, (2024, 10, 31)),
        ("9月前", (2024, 8, 31), (2024, 9, 30)),
        ("2025年前", (2024, 12, 31), (2025, 12, 31)),
        ("六月三十日前", None, (2024, 6, 30)),
        ("年底", None, (2024, 12, 31)),
        ("Q3", None, (2024, 9, 30)),
        ("2024年Q1", None, (2024, 3, 31)),
        ("11月初", None, (2024, 11, 10)),
        ("延期至8月", None, (2024, 8, 31)),
        ("241220", None, (2024, 12, 20)),
        ("1—12月", None, (2024, 12, 31)),
    ],
)
def test_deadlines_in_every_spelling(text, earliest, last):
    read = read_target(text, "时效指标", year=2024)
    assert read.deadline == date(*last)
    assert read.earliest == (date(*earliest) if earliest else None)


@pytest.mark.parametrize("text", ["20240630", "6.30", "7.3", "2024-06", "1.5"])
def test_where_no_time_is_asked_for_a_number_stays_one(text):
    assert read_target(text, "数量指标", year=2024).deadline is None


def test_the_days_an_actual_value_may_mean():
    target = read_target("12月底前", year=2024)
    for text, first, last in (
        ("7.3", date(2024, 7, 3), date(2024, 7, 3)),
        ("4月下旬", date(2024, 4, 21), date(2024, 4, 30)),
        ("12月20日前", None, date(2024, 12, 20)),
        ("已于6月15日完成", date(2024, 6, 15), date(2024, 6, 15)),
    ):
        read = read_actual(text, target)
        assert (read.earliest, read.deadline) == (first, last)
        assert read.approximate is (first != last)


def test_a_day_that_does_not_exist_is_told():
    read = read_actual("6月31日", read_target("6月30日前", year=2024))
    assert (read.kind, read.unread) == (K.DESCRIBED, "日历上没有 6月31日 这一天")
    assert no_such_day("2月29日", 2023) == "2月29日"
    assert no_such_day("2月29日", 2024) == ""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("100%1000件", [(100, "%"), (1000, "件")]),
        ("≥50人次，≥3场", [(50, "人次"), (3, "场")]),
        ("培训3次；宣传5场", [(3, "次"), (5, "场")]),
        ("≥90%，其中重点项目≥95%", [(90, "%"), (95, "%")]),
        ("10场/100%", [(10, "场"), (100, "%")]),
        ("8期500人次", [(8, "期"), (500, "人次")]),
    ],
)
def test_several_values(text, parts):
    read = read_target(text)
    assert [(part.number, part.unit) for part in read.parts] == parts


def test_against_words_a_sentence_is_no_list_of_values():
    words = read_target("每个路段有专人")
    assert read_actual("26名养护员，年内更换1名", words).kind is K.DESCRIBED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("达成预期指标", K.CLAIM),
        ("已完成", K.CLAIM),
        ("已完成100%", K.CLAIM),
        ("已按要求全部完成。", K.CLAIM),
        ("达到年度目标", K.CLAIM),
        ("未完成", K.UNDONE),
        ("尚未开工", K.UNDONE),
        ("建设中", K.UNDONE),
        ("未编制", K.UNDONE),
        ("尚未通过验收", K.UNDONE),
        ("正在办理", K.UNDONE),
        ("未发现", K.DESCRIBED),
        ("完成5次", K.PLAIN),
        ("基本完成", K.DESCRIBED),
        ("情况良好", K.DESCRIBED),
    ],
)
def test_claims(text, kind):
    assert read_actual(text, read_target("≥5次")).kind is kind


def test_a_claim_of_all_is_the_rate_where_the_name_says_so():
    rate = read_target("100%")
    assert read_actual("完成100%", rate, name="任务完成率").number == 100
    assert read_actual("完成100%", rate, name="合格率").kind is K.CLAIM


def test_nothing_is_the_number_of_a_target_of_nothing():
    none = read_target("0起")
    assert (read_actual("未发生", none).number, read_actual("无", none).number) == (D(0), D(0))
    assert read_actual("无", read_target("5起")).number is None


def test_a_remark_that_shakes_the_number_is_told():
    for text in ("100人（计划）", "100人（含10人未结业）"):
        read = read_actual(text, read_target("100人"))
        assert read.kind is K.DESCRIBED
        assert "让前面的数靠不住" in read.unread
