"""Plain data against its schema, and the sentences."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.diagnostics import Finding
from generator.facts.units import plain
from generator.reading.schema.problem import KEYWORDS
from generator.reading.schema.schema_files import homes_of
from generator.reading.schema.validation import SchemaKind, schema_data, schema_text, validate
from generator.reading.yaml.source import read_source


def check(text: str, kind: SchemaKind = SchemaKind.PROJECT) -> tuple[Finding, ...]:
    source = read_source("f.yml", text.encode())
    return (*source.findings, *validate(kind, source))


def keywords(schema: dict[str, Any]) -> set[str]:
    found = set(schema)
    inner = [schema["items"]] if "items" in schema else []
    for below in (*schema.get("properties", {}).values(), *inner):
        found |= keywords(below)
    return found


@pytest.mark.parametrize("kind", SchemaKind)
def test_there_is_a_sentence_for_every_keyword_of_the_schemas(kind: SchemaKind):
    assert keywords(schema_data(kind)) <= KEYWORDS
    assert schema_text(kind).startswith("{")


def test_a_number_in_a_text_field_is_the_text_it_was_typed_as():
    assert check("项目名称: 2024\n状态: 草稿\n备注: 80.10\n") == ()


HEAD = "项目名称: 甲\n状态: 草稿\n"


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        (
            HEAD + "年度资金:\n  年度资金总额:\n    全年执行数: 155 元\n",
            "“年度资金总额”的“全年执行数”写成了“155 元”，带了单位“元”。",
            "这一项以万元为单位，155 元等于 0.0155 万元；核对后只写数字 0.0155。",
        ),
        (
            HEAD + "绩效指标:\n  - 三级指标: 甲\n  - 三级指标: 乙\n    分值: 10%\n",
            "第 2 条“绩效指标”的“分值”写成了“10%”，是百分比，不是分数。",
            "这一项填几分，不填百分比：本来就是 10 分的写 10，由比率算出的写算出来的分数。",
        ),
        (
            HEAD + "绩效指标:\n  - 三级指标: 甲\n    满意度调查:\n      样本数: 2.5\n",
            "第 1 条“绩效指标”的“满意度调查”的“样本数”应当填一个整数，却直接写了“2.5”。",
            "核对后写 2 或 3，不写小数。",
        ),
        (
            "项目名: 甲\n状态: 草稿\n",
            "表上没有“项目名”这一项。",
            "是不是“项目名称”？请改成“项目名称”。",
        ),
        (
            HEAD + "分值: 10\n",
            "“分值”写错了地方，不应写在最外层。",
            "移到“年度资金总额”、“年度总体目标”、“绩效指标”下面。",
        ),
        (HEAD + "领域:\n  - 甲\n", "“领域”应当填一段文字，却写成了列表。", ""),
    ],
)
def test_sentences(text: str, message: str, advice: str):
    (found,) = check(text)
    assert found.message == message
    assert not advice or found.advice == advice


def test_a_misspelt_key_is_one_finding_and_what_is_below_it_is_read_all_the_same():
    found = check(HEAD + "年度资金情况:\n  年度资金总额:\n    预算数: 80,10\n")
    assert [(item.place.line, item.code) for item in found] == [
        (3, "C140"), (5, "C140"), (5, "C145")
    ]  # fmt: skip


def test_what_follows_from_a_trap_is_not_told_again():
    assert [item.code for item in check("项目名称: 甲\n状态：已公开\n")] == ["C110"]
    assert [item.code for item in check("项目名称: 甲\n状态: &a\n")] == ["C123"]


def test_after_lines_were_moved_only_values_are_questioned():
    found = check("项目名称: 甲\n年度资金:\n\t全年预算数: 1,000\n自评总分: 100分\n")
    assert [(item.place.line, item.code) for item in found] == [(3, "C117"), (4, "C144")]


def test_the_homes_of_a_key_are_found():
    homes = list(homes_of(schema_data(SchemaKind.PROJECT), "全年预算数"))
    assert homes[0] == ("年度资金", "年度资金总额")


def test_advice_never_has_an_exponent():
    (found,) = check(HEAD + "自评总分: 1e2\n")
    assert found.advice == "写成 100。"
    assert plain(100) == "100"
