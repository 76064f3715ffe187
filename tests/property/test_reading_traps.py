"""One slip in a good form is one finding, on its line, with its own cause; three slips are three."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.reading.schema.validation import SchemaKind, validate
from generator.reading.yaml.source import read_source
from tests.support.repo import REPO

pytestmark = pytest.mark.slow("hundreds of spoilt files a test")

FORMS = [
    path.read_text(encoding="utf-8").split("\n")
    for path in sorted((REPO / "data/shifan/2024/projects").glob("*.yml"))
]

PAIR = re.compile(r"^( *(?:- )?)([^\s:#\"{\[]+): +([^|>\"\[{'#].*)$")
SECTION = re.compile(r"^( *(?:- )?)([^\s:#\"{\[]+):$")
DEEP = re.compile(r"^((?:  )+)([^\s#].*)$")
ITEM = re.compile(r"^( *)- (\S.*)$")


def pair(shape: str) -> Callable[[str], str | None]:
    """A slip in `key: value`; K, V and I stand for key, value and what is before the key."""

    def slip(line: str) -> str | None:
        found = PAIR.match(line)
        if not found:
            return None
        parts = {"I": found[1], "K": found[2], "V": found[3]}
        return re.sub("[IKV]", lambda part: parts[part[0]], shape)

    return slip


def section(line: str) -> str | None:
    found = SECTION.match(line)
    return f"{found[1]}{found[2]}：" if found else None


def indented(blank: str) -> Callable[[str], str | None]:
    def slip(line: str) -> str | None:
        found = DEEP.match(line)
        return blank * (len(found[1]) // 2) + found[2] if found else None

    return slip


def item(mark: str) -> Callable[[str], str | None]:
    def slip(line: str) -> str | None:
        found = ITEM.match(line)
        return f"{found[1]}{mark}{found[2]}" if found else None

    return slip


SLIPS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "full-width colon": ("C110", pair("IK：V")),
    "full-width colon of a section": ("C110", section),
    "no space": ("C111", pair("IK:V")),
    "second colon": ("C112", pair("IK: 甲: V")),
    "curly quotes": ("C113", pair("IK: “甲: V”")),
    "mixed quotes": ("C113", pair('IK: "V”')),
    "unclosed": ("C114", pair('IK: "V')),
    "text after quote": ("C115", pair('IK: "甲"V')),
    "ideographic after colon": ("C116", pair("IK:　V")),
    "no-break after colon": ("C116", pair("IK:\u00a0V")),
    "ideographic indent": ("C116", indented("　")),
    "tab": ("C117", indented("\t")),
    "no space after dash": ("C119", item("-")),
    "full-width dash": ("C119", item("－ ")),
    "at least": ("C120", pair("IK: >=V")),
    "bracket": ("C121", pair("IK: [2021]V")),
    "star": ("C122", pair("IK: *V")),
    "percent": ("C122", pair("IK: %V")),
    "at": ("C122", pair("IK: @V")),
    "dash": ("C122", pair("IK: - V")),
}


def codes(lines: list[str]) -> list[tuple[int, str]]:
    source = read_source("f.yml", "\n".join(lines).encode())
    found = (*source.findings, *validate(SchemaKind.PROJECT, source))
    return sorted((item.place.line, item.code) for item in found)


def inside_prose(lines: list[str], at: int) -> bool:
    """Whether the line is part of a text under `|` or `>`, or of a list in brackets."""
    return any(re.search(r"[:] [|>]-?$", line) for line in lines[max(0, at - 1) : at])


@settings(max_examples=250)
@given(st.data())
def test_each_slip_is_told_by_its_own_name(data: st.DataObject):
    lines = list(data.draw(st.sampled_from(FORMS)))
    expected = {}
    for name in data.draw(st.lists(st.sampled_from(sorted(SLIPS)), min_size=1, max_size=3)):
        code, slip = SLIPS[name]
        fitting = [
            (at, typed)
            for at, line in enumerate(lines)
            if at + 1 not in expected
            and not inside_prose(lines, at)
            and (typed := slip(line)) is not None
        ]
        assume(fitting)
        at, typed = data.draw(st.sampled_from(fitting))
        lines[at] = typed
        expected[at + 1] = code
    found = codes(lines)
    blanks = {code for code in expected.values() if code in ("C116", "C117")}
    if len(blanks) < sum(code in blanks for code in expected.values()):
        return  # the same blank twice may be one cause
    assert found == sorted(expected.items())


@given(st.sampled_from(FORMS))
def test_the_forms_themselves_are_good(lines: list[str]):
    assert codes(lines) == []
