"""A standard of the site's own of which much is missing is one matter, with one way out."""

from __future__ import annotations

from importlib import resources

import pytest

from generator.reading.repo.standard_files import read_standard

THIN = """\
名称: 本县办法
简称: 本县
说明: 试试
满分: 100
"""


@pytest.mark.parametrize(
    "more",
    [
        "",
        "预算执行率:\n  分值: 20\n",
        "预算执行率: {分值: 20}\n指标分值: {合计: 80}\n等级: {分档: [{名称: 优, 下限: 0}]}\n",
    ],
)
def test_a_thin_standard_is_one_finding(more: str):
    standard, findings = read_standard("data/standards/benxian.yml", (THIN + more).encode())
    assert standard is None
    (found,) = findings
    assert found.code == "C142"
    assert "不适用指标" in found.message
    assert "mingzhang new standard" in found.advice
    if more:
        assert "预算执行率的出处" in found.message


def test_another_slip_in_it_is_told_beside():
    text = f"{THIN}等级: {{分档: []}}\n"
    _, findings = read_standard("data/standards/benxian.yml", text.encode())
    assert [item.code for item in findings] == ["C142", "C156"]


def test_one_thing_missing_is_told_as_that():
    text = (resources.files("generator.facts") / "standards/hubei.yml").read_text("utf-8")
    _, findings = read_standard(
        "data/standards/a.yml", text.replace("  零预算: 零分\n", "").encode()
    )
    assert [item.message for item in findings] == ["“预算执行率”缺少“零预算”。"]
