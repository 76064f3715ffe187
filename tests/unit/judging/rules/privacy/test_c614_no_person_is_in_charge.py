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
        ("联系人张三说台账已经补齐", "张三"),
        ("经办人：张三丰核对", "张三丰"),
        ("经办人李建国、王芳现场清点", "李建国"),
        ("据项目负责人陈伟介绍，资金已付清", "陈伟"),
        ("填表人：游小满已经离职", "游小满"),
        ("负责人欧阳建军陪同查看", "欧阳建军"),
    ],
)
def test_a_name_is_told_and_not_repeated(note: str, name: str) -> None:
    (found, *more) = asked(note)
    assert not more or "、" in note
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
        "经办人应当核对发票，负责人负责审核",
        "负责人安排专人核对，经办人向上级汇报",
        "责任人：于当日现场清点",
        "经办人：施工方核对，监理方签字",
        "填报人程序员已经调离，负责人全程参与",
        "联系人：水利站现场确认",
        "负责人何时签字不详，经办人多次电话催办",
        "经办人：高新区核对，审核人周末核查",
        "项目负责人和经办人曾多次实地查看",
    ],
)
def test_offices_and_other_words_pass(note: str) -> None:
    assert asked(note) == []
