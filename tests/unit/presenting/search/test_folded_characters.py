"""Folding keeps every character in its place, so that what is found can be marked in what is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.search_queries import plain_fold
from generator.presenting.search.folded_characters import fold, folded_query


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("徐政财字〔2025〕19号", "徐政财字(2025)19号"),
        ("【２０２５】［1］[a]", "(2025)(1)(a)"),
        ("遂城鎮道路維修、乾坤、著作", "遂城镇道路维修、乾坤、著作"),
        ("（Ａ＋ｂ）％", "(a+b)%"),
        ("ＰＭ２．５ GB/T", "pm2.5 gb/t"),
        ("İ ǅ ß Σ", "İ ǆ ß σ"),
        ("￥５", "¥5"),
        ("。、《》≥", "。、《》≥"),
    ],
)
def test_fold(text: str, folded: str):
    assert fold(text) == folded


def test_blanks_of_a_query_are_collapsed():
    assert folded_query("　路灯\u00a0 ２０２４ ") == "路灯 2024"


@given(st.text())
def test_length_stays_and_the_unicode_tables_agree(text: str):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    assert fold(text) == plain_fold(text)
