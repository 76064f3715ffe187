"""What the jsonschema library finds, taught our values, as problems."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.reading.schema.keyword_sentences import SENTENCES
from generator.reading.schema.problem import FIRST_TOLD, problems
from generator.reading.schema.validator import validator_for

SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["名称", "日期"],
    "properties": {
        "名称": {"type": "string", "minLength": 2},
        "日期": {
            "type": "string",
            "minLength": 10,
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
        "代码": {"type": ["string", "integer"], "pattern": "^[0-9]{6}$"},
        "年度": {"type": "string", "enum": ["2024", "2025"]},
        "金额": {"type": "number", "minimum": 0, "maximum": Decimal("100.5")},
        "件数": {"type": "integer"},
        "依据": {"type": "array", "minItems": 1, "items": {"type": "string"}},
        "其他": {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
    },
}
GOOD = {"名称": "道路", "日期": "2024-05-06"}


def told(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(problem.keyword, problem.path) for problem in problems(SCHEMA, value, path)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("名称", 24),
        ("代码", 130609),
        ("年度", 2024),
        ("金额", Decimal("100.5")),
        ("金额", 7),
        ("件数", 7),
        ("其他", {"甲": Decimal("0.50")}),
    ],
)
def test_a_number_is_a_number_and_where_text_is_wanted_the_text_it_was_typed_as(
    key: str, value: Any
):
    assert told({**GOOD, key: value}) == []


@pytest.mark.parametrize(
    ("key", "value", "keyword"),
    [
        ("名称", 7, "minLength"),
        ("名称", ["道路"], "type"),
        ("代码", 1306, "pattern"),
        ("代码", Decimal("1306.9"), "pattern"),
        ("年度", 2023, "enum"),
        ("金额", Decimal("-0.01"), "minimum"),
        ("金额", Decimal("100.51"), "maximum"),
        ("金额", "七", "type"),
        ("件数", Decimal("7.0"), "type"),
        ("依据", [], "minItems"),
    ],
)
def test_what_does_not_fit_is_one_problem(key: str, value: Any, keyword: str):
    (problem,) = problems(SCHEMA, {**GOOD, key: value})
    assert (problem.keyword, problem.path, problem.value) == (keyword, (key,), value)
    assert problem.schema is SCHEMA["properties"][key]


def test_a_scalar_that_is_wrong_in_three_ways_has_the_complaint_that_explains_the_others():
    assert told({**GOOD, "日期": "2024年"}) == [("pattern", ("日期",))]
    assert told({**GOOD, "日期": "2024-02-30"}) == [("format", ("日期",))]


def test_every_key_has_a_problem_of_its_own_in_file_order():
    assert told({"乙": 1, "甲": 2}) == [
        ("additionalProperties", ("乙",)),
        ("additionalProperties", ("甲",)),
        ("required", ("名称",)),
        ("required", ("日期",)),
    ]


def test_a_part_that_stands_elsewhere_has_its_path():
    assert told({**GOOD, "依据": ["甲", []]}, ("项目", 3)) == [("type", ("项目", 3, "依据", 1))]
    assert told([], ("项目", 3)) == [("type", ("项目", 3))]
    assert told({**GOOD, "其他": {"甲": ""}}) == [("minLength", ("其他", "甲"))]


def test_a_part_of_a_schema_has_one_validator():
    assert validator_for(SCHEMA) is validator_for(SCHEMA)
    below = SCHEMA["properties"]["名称"]
    assert validator_for(below) is validator_for(below)
    assert validator_for(below) is not validator_for(SCHEMA)


def test_every_complaint_about_a_value_has_its_sentence():
    assert set(FIRST_TOLD) == set(SENTENCES)
