"""Bytes to plain data and places."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.diagnostics import Place
from generator.reading.yaml.encoding import MAX_BYTES
from generator.reading.yaml.source import Source, read_source


def read(text: str | bytes) -> Source:
    return read_source("f.yml", text.encode() if isinstance(text, str) else text)


def codes(source: Source) -> list[str]:
    return [item.code for item in source.findings]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("80", 80),
        ("0", 0),
        ("-5", -5),
        ("80.10", Decimal("80.10")),
        ("0.0000001", Decimal("0.0000001")),
        ("0510210600", "0510210600"),
        ("-0", "-0"),
        ("+5", "+5"),
        (".5", ".5"),
        ("5.", "5."),
        ("1e5", "1e5"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("no", "no"),
        ("true", "true"),
        ("2024-12-31", "2024-12-31"),
        (".nan", ".nan"),
        ('"80"', "80"),
        ("'80.10'", "80.10"),
        ("|\n  80", "80"),
        ("9" * 31, "9" * 31),
        ("　80　", 80),
        ("文字 \u00a0", "文字"),
    ],
)
def test_scalars_are_read_as_typed(typed: str, value: object):
    data = read(f"a: {typed}\n").data
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


def test_decimals_keep_their_digits():
    assert str(read("a: 80.10").data["a"]) == "80.10"  # type: ignore[index]


@pytest.mark.parametrize("blank", ["", "~", "null", '""', "''", '"　"', "|\n  \n", "# 批注"])
def test_what_is_blank_is_not_there_but_its_key_has_a_place(blank: str):
    source = read(f"a: {blank}\nb: 1\n")
    assert source.data == {"b": 1}
    assert source.places.keys[("a",)] == (1, 1)


def test_blank_items_are_left_out_and_the_others_move_up():
    source = read("a:\n  -\n  - x\n  -\n  - y\n")
    assert source.data == {"a": ["x", "y"]}
    assert source.places.values["a", 1] == (5, 5)


def test_places_count_characters_from_one():
    places = read("项目名称: 党建\n年度资金:\n  - 分值: 10\n    得分: 9\n").places
    assert places.of(("项目名称",)) == Place(file="f.yml", line=1, column=7)
    assert places.of_key(("年度资金", 0, "得分")) == Place(file="f.yml", line=4, column=5)
    assert places.of(("年度资金", 0, "没有")) == Place(file="f.yml", line=3, column=5)
    assert places.line_text(4) == "    得分: 9"


def test_the_excerpt_is_the_line_as_typed():
    (found,) = read("a: 1\n年度资金：\n").findings
    assert found.excerpt == "年度资金："
    assert found.place == Place(file="f.yml", line=2, column=5)


def test_of_two_values_the_first_is_kept():
    source = read("a: 1\na: 2\n")
    assert source.data == {"a": 1}
    assert codes(source) == ["C125"]


def test_reads_on_behind_every_trap():
    source = read('项目名称：甲\n状态:公开\n领域: "乙\n自评总分: >=90\n备注: *无\n')
    assert codes(source) == ["C110", "C111", "C114", "C120", "C122"]
    assert source.data == {
        "项目名称": "甲", "状态": "公开", "领域": "乙", "自评总分": 90, "备注": "*无"
    }  # fmt: skip


def test_the_same_blank_in_many_lines_is_one_finding():
    source = read("年度资金:\n" + "\t得分: 1\n\t分值: 2\n")
    assert codes(source) == ["C117"]
    assert "第 3 行也是这样" in source.findings[0].message
    assert source.guessed


def test_a_file_full_of_faults_is_told_up_to_a_limit():
    source = read("".join(f"k{i}: 1\nk{i}: 2\n" for i in range(300)))
    assert len(source.findings) == 200
    assert "还有 100 处问题没有列出" in source.findings[-1].message


@pytest.mark.slow("megabytes are read")
@pytest.mark.parametrize(
    "content",
    [
        b"a: 1\n" * 10_000_000,
        b"a: " + b"[" * 10_000,
        b"a: " + b"[" * 9_000 + b"]" * 9_000,
        b"- " * 9_000,
        b"{" * 9_000 + b"a: 1" + b"}" * 9_000,
        b"? " * 9_000,
        "".join(" " * n + "a:\n" for n in range(1_300)).encode(),
        b"a: " + b"x" * 900_000,
        b"a: " + b"9" * 19_000,
        b'a: "x\n' + b"    y\n" * 19_000,
        b"\ta: 1\n" * 19_000,
    ],
    ids=["50 MB", "[", "[]", "-", "{}", "?", "indent", "1 MB line", "digits", "quote", "tabs"],
)
def test_monsters_are_refused_or_read(content: bytes):
    source = read(content)
    assert source.findings or source.data


def test_the_size_is_looked_at_before_anything_else():
    assert codes(read(b"\xff" * (MAX_BYTES + 1))) == ["C105"]
    assert codes(read(b"PK\x03\x04" * MAX_BYTES)) == ["C105"]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_told_and_read_on(encoding: str):
    source = read("项目名称: 党建\n状态：公开\n".encode(encoding))
    assert source.data == {"项目名称": "党建", "状态": "公开"}
    assert codes(source) == ["C104" if "16" in encoding else "C103", "C110"]


def test_pasted_rows_are_put_right_whole_or_not_at_all():
    rows = "".join(
        f"产出指标\t数量指标\t指标{number}\t≥10次\t12次\t10\t10\n" for number in range(1, 9)
    )
    (told, *_) = read(f"项目名称: 甲\n绩效指标:\n{rows}").findings
    first, *shown, last = told.advice.split("\n")
    assert first == "换成下面几行："
    per_row = (
        sum(line.startswith("    ") for line in shown) // sum("- " in line for line in shown) + 1
    )
    assert len(shown) % per_row == 0
    left = 8 - len(shown) // per_row
    assert left > 0
    assert last == f"（其余 {left} 行照此改）"
