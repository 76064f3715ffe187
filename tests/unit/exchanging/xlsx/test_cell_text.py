"""Text in a cell is the same text when it comes back."""

from __future__ import annotations

import pytest

from generator.exchanging.xlsx.cell_text import MAX_LENGTH, from_cell, to_cell


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("=1+1", "=1+1"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("a\x00b\x1bc\x7f", "a␀b␛c␡"),
        ("_x0041_ _X0041_", "_x005F_x0041_ _X0041_"),
        ("\ud800\ufffe", "\ufffd\ufffd"),
    ],
)
def test_what_is_stored(text: str, stored: str):
    assert to_cell(text) == stored


@pytest.mark.parametrize("text", ["_x0041_", "_x005F_x0041_", "a_x00zz_", "甲\n乙", "__x0041_"])
def test_it_comes_back(text: str):
    assert from_cell(to_cell(text)) == text


def test_what_excel_escapes_is_read():
    assert from_cell("a_x000D_\nb") == "a\nb"
    assert from_cell("  甲  \n 乙 ") == "甲\n乙"


def test_too_long_a_text_is_cut():
    assert to_cell("长" * 40_000) == "长" * (MAX_LENGTH - 1) + "…"
    assert len(to_cell("_x0041_" * 4000)) <= MAX_LENGTH
