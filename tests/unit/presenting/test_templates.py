"""A template is read like a page: what is long or said twice is a macro with a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.repo import REPO

LONGEST = 200
"""Characters in a line."""

TEMPLATES = sorted(
    path.relative_to(REPO).as_posix()
    for path in (REPO / "generator/presenting").rglob("*")
    if path.suffix in {".j2", ".html"}
)


def too_long(text: str) -> list[int]:
    """The numbers of the lines that are."""
    return [number for number, line in enumerate(text.splitlines(), 1) if len(line) > LONGEST]


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_line_is_too_long(name: str):
    assert too_long(Path(REPO, name).read_text(encoding="utf-8")) == []


def test_the_test_sees_them():
    assert len(TEMPLATES) > 40
    assert too_long("a" * 200 + "\n" + "汉" * 201) == [2]
