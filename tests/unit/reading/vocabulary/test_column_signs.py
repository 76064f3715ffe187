"""Signs and senses in a column of their own."""

from __future__ import annotations

import pytest

from generator.reading.vocabulary.column_signs import more_is_better, sign_apart


@pytest.mark.parametrize(
    ("columns", "sign"),
    [
        (("≧",), "≥"),
        (("大于等于",), "≥"),
        (("正向", "小于等于"), "≤"),
        (("（等于）",), "="),
        (("═",), "="),
        (("定量", ""), ""),
        ((), ""),
    ],
)
def test_the_sign_is_found_in_either_column(columns, sign):
    assert sign_apart(*columns) == sign


@pytest.mark.parametrize(
    ("word", "expected"), [("正向指标", True), ("反向", False), ("逆向", False), ("定性", None)]
)
def test_the_sense_a_column_states(word, expected):
    assert more_is_better("", word) is expected
