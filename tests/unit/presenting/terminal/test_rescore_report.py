"""The table of what changes under another standard, and why."""

from __future__ import annotations

from typing import Any

from generator.presenting.terminal.rescore_report import rescore_json, rescore_text
from tests.support.builders import standard
from tests.support.rescored import FULL, line, scored

HUBEI = standard("hubei")
CHANGED = scored("hubei", line("产出指标", 50, "≥10个", "8个"), *FULL[1:])
BLANK = scored("hubei")


def test_the_text():
    text = rescore_text([CHANGED, BLANK], HUBEI)
    assert text.startswith("改用的标准：湖北版（hubei）：执行率 20，产出指标 40，")
    assert "\n甲镇人民政府 2024 年度　现行标准：国家2020版（caiyu-2020-10）\n" in text
    lines = text.split("\n")
    row = next(index for index, item in enumerate(lines) if "路灯维护经费（p）" in item)
    assert lines[row].split() == [
        *("未填报", "89.00", "90.00", "+1.00", "良", "→", "优", "路灯维护经费（p）"),
    ]
    assert lines[row + 1 : row + 3] == [
        "        +9.00　预算执行率：10 → 20 分",
        "        -8.00　产出指标：50 → 40 分",
    ]
    assert "无法复算" in lines[row + 3]
    assert lines[row + 4] == "        表上没有写绩效指标，总分不能复算。"
    assert text.endswith(
        "共 2 个项目：1 个变高，0 个变低，0 个不变，1 个不能比较。\n"
        "等级改变的 1 个：良 → 优 1 个。\n"
    )


def test_the_data():
    found: Any = rescore_json([CHANGED, BLANK], HUBEI)
    assert found["standard"] == "hubei"
    changed, blank = found["projects"]
    assert (changed["computed_total"], changed["other_total"]) == ("89.00", "90.00")
    assert changed["causes"][0] == {"item": "预算执行率", "words": "10 → 20 分", "effect": "9.00"}
    assert (blank["difference"], blank["other_grade"]) == (None, None)
    assert found["totals"] == {
        "projects": 2,
        "higher": 1,
        "lower": 0,
        "same": 0,
        "unknown": 1,
        "grade_changes": [{"from": "良", "to": "优", "projects": 1}],
    }
