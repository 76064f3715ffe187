from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.facts.diagnostics import Explanation, Finding, Place, Severity
from generator.presenting.words.finding_text import (
    cells,
    count,
    count_text,
    excerpt_lines,
    finding_text,
)


def finding(**changes: object) -> Finding:
    values: dict[str, object] = {
        "code": "C203",
        "severity": Severity.ERROR,
        "place": Place(file="data/suicheng/2024/projects/xiaoyuan.yml", line=7, column=10),
        "message": "全年执行数 91.00 万元大于全年预算数 80.10 万元。",
        "advice": "核对两项金额；确有追加的，请把追加后的数填入“全年预算数”。",
        "excerpt": "  全年执行数: 91.00",
        "field_path": ("年度资金", "年度资金总额", "全年执行数"),
    }
    return Finding(**(values | changes))  # type: ignore[arg-type]


def test_the_form_of_the_design():
    assert finding_text(finding()) == (
        "data/suicheng/2024/projects/xiaoyuan.yml:7:10: 错误 C203 "
        "全年执行数 91.00 万元大于全年预算数 80.10 万元。\n"
        "    全年执行数: 91.00\n"
        "                ^\n"
        "  建议：核对两项金额；确有追加的，请把追加后的数填入“全年预算数”。\n"
    )


def test_the_file_is_named_as_one_would_type_it():
    assert finding_text(finding(), "../a.yml").startswith("../a.yml:7:10: ")


def test_a_file_without_lines_has_no_excerpt():
    assert finding_text(finding(excerpt="")).count("\n") == 2


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("汉字", 4), ("：", 2), ("e\u0301", 1), ("", 0), ("“≥", 2)]
)
def test_cells(text: str, width: int):
    assert cells(text) == width


def caret_column(lines: list[str]) -> int:
    return cells(lines[1].rstrip("^"))


@pytest.mark.parametrize("column", range(1, 12))
def test_the_caret_stands_under_its_character(column: int):
    excerpt = "\t  项目名称：党建x"
    lines = excerpt_lines(excerpt, column)
    shown, at = lines[0], 0
    index = 0
    while at < caret_column(lines):
        at += cells(shown[index])
        index += 1
    wanted = excerpt[column - 1 : column].replace("\t", " ")
    assert shown[index : index + 1] == wanted


def test_a_long_line_is_cut_around_the_caret():
    excerpt = "预期目标: " + "一" * 3000 + "错" + "二" * 3000
    shown, caret = excerpt_lines(excerpt, excerpt.index("错") + 1)
    assert cells(shown) < 120
    before = caret.rstrip("^")
    assert cells(shown[: shown.index("错")]) == cells(before)


def test_nothing_in_the_data_moves_or_colours_the_terminal():
    text = finding_text(finding(message="\x1b[31m红\r", excerpt="a: \x1b]0;x\x07\u202e"))
    assert "\x1b" not in text
    assert "\r" not in text
    assert "\u202e" not in text
    assert text.count("\n") == 4


def test_counting():
    found = (finding(), finding(severity=Severity.NOTE), finding(severity=Severity.NOTE))
    assert count(found) == {"错误": 1, "警告": 0, "提示": 2}
    assert count_text(found) == "1 个错误，0 个警告，2 个提示"


REASON = Explanation(rule="C203", reason="追加\n20 万元", dated=date(2025, 1, 10), path=("说明", 0))


def test_an_explained_finding_gives_its_reason_and_no_advice():
    lines = finding_text(finding(explanation=REASON)).splitlines()
    assert lines[-1] == "  已说明（2025-01-10）：追加 20 万元"
    assert not any("建议：" in line for line in lines)
    undated = finding(explanation=replace(REASON, dated=None))
    assert finding_text(undated).splitlines()[-1] == "  已说明：追加 20 万元"


def test_an_explained_finding_is_not_open():
    found = (finding(), finding(explanation=REASON))
    assert count(found) == {"错误": 1, "警告": 0, "提示": 0}
    assert count_text(found) == "1 个错误，0 个警告，0 个提示，另有 1 个已说明"
    assert [item.blocks for item in found] == [True, False]


def test_the_same_elsewhere_in_the_file():
    also = (Place(file="a", line=12), Place(file="a", line=15))
    assert "\n  同样的还有第 12、15 行。\n" in finding_text(finding(), also=also)


def test_lines_to_be_typed_stand_below_the_advice():
    found = Finding(
        code="C131",
        severity=Severity.ERROR,
        place=Place(file="a.yml", line=1, column=1),
        message="粘贴来的。",
        advice="换成下面几行：\n  - 名称: 甲\n    文号: 乙",
    )
    assert finding_text(found).endswith(
        "  建议：换成下面几行：\n      - 名称: 甲\n        文号: 乙\n"
    )
