"""What holds for any cell: reading never fails, what was read is told, a better actual value never scores less."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.facts.form.keys import Key
from generator.facts.records.form import Indicator
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.standard import LessIsBetter, PlainCost, PlainNumber
from generator.judging.scoring.direction import direction
from generator.judging.scoring.evaluation import IndicatorScore
from generator.judging.scoring.indicator_names import Sense
from generator.judging.scoring.indicators import score_indicator
from generator.reading.quantities.cell import read_actual, read_target
from tests.support.builders import standard

# fmt: off
WORDS = [
    "≥", "≤", ">", "<", "=", "不低于", "不超过", "大于", "小于", "约", "近", "接近",
    "不到", "余", "多", "左右", "以上", "以内", "每月", "每周", "每季度", "每天", "每人",
    "每亩", "人均", "次", "人", "%", "‰", "元", "万元", "元/人·月", "天", "小时",
    "半小时", "个月", "倍", "成", "分之", "一", "二", "三", "十", "百", "千", "万", "半",
    "两", "1", "2", "5", "10", "95", "100", "200", "0", "0.5", "20240630", "6.30", "月",
    "日", "年", "底", "前", "9月", "2024年", "第", "名", "级", "类", "等奖", "A", "优",
    "良", "是", "否", "有", "无", "增长", "下降", "同比", "较上年", "降至", "提高到",
    "完成", "已完成", "未完成", "开展", "全部", "按期", "达成预期指标", "其中", "（", "）",
    "，", "、", "；", "-", "～", "至", "到", "/", "·", "*", "：", "培训", "满意度", "资料",
    "村", "未发生", "+", "↑", "↓", "持平", "Q3", "初", "几", "来", "叁", "不含", "共",
    "/10万", "提前", "正在", "台/套", "h", "超额",
]
# fmt: on
NAMES = [
    "培训人数",
    "群众满意度",
    "群众投诉率",
    "安全事故起数",
    "节约成本",
    "农村低保标准",
    "项目总成本",
    "成本控制率",
    "能耗下降率",
    "工期",
    "断面水质",
    "设备返修率",
    "公务接待费",
    "亩均投入",
    "PM2.5浓度",
    "",
]
PARTS = ["产出指标", "成本指标", "效益指标", "满意度指标", ""]
ASPECTS = ["数量指标", "质量指标", "时效指标", "经济成本指标", "社会效益指标", ""]
PERIODS = ["", "2024年", "2024年1月至12月", "2024年7月至12月", "2023年", "长期"]

cells = st.lists(st.sampled_from(WORDS), max_size=7).map("".join) | st.text(max_size=20)
standards = st.builds(
    standard,
    less_is_better=st.sampled_from(LessIsBetter),
    plain_cost=st.sampled_from(PlainCost),
    plain_number=st.sampled_from(PlainNumber),
)


def line(name: str, part: str, aspect: str, target: str, actual: str) -> Indicator:
    goal = read_target(target, aspect, year=2024, name=name)
    return Indicator(
        level1=part,
        level2=aspect,
        name=name,
        part=part,
        aspect=aspect,
        target=goal,
        actual=read_actual(actual, goal, 2024, name=name, aspect=aspect),
        weight=Decimal(10),
        score=Decimal(10),
    )


lines = st.builds(
    line,
    st.sampled_from(NAMES),
    st.sampled_from(PARTS),
    st.sampled_from(ASPECTS),
    cells,
    cells,
)


@given(lines, standards, st.sampled_from(PERIODS))
def test_any_two_cells_are_read_and_judged(item, rules, period):
    scored = score_indicator(item, rules, period)
    arithmetic = scored.arithmetic
    assert (arithmetic.result is None) == bool(arithmetic.reason)
    if arithmetic.result is not None:
        assert 0 <= arithmetic.result <= 10
    if arithmetic.result is None and scored.met is None:
        assert arithmetic.reason.endswith("。")


@given(lines, standards)
def test_what_was_typed_and_what_was_read_stand_in_the_arithmetic(item, rules):
    inputs = score_indicator(item, rules).arithmetic.inputs
    for key, value in ((Key.TARGET, item.target), (Key.ACTUAL, item.actual)):
        assert (key, value.raw or "未填报") in inputs
        assert ((f"{key}读作", value.read_as) in inputs) is bool(value.read_as)


@given(lines, standards)
def test_a_claim_is_never_a_target_met(item, rules):
    told = item.actual.kind is TargetKind.CLAIM and item.target.kind is not TargetKind.DESCRIBED
    if told and item.target.kind is not TargetKind.EMPTY:
        assert score_indicator(item, rules).met is None


@given(cells, st.sampled_from(NAMES), st.sampled_from(ASPECTS))
def test_reading_is_the_same_twice_and_keeps_the_text(text, name, aspect):
    read = read_target(text, aspect, year=2024, name=name)
    assert read == read_target(text, aspect, year=2024, name=name)
    assert read.raw == text
    assert_whole(read)


def assert_whole(read: Quantity) -> None:
    """A quantity holds what its kind needs."""
    assert bool(read.parts) == (read.kind is TargetKind.SEVERAL)
    assert (read.upper is not None) == (read.kind is TargetKind.RANGE)
    assert (read.deadline is not None) == (read.kind is TargetKind.BY_DATE)
    if read.upper is not None:
        assert read.number is not None
        assert read.number < read.upper
    for part in read.parts:
        assert part.kind is not TargetKind.SEVERAL
        assert_whole(part)


numbers = st.decimals("0", "1000", allow_nan=False, places=2)
signs = st.sampled_from(["≥", "≤", ">", "<", "=", "", "约", "不低于", "不超过"])
units = st.sampled_from(["人", "%", "元", "天", ""])
about = st.sampled_from(["", "约", "近"])


def worth(scored: IndicatorScore) -> tuple[int, Decimal | None]:
    """Order a verdict: missed below met; and the points, where there are any."""
    return {False: 0, None: 1, True: 2}[scored.met], scored.computed


@given(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(PARTS)),
    st.tuples(signs, numbers, units, about),
    st.tuples(numbers, numbers),
    standards,
)
def test_a_better_actual_never_scores_less(named, written, pair, rules):
    (name, part), (sign, goal, unit, near) = named, written
    low, high = (
        line(name, part, "质量指标", f"{sign}{goal}{unit}", f"{near}{number}{unit}")
        for number in sorted(pair)
    )
    way = direction(low, rules).sense
    if way is Sense.OPEN or low.target.number is None:
        return
    worse, better = (high, low) if way is Sense.LESS else (low, high)
    less, more = worth(score_indicator(worse, rules)), worth(score_indicator(better, rules))
    if 1 not in (less[0], more[0]):
        assert less[0] <= more[0]
    if less[1] is not None and more[1] is not None:
        assert less[1] <= more[1]


@given(st.sampled_from(["增长", "下降"]), numbers, st.tuples(numbers, numbers), standards)
def test_more_of_the_wanted_change_never_scores_less(way, goal, pair, rules):
    less, more = (
        worth(
            score_indicator(line("用量", "效益指标", "", f"{way}{goal}%", f"{way}{number}%"), rules)
        )
        for number in sorted(pair)
    )
    assert less[0] <= more[0]
    if less[1] is not None and more[1] is not None:
        assert less[1] <= more[1]


@given(numbers.filter(bool), numbers.filter(bool), standards)
def test_the_opposite_change_is_a_miss_without_points(goal, number, rules):
    scored = score_indicator(line("用量", "效益指标", "", f"下降{goal}%", f"上升{number}%"), rules)
    assert (scored.met, scored.computed) == (False, None)
