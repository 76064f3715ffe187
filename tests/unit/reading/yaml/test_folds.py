"""A fold between two wide characters leaves no blank; every other blank stays."""

from __future__ import annotations

import pytest

from generator.reading.yaml.folds import without_fold_blanks
from generator.reading.yaml.source import read_source


def value(text: str) -> object:
    source = read_source("f.yml", text.encode())
    assert source.findings == ()
    assert source.data is not None
    return source.data["a"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("a: >-\n  资金\n  用于\n", "资金用于"),
        ("a: >\n  资金，\n  用于\n", "资金，用于"),
        ("a: >-\n  一\n  二\n  三\n", "一二三"),
        ("a: >-\n  一段\n\n  二段\n  接着\n", "一段\n二段接着"),
        ("a: >-\n  资金 拨付\n  用于\n", "资金 拨付用于"),
        ("a: >-\n  印发“甲乙”\n  “丙丁”的通知\n", "印发“甲乙”“丙丁”的通知"),
        ("a: >-\n  合计：\n  1778.67 万元\n", "合计： 1778.67 万元"),
        ("a: >-\n  共 45\n  个\n", "共 45 个"),
        ("a: >-\n  see\n  here\n", "see here"),
        ("a: 资金\n  用于\n", "资金用于"),
        ('a: "资金\n  用于"\n', "资金用于"),
        ("a: '资金\n  用于'\n", "资金用于"),
        ("a: '“资金”''甲\n  用于''乙'\n", "“资金”'甲用于'乙"),
        ('a: "资金\n\n  用于"\n', "资金\n用于"),
        ('a: "资金\\\n  用于"\n', "资金用于"),
        ("a: |-\n  资金\n  用于\n", "资金\n用于"),
        ("a: >-\n  资金\n    缩进\n  用于\n", "资金\n  缩进\n用于"),
        ("- x\n", None),
    ],
)
def test_folds(typed: str, read: str | None):
    if read is None:
        assert read_source("f.yml", typed.encode()).data is None
    else:
        assert value(typed) == read


def test_a_blank_typed_inside_a_line_stays_though_it_looks_like_a_fold():
    assert value("a: >-\n  甲 乙\n  丙 甲 乙\n") == "甲 乙丙 甲 乙"


def test_list_items_and_keys_below_are_left_alone():
    text = "b:\n  - >-\n    甲\n    乙\n  - 丙\n    丁\na: 戊\n"
    assert read_source("f.yml", text.encode()).data == {"b": ["甲乙", "丙丁"], "a": "戊"}


def test_ten_thousand_folds_are_quick():
    lines = tuple(f"  第{number}行" for number in range(10_000))
    joined = " ".join(line.strip() for line in lines)
    assert " " not in without_fold_blanks(joined, lines)


def test_a_text_full_of_backslashes_is_given_up_soon():
    lines = (r"  资\t金",) * 19_000
    joined = " ".join(["资\t金"] * 19_000)
    assert without_fold_blanks(joined, lines) == joined
