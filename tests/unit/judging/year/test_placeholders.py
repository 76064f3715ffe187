"""Placeholders that are none: a brace too few or too many, full-width, in other brackets."""

from __future__ import annotations

import pytest

from generator.judging.year.placeholders import NAMES, half_written, name_in


@pytest.mark.parametrize(
    "piece",
    [
        "{{ 项目数",
        "{{项目数}",
        "{项目数}}",
        "{ 项目数 }",
        "{{{项目数}}}",
        "｛｛项目数｝｝",
        "｛项目数｝",
        "{{项目数｝｝",
        "【项目数】",
        "[[ 项目数 ]]",
        "<项目数>",
        "%%项目数%%",
        "}}",
        "{",
    ],
)
def test_each_is_found_where_it_stands(piece: str):
    assert half_written(f"全年，{piece}，都已完成")[:1] == [piece]


@pytest.mark.parametrize("name", [item.name for item in NAMES])
def test_one_written_right_is_none(name: str):
    assert half_written(f"全年 {{{{ {name} }}}} 个，{{{{{name}}}}}个") == []
    assert half_written(f"全年 {{{{ {name} }}}} 个", whole=False) == [f"{{{{ {name} }}}}"]
    assert name_in(f"{{{name}") == name


@pytest.mark.parametrize("text", ["（项目数）", "2024年度", "项目数为 5 个", "【重点】", "<5%"])
def test_other_brackets_are_text(text: str):
    assert half_written(text) == []
