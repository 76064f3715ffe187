"""Full-width colons typed in mkdocs.yml where a key of it ends: found by the look of the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.facts.diagnostics import Finding
from generator.publishing.disk import files
from generator.reading.rules.c110_yaml import FULLWIDTH_COLON
from generator.reading.yaml.lines import is_comment, leading_spaces
from generator.reading.yaml.spots import finding_at
from generator.reading.yaml.traps.trap import write_as

_SLIPPED = re.compile(
    r"(?P<head>\s*(?:-\s+)*)(?P<word>[^\s\"'#\[\]{}&*!|>%@`：∶﹕:][^：∶﹕:\"'#]*?)\s*(?P<colon>[：∶﹕])(?P<value>.*)"
)
_KEY = re.compile(r"[a-z][a-z0-9_.\-]*")  # as MkDocs, Material and the extensions name options
_PAGE = re.compile(r"\s*(?:\S+\.(?:md|html)\b.*|https?://.*|\S*/)?\s*")  # behind a title of nav
_ASCII_COLON = re.compile(r":(?:\s|$)")
_BLOCK = re.compile(r"(?:^|[:\-]\s+)[|>][+-]?[0-9]?[+-]?\s*(?:#.*)?$")


def slipped_colons(name: str, text: str) -> tuple[Finding, ...]:
    """Return a finding for each line of a configuration whose key ends in a full-width colon.

    Comments and texts under ``|`` or ``>`` are prose; in a quoted value a colon is one of prose.
    """
    lines = text.split("\n")
    return tuple(_finding(name, lines, number) for number in _slipped(lines))


def slipped_in(root: Path) -> tuple[Finding, ...]:
    """Return the findings for a repo's mkdocs.yml; none where it is not there or no text."""
    try:
        text = (root / files.CONFIG_FILE).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ()
    return slipped_colons(files.CONFIG_FILE, text)


def _slipped(lines: list[str]) -> Iterator[int]:
    """Yield the numbers (from 1) of such lines."""
    block = -1  # column of the key whose text is being walked
    value_at = -1  # column of the key above whose plain value may go on below it
    for number, line in enumerate(lines, 1):
        column = leading_spaces(line)
        if not line.strip() or is_comment(line) or (block >= 0 and column > block):
            continue
        block = -1
        if _is_slipped(line, goes_on=0 <= value_at < column):
            yield number
        if _BLOCK.search(line.rstrip()):
            block = column
        keyed = _ASCII_COLON.search(line)
        value_at = column if keyed and line[keyed.end() :].strip() else -1


def _is_slipped(line: str, *, goes_on: bool) -> bool:
    """Tell whether a line was meant as a key: an option's name, a title of nav, or at the margin."""
    found = _SLIPPED.fullmatch(line.rstrip("\r"))
    if found is None or _ASCII_COLON.search(line):
        return False
    if _KEY.fullmatch(found["word"]):
        return True
    if goes_on:
        return False
    in_list = "-" in found["head"]
    return not found["head"] or (in_list and _PAGE.fullmatch(found["value"]) is not None)


def _finding(name: str, lines: list[str], number: int) -> Finding:
    line = lines[number - 1].rstrip("\r")
    found = _SLIPPED.fullmatch(line)
    assert found is not None
    value = found["value"].strip(" \t　")
    fixed = f"{found['head'].replace('　', ' ')}{found['word']}: {value}".rstrip()
    return finding_at(
        FULLWIDTH_COLON,
        name,
        lines,
        (number, found.start("colon") + 1),
        f"“{found['word']}”后面的冒号打成了全角“{found['colon']}”。",
        advice=write_as(fixed),
    )
