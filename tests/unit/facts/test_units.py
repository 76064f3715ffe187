"""The largest numbers that can be stated are judged exactly, and larger ones are no numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.facts.units import DECIMAL_DIGITS, WHOLE_DIGITS
from generator.presenting.pages.site_pages import site_pages
from tests.support.case_folders import BASE

HUGE = "999999999999999.12345678"


@pytest.mark.parametrize(
    "amount", [HUGE, "0.00000001", "1" * 16, "1" * 29, "1" * 300, "0." + "1" * 40]
)
def test_no_amount_is_too_large_to_be_judged(amount: str):
    """The longest that is accepted is judged with every question; what is longer is an error."""
    text = f"共支出{amount}万元，约合{amount}元，执行率为{amount}%，完成{amount}个。"
    rows = "".join(
        f"  {row}:\n    年初预算数: {amount}\n    全年预算数: {amount}\n    全年执行数: {amount}\n"
        for row in ("年度资金总额", "当年财政拨款")
    )
    form = (
        f"项目名称: 路灯维护\n状态: 公开\n年度资金:\n{rows}"
        f"年度总体目标:\n  预期目标: {text}\n  实际完成情况: {text}\n"
        "绩效指标:\n  - 一级指标: 产出指标\n    二级指标: 成本指标\n    三级指标: 项目总成本\n"
        f"    年度指标值: ≤{amount}万元\n    实际完成值: {amount}万元\n    分值: 10\n    得分: 10\n"
    )
    report = (
        f"标题: 报告\n状态: 公开\n声明合计:\n  预算合计: {amount}\n  执行合计: {amount}\n"
        f"正文:\n  绩效目标实现情况: 预算资金合计{amount}万元，{text}\n"
    )
    files = BASE | {
        "data/danwei/2024/report.yml": report,
        "data/danwei/2024/projects/project.yml": form,
        "data/danwei/2023/report.yml": report,
        "data/danwei/2023/projects/project.yml": form.replace(amount, "0.01"),
    }
    seen = conclude({name: text.encode() for name, text in files.items()}, audience=Audience.PUBLIC)
    codes = {item.code for item in seen.findings}
    assert ("C155" in codes) is (amount not in (HUGE, "0.00000001"))
    assert "C201" not in codes
    if not seen.stops:
        assert list(site_pages(seen))


def test_sums_of_the_largest_amounts_are_exact():
    largest = Decimal("9" * WHOLE_DIGITS + "." + "9" * DECIMAL_DIGITS)
    smallest = Decimal(1).scaleb(-DECIMAL_DIGITS)
    total = sum([largest] * 99_999, smallest)
    assert total == (largest * 100_000 - largest) + smallest
    assert int(total.scaleb(DECIMAL_DIGITS)) == int(largest.scaleb(DECIMAL_DIGITS)) * 99_999 + 1
