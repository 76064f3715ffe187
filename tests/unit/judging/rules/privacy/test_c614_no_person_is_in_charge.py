"""Names behind 负责人, 填表人, 联系人 are told without being repeated; offices pass. All names are made up."""

from __future__ import annotations

import pytest

from generator.facts.diagnostics import Finding, Places
from generator.judging.rules.privacy.in_data_files import data_file_is_clean


def asked(note: str) -> list[Finding]:
    return list(data_file_is_clean(Places(file="ludeng.yml", lines=(f"备注: {note}",))))


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("项目负责人王小明", "王小明"),
        ("填表人：李建国  2024年3月", "李建国"),
        ("经办人：欧阳建军", "欧阳建军"),
        ("（联系人：刘洋）", "刘洋"),
        ("负责人为陈志强同志", "陈志强"),
        ("审核人 赵敏", "赵敏"),
    ],
)
def test_a_name_is_told_and_not_repeated(note: str, name: str) -> None:
    (found,) = asked(note)
    assert found.code == "C614"
    assert name not in found.message + found.excerpt + found.advice


@pytest.mark.parametrize(
    "note",
    [
        "项目负责人：镇经济发展办公室",
        "填表人：镇财政所",
        "联系人：县农业农村局办公室",
        "负责人签字齐全，责任人明确",
        "项目负责人王某",
        "审核人员到位",
        "联系人方便群众，负责人高度重视",
    ],
)
def test_offices_and_other_words_pass(note: str) -> None:
    assert asked(note) == []
