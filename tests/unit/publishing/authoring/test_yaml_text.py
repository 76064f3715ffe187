from __future__ import annotations

from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.authoring.yaml_text import Line, scalar, write_form


@pytest.mark.parametrize(
    "text",
    ["党建", "≥6次", "12:30", "no", "0510", "2024-12-31", "a: b", "# x", "- x", "*重点", "%90", "",
     " x", "x ", "“引”", "a\tb", "1,778.67", "null", "是", "《办法》（试行）", "x #y", "100%", "\u200b"],
)  # fmt: skip
def test_text_stays_text(text: str):
    assert yaml.safe_load(f"键: {scalar(text)}") == {"键": text}


@given(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=60))
def test_any_text_is_read_back(text: str):
    form = write_form([Line(key="键", value=text, hint="提示 # 有井号"), Line(key="后", value=1)])
    assert yaml.safe_load(form) == {"键": text, "后": 1}


def test_a_form_reads_as_it_was_written():
    form = write_form(
        [
            Line(key="项目名称", value="党建工作经费", hint="如 党建"),
            Line(key="金额", value=Decimal("80.10")),
            Line(key="空", hint="请填"),
            Line(key="嵌套", lines=(Line(key="甲", value=1), Line(key="乙", value="一\n二\n"))),
            Line(
                key="表",
                entries=((Line(key="甲", value="x"), Line(key="乙")), (Line(key="甲", value="y"),)),
            ),
            Line(key="列", entries=("基层党建", "12:30")),
        ],
        head=["第一行", ""],
    )
    assert form.startswith(
        "# 第一行\n#\n项目名称: 党建工作经费  # 如 党建\n金额: 80.10\n空:  # 请填\n"
    )
    assert yaml.safe_load(form) == {
        "项目名称": "党建工作经费",
        "金额": 80.10,
        "空": None,
        "嵌套": {"甲": 1, "乙": "一\n二\n"},
        "表": [{"甲": "x", "乙": None}, {"甲": "y"}],
        "列": ["基层党建", "12:30"],
    }
