"""Files of the theme joined from parts: all of them, in order, and each whole by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.presenting.theme_files import JOINED, Joined, join, theme_files
from tests.support.old_browsers import rules
from tests.support.repo import REPO

THEME = REPO / "generator/presenting/theme"
PARTS = sorted(path for path in (THEME / "parts").rglob("*") if path.is_file())
LONGEST = 250
"""Lines of a part: what one reads in one sitting."""


def named(path: Path) -> str:
    return path.relative_to(THEME).as_posix()


def test_no_part_is_forgotten_and_none_missing():
    listed = [
        f"parts/{joined.folder}/{name}{joined.ending}" for joined in JOINED for name in joined.parts
    ]
    assert sorted(listed) == sorted(map(named, PARTS))


def test_the_theme_is_its_files_and_the_joined_ones():
    paths = [page.path for page in theme_files()]
    assert len(paths) == len(set(paths))
    assert {"main.html", "partials/header.html", "assets/explore/main.js"} <= set(paths)
    assert {joined.path for joined in JOINED} <= set(paths)
    assert not [path for path in paths if path.startswith("parts/")]


@pytest.mark.parametrize("joined", JOINED, ids=lambda joined: joined.path)
def test_a_joined_file_has_its_parts_in_order(joined: Joined):
    text = join(joined).content.decode()
    places = [
        text.index((THEME / "parts" / joined.folder / f"{name}{joined.ending}").read_text().strip())
        for name in joined.parts
    ]
    assert places == sorted(places)
    assert places[0] == 0


@pytest.mark.parametrize("path", PARTS, ids=named)
def test_a_part_is_short_and_says_what_it_is(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("/* ")
    assert text.count("\n") <= LONGEST


@pytest.mark.parametrize("path", [path for path in PARTS if path.suffix == ".css"], ids=named)
def test_a_part_of_a_style_sheet_leaves_nothing_open(path: Path):
    """A brace too few would take the next part into the last rule of this one."""
    text = path.read_text(encoding="utf-8")
    assert text.count("{") == text.count("}")
    assert text.count("/*") == text.count("*/")
    assert list(rules(text))


@pytest.mark.parametrize("path", [path for path in PARTS if path.suffix == ".js"], ids=named)
def test_a_part_of_a_script_keeps_its_names_to_itself(path: Path):
    """What a part shares stands in the one object it is given; the next part begins after it."""
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    code = [line for line in lines if not line.startswith(("/*", "   ")) and line]
    assert code[0].startswith("(function (")
    assert code[1] == '  "use strict"'
    assert code[-1].startswith("})(")
    assert not code[-1].endswith(";")
