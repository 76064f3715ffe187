"""Explanations: which finding each lets stand, and what is said about those that let none."""

from __future__ import annotations

from datetime import date

import pytest

from generator.facts.diagnostics import Finding, Severity
from generator.facts.wordlists.empty_reasons import says_nothing
from tests.support.settled_site import BASE, OVERSPENT, PROJECT, REPORT, settled

WHY = "理由: 12 月追加 10.90 万元，批复文件次年 1 月才到"


def codes(findings: tuple[Finding, ...], file: str = PROJECT) -> list[str]:
    return [item.code for item in findings if item.place.file == file and not item.explained]


def said(indent: str, code: str = "C203", why: str = WHY) -> str:
    return f"{indent}说明:\n{indent}  - 规则: {code}\n{indent}    {why}\n{indent}    日期: 2025-01-10\n"


def test_without_a_word_it_is_open_and_blocks():
    (found,) = [item for item in settled(project=OVERSPENT) if item.code == "C203"]
    assert found.explanation is None
    assert found.blocks


@pytest.mark.parametrize(
    "text",
    [
        OVERSPENT + said("    "),  # in the row
        OVERSPENT + said("  "),  # in the table
        OVERSPENT + said(""),  # in the file
    ],
)
def test_an_explanation_beside_or_above_lets_it_stand(text: str):
    findings = settled(project=text)
    (found,) = [item for item in findings if item.code == "C203"]
    assert found.explanation is not None
    assert found.explanation.reason == WHY.removeprefix("理由: ")
    assert found.explanation.dated == date(2025, 1, 10)
    assert found.severity is Severity.ERROR
    assert not found.blocks
    assert codes(findings) == []


def test_an_explanation_beside_something_else_explains_nothing():
    text = OVERSPENT + "年度总体目标:\n  预期目标: 维护路灯200盏\n" + said("  ")
    assert codes(settled(project=text)) == ["C203", "C170"]


def test_the_nearest_of_two_explains_and_the_other_is_left_over():
    findings = settled(project=OVERSPENT + said("    ", why="理由: 写得近的一条说明") + said(""))
    (found,) = [item for item in findings if item.code == "C203"]
    assert found.explanation is not None
    assert found.explanation.reason == "写得近的一条说明"
    assert codes(findings) == ["C170"]
    (left,) = [item for item in findings if item.code == "C170"]
    assert left.message.startswith("这个文件里 C203 的问题已由写得更近的说明")


def test_one_written_twice_is_said_to_be():
    twice = said("    ") + said("    ").split("说明:\n")[1]
    findings = settled(project=OVERSPENT + twice)
    assert codes(findings) == ["C170"]
    (left,) = [item for item in findings if item.code == "C170"]
    assert left.message == "这一处对 C203 的说明写了两次，问题已由另一条说明。"


def test_an_explanation_of_the_file_covers_every_finding_of_the_rule():
    indicators = "".join(
        f"  - 三级指标: 指标{name}\n    年度指标值: ≥10次\n    实际完成值: 43次\n"
        for name in "甲乙"
    )
    text = f"项目名称: 宣讲\n状态: 草稿\n绩效指标:\n{indicators}" + said("", "C304")
    found = [item for item in settled(project=text) if item.code == "C304"]
    assert [item.explained for item in found] == [True, True]


def test_an_explanation_in_another_file_explains_nothing():
    report = BASE[REPORT] + said("")
    findings = settled(project=OVERSPENT, report=report)
    assert codes(findings) == ["C203"]
    assert codes(findings, REPORT) == ["C170"]


def test_a_report_and_a_unit_are_explained_at_their_top():
    report = "标题: 报告\n状态: 草稿\n声明合计:\n  项目数: 5\n" + said("", "C212")
    assert codes(settled(project=OVERSPENT, report=report), REPORT) == []
    unit = BASE["data/a/unit.yml"] + said("", "C304")
    assert codes(settled(unit=unit), "data/a/unit.yml") == ["C170"]


def test_with_a_file_that_cannot_be_read_nothing_is_left_over():
    text = OVERSPENT.replace("91.00", "79.00") + said("")
    assert codes(settled(project=text)) == ["C170"]
    broken = {"data/a/2024/projects/q.yml": "项目名称： 乙\n"}
    assert codes(settled(project=text, **broken)) == []


@pytest.mark.parametrize("code", ["C142", "C170"])
def test_form_cannot_be_explained_away(code: str):
    assert codes(settled(project=OVERSPENT + said("", code))) == ["C203", "C171"]


def test_an_unknown_code_is_said_with_the_one_meant():
    findings = settled(project=OVERSPENT + said("", "c203"))
    (found,) = [item for item in findings if item.code == "C173"]
    assert found.advice == "是不是“C203”？编号要一字不差。"
    assert "C203" in codes(findings)


def test_an_empty_reason_explains_nothing_and_is_told_once():
    findings = settled(project=OVERSPENT + said("    ", why="理由: 已核实，情况属实。"))
    assert codes(findings) == ["C203", "C172"]


@pytest.mark.parametrize(
    "reason", ["无", "已核实", "经核实，情况属实。", "同上", "——", "见附件", "核实无误！", "  略 "]
)
def test_no_reason(reason: str):
    assert says_nothing(reason)


@pytest.mark.parametrize(
    "reason",
    [
        "年中追加",
        "已核实：上级 9 月追加任务",
        "项目 12 月才验收，尾款列入下年",
        "村集体自筹 3.20 万元",
    ],
)
def test_a_reason(reason: str):
    assert not says_nothing(reason)


def test_order_and_hash_do_not_depend_on_the_explanation():
    plain, explained = settled(project=OVERSPENT), settled(project=OVERSPENT + said("    "))
    assert [item.sort_key for item in plain] == [item.sort_key for item in explained]
    assert len({*plain, *explained}) == len(plain) + 1
