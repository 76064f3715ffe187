"""The evaluation as JSON and as lines at a terminal."""

from __future__ import annotations

import json
from typing import Any

from generator.facts.records.quantity import Quantity, TargetKind
from generator.presenting.data.score_data import score_json
from generator.presenting.terminal.score_report import score_text
from generator.reading.quantities.cell import read_actual, read_target
from tests.support.records import evaluation, indicator, island, project

KEYS = [
    *("unit", "year", "id", "name", "standard", "execution", "lines", "stated_total"),
    *("computed_total", "grade", "grade_of_stated", "notes"),
]
EXECUTION_KEYS = ["rate", "weight", "stated", "computed", "formula"]
LINE_KEYS = [
    *("level1", "level2", "name", "target", "actual", "target_read", "actual_read", "met"),
    *("weight", "stated", "computed", "formula", "reason", "rule"),
]


def test_json_has_the_keys_that_programs_count_on():
    data: Any = score_json(island(), evaluation())
    assert list(data) == KEYS
    assert list(data["execution"]) == EXECUTION_KEYS
    assert [list(line) for line in data["lines"]] == [LINE_KEYS]


def test_json_numbers_are_texts_with_their_exact_decimals():
    data: Any = score_json(island(), evaluation())
    assert (data["unit"], data["year"], data["id"]) == ("a", 2024, "lamps")
    assert data["execution"]["rate"] == "99.69"
    assert data["lines"][0]["computed"] == "90.00"
    assert data["stated_total"] == "90"
    assert data["computed_total"] == "99.97"
    assert json.loads(json.dumps(data)) == data


def test_json_says_null_and_why_where_nothing_can_be_computed():
    data: Any = score_json(island(), evaluation(computed=None))
    assert data["computed_total"] is None
    assert data["grade"] is None
    assert data["lines"][0]["computed"] is None
    assert data["lines"][0]["formula"] is None
    assert data["execution"]["stated"] is None
    assert any("实际完成值" in note for note in data["notes"])


def test_text_shows_both_scores_the_sum_and_its_source():
    text = score_text(island(), evaluation())
    assert text.startswith("路灯维护（a/2024/lamps）\n")
    assert "分值 90　自评 80　复算 90.00　自评比复算低 10" in text
    assert "算式：90 × 6 ÷ 6 = 90.00" in text
    assert "依据：财预〔2020〕10号（公开实例）" in text
    assert "总分（满分 100）　自评 90（优）　复算 99.97（优）" in text
    assert "算式：9.97 + 90.00 = 99.97" in text
    assert text.endswith("\n")


def test_text_says_what_is_not_stated_and_not_computable():
    text = score_text(island(), evaluation(computed=None))
    assert "复算 无法复算" in text
    assert "说明：没有填实际完成值" in text
    assert "注：活动次数：没有填实际完成值，无法复算" in text
    assert "自评 未填报" in text  # the execution score


def test_text_marks_an_example():
    assert score_text(island(), evaluation(project(example=True))).startswith("【示例】路灯维护")


def test_data_cannot_move_or_colour_the_terminal():
    raw = Quantity(raw="\x1b[31m6次\n7次\r", kind=TargetKind.DESCRIBED)
    hostile = project(name="路灯\x1b]0;x\x07", indicators=(indicator(actual=raw),))
    text = score_text(island(), evaluation(hostile))
    assert not any(ord(character) < 32 and character != "\n" for character in text)


def test_how_a_cell_was_read_is_told():
    line = indicator(target=read_target("九成以上"), actual=read_actual("近95%", read_target("≥1")))
    judged = evaluation(project(indicators=(line,)))
    text = score_text(island(), judged)
    assert "读作：" not in score_text(island(), evaluation())
    assert "    读作：目标 不低于 90%；实际 不到 95%" in text
    told: Any = score_json(island(), judged)["lines"]
    assert (told[0]["target_read"], told[0]["actual_read"]) == ("不低于 90%", "不到 95%")
