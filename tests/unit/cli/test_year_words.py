"""A unit's year is understood as one word and as two, by every verb."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    "words",
    [
        ("new", "year", "shili/2031"),
        ("new", "year", "shili", "2031"),
        ("new", "project", "shili/2024", "a-b"),
        ("new", "project", "shili", "2024", "a-b"),
        ("new", "project", "data/shili/2024", "a-b"),
        ("sample", "shili/2024", "--seed", "x"),
        ("sample", "shili", "2024", "--seed", "x"),
        ("review-sheet", "data/shili/2024/", "-o", "digao.xlsx"),
        ("review-sheet", "shili", "2024", "-o", "digao.xlsx"),
    ],
)
def test_both_ways_are_understood(repo: Path, words: tuple[str, ...]):
    assert main(list(words)) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "year", "shili"), "少写了 YEAR。\n建议：如 mingzhang new year shili 2024"),
        (
            ("new", "project", "shili/2024"),
            "少写了 ID。\n建议：如 mingzhang new project shili/2024 ludeng",
        ),
        (("new", "project"), "mingzhang new project suicheng/2024 ludeng"),
        (("sample", "--seed", "x"), "少写了 UNIT。"),
        (("review-sheet", "shili"), "少写了 YEAR。\n建议：如 mingzhang review-sheet shili 2024"),
        (("sample", "shili/2024", "--seed", "x", "--count", "99"), "最多写 --count"),
    ],
)
def test_what_is_missing_is_named_with_the_command(
    repo: Path, capsys: Captured, words: tuple[str, ...], said: str
):
    assert main(list(words)) == 2
    assert said in capsys.readouterr().err
