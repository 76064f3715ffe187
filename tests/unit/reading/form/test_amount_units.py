"""Amounts typed in 元 are exact in 万元."""

from __future__ import annotations

import pytest

from generator.facts.form.project import PROJECT
from generator.reading.form.amount_units import in_wan, wan_of
from tests.support.builders import D


@pytest.mark.parametrize(
    ("yuan", "wan"),
    [
        ("387664.62", "38.766462"),
        ("250000.00", "25"),
        ("0", "0"),
        ("1", "0.0001"),
        ("-50", "-0.005"),
    ],
)
def test_wan_of(yuan, wan):
    assert str(wan_of(D(yuan))) == wan


def test_every_amount_of_a_file_is_converted_and_nothing_else():
    data = {
        "金额单位": "元",
        "年度资金": {
            "年度资金总额": {"全年预算数": 20000, "分值": 10},
            "资金来源": [{"名称": "债券", "结余": 100}],
        },
        "预算调整": [{"类型": "追加", "金额": 30000}],
        "绩效指标": [{"三级指标": "甲", "分值": 20000}],
    }
    found = in_wan(PROJECT, data)
    assert found["年度资金"]["年度资金总额"] == {"全年预算数": 2, "分值": 10}
    assert found["年度资金"]["资金来源"] == [{"名称": "债券", "结余": D("0.01")}]
    assert found["预算调整"][0]["金额"] == 3
    assert found["绩效指标"][0]["分值"] == 20000


def test_a_file_in_wan_stays_as_it_is():
    data = {"预算调整": [{"类型": "追加", "金额": 30000}]}
    assert in_wan(PROJECT, data) is data
