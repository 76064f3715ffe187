"""What the columns of a printed form say together."""

from __future__ import annotations

from generator.facts.records.quantity import TargetKind
from generator.reading.form.printed_columns import printed_line, printed_row, target_in_force
from tests.support.builders import D


def test_an_adjusted_target_is_what_a_line_is_held_against():
    line = {"三级指标": "路灯", "年度指标值": "≥210盏", "调整后指标值": "≥200盏"}
    target = target_in_force(line, "", 2024)
    assert (target.raw, target.number) == ("≥200盏", D(200))
    assert printed_line(line)["target_before"] == "≥210盏"


def test_sign_and_unit_in_columns_of_their_own():
    line = {"年度指标值": "95", "指标性质": "大于等于", "度量单位": "%"}
    target = target_in_force(line, "", 2024)
    assert (target.kind, target.number, target.unit) == (TargetKind.AT_LEAST, D(95), "%")
    assert target.raw == "95"


def test_a_sign_in_the_cell_goes_before_that_of_the_column():
    target = target_in_force({"年度指标值": "≤5%", "指标性质": "≥"}, "", 2024)
    assert target.kind is TargetKind.AT_MOST


def test_a_weight_is_read_from_its_share_where_there_is_no_other():
    assert printed_line({"三级指标": "甲", "权重": "15%"})["weight"] == 15
    assert "weight" not in printed_line({"三级指标": "甲", "权重": "15%", "分值": 10})


def test_a_name_that_begins_with_of_which_is_a_part():
    assert printed_line({"三级指标": "其中：主干道"})["child"]
    assert not printed_line({"三级指标": "其中：主干道", "其中": "否"})["child"]
    assert not printed_line({"三级指标": "主干道"})["child"]


def test_a_rate_typed_without_its_sign_is_kept_as_typed():
    row = {"全年预算数": D(29), "全年执行数": D("27.8"), "执行率": "0.958"}
    assert printed_row(row) == {"stated_rate": D("95.8"), "rate_as_typed": "0.958"}
    assert printed_row({"执行率": "95.8%"}) == {"stated_rate": D("95.8"), "rate_as_typed": ""}
    assert printed_row({}) == {}
