"""Budget execution: from the amounts, never from the rate somebody typed."""

from __future__ import annotations

import pytest

from generator.judging.scoring.execution import score_execution
from tests.support.builders import D, row, standard


@pytest.mark.parametrize(
    ("annual", "executed", "rate", "points", "formula"),
    [
        ("25.0", "21.54576", "86.18", "8.62", "10 × 21.54576 ÷ 25.0 ≈ 8.62"),
        ("2.0", "0.9034", "45.17", "4.52", "10 × 0.9034 ÷ 2.0 ≈ 4.52"),
        ("3.8598", "3.8598", "100.00", "10.00", "10 × 3.8598 ÷ 3.8598 = 10.00"),
        ("4753.66", "3824.26", "80.45", "8.04", "10 × 3824.26 ÷ 4753.66 ≈ 8.04"),
        (
            "80.10", "91.00", "113.61", "10.00",
            "执行数 91.00 大于预算数 80.10，按 100% 计：10 × 100% = 10.00",
        ),
        ("0", "0", None, "0.00", "0 ÷ 0，按标准得 0.00 分"),
    ],
)  # fmt: skip
def test_computed(annual, executed, rate, points, formula):
    scored = score_execution(row(annual=annual, executed=executed), standard())
    assert scored.rate == (None if rate is None else D(rate))
    assert str(scored.computed) == points
    assert scored.arithmetic.formula == formula


def test_zero_of_zero_is_full_where_the_standard_says_so():
    scored = score_execution(row(annual=0, executed=0), standard("zhejiang"))
    assert scored.computed == D("10.00")
    assert scored.arithmetic.rule.endswith("执行率得满分")


@pytest.mark.parametrize(
    ("total", "reason"),
    [
        (
            row(annual=30, stated_rate=100),
            "没有写全年执行数，执行率得分不能复算；执行率 100% 是表上写的",
        ),
        (row(executed=30), "没有写全年预算数"),
        (row(), "没有写全年预算数和全年执行数"),
        (row(annual=0, executed=3), "全年预算数为 0，却支出 3 万元"),
        (row(annual=-1, executed=3), "负数"),
    ],
)
def test_not_computable(total, reason):
    scored = score_execution(total, standard())
    assert scored.computed is None
    assert scored.rate is None
    assert reason in scored.arithmetic.reason


def test_the_weight_on_the_form_goes_before_the_standards():
    scored = score_execution(row(annual=29, executed="27.8", weight=9, score=8), standard())
    assert (scored.weight, scored.stated, scored.computed) == (D(9), D(8), D("8.63"))


def test_a_standard_without_points_for_execution_still_tells_the_rate():
    scored = score_execution(row(annual=50, executed=40), standard("zhibiao-100"))
    assert not scored.scored
    assert scored.computed is None
    assert scored.rate == D("80.00")
