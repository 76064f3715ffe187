"""Columns count the line as it stands in the file, invisible control characters too."""

from __future__ import annotations

import pytest

from generator.concluding.conclude import conclude

SITE = {
    "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n".encode(),
    "data/danwei/unit.yml": "单位名称: 示范镇人民政府\n".encode(),
    "data/danwei/2024/report.yml": "标题: 报告\n状态: 公开\n".encode(),
}
FILE = "data/danwei/2024/projects/ludeng.yml"


@pytest.mark.parametrize("odd", ["\x07", "\x0b", "\u2028", "\x85"])
def test_a_control_character_counts(odd):
    line = f"备注: 路{odd}灯{odd}，电话13800138000"
    text = f"项目名称: 路灯\n状态: 草稿\n{line}\n"
    findings = conclude({**SITE, FILE: text.encode()}).findings
    (told,) = (item for item in findings if item.code == "C602")
    assert told.place.column == line.index("138") + 1
    assert told.excerpt == line.replace("13800138000", "138****8000")


def test_a_number_with_one_inside_is_masked_where_the_character_is_told():
    text = "项目名称: 路灯\n状态: 草稿\n备注: 电话1380013\x078000\n"
    findings = conclude({**SITE, FILE: text.encode()}).findings
    assert {item.code for item in findings} >= {"C108", "C602"}
    assert not [item for item in findings if "0013" in item.excerpt]
