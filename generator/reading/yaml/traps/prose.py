"""Traps in the text of several lines below ``|`` or ``>``, and in lines of nothing but blanks."""

from __future__ import annotations

import re

from generator.reading.rules import c110_yaml as rules
from generator.reading.yaml.lines import first_odd_blank, is_comment, leading_spaces, split_line
from generator.reading.yaml.traps.heads import blank_name, colon
from generator.reading.yaml.traps.long_values import is_keyed
from generator.reading.yaml.traps.trap import Context, Trap

_SWALLOWED_KEY = re.compile(r" *[^\s:]+: +[|>][+-]?[ \t]*$")


def odd_blank_line(text: str) -> Trap | None:
    """A line that looks empty and holds odd blanks."""
    at = first_odd_blank(text)
    if at < 0:
        return None
    message = f"这一行看起来是空的，其实有{blank_name(text[at])}。"
    return Trap(
        rule=rules.ODD_BLANK,
        column=at,
        message=message,
        fixed="",
        advice="删去这一行里的空格，或删去这一行。",
    )


def swallowed_key(text: str, column: int, known: frozenset[str]) -> Trap | None:
    """A key with its own text below, so far right that it is read as the text above it."""
    if not _SWALLOWED_KEY.match(text) or not is_keyed(text, known):
        return None
    typed = leading_spaces(text)
    key = text.split(":", maxsplit=1)[0].strip()
    message = f"“{key}”前面多空了 {typed - column} 格，成了上面那段文字的一行。"
    fixed = " " * column + text.strip()
    return Trap(rule=rules.INDENTATION, column=typed, message=message, fixed=fixed)


def too_far_left(text: str, body: int, known: frozenset[str], wide: int) -> Trap | None:
    """A line that was meant as prose but stands too far left."""
    line = split_line(text)
    if line.has_key or line.has_dash or is_comment(text):
        return None
    if colon(line, Context(known=known, continuing=False, opened=False, deeper=False, wide=wide)):
        return None
    odd = first_odd_blank(line.indent)
    rule, message = rules.INDENTATION, "“|”下面的文字，每一行前面都要多空两格。"
    if "\t" in line.indent:
        rule, message = rules.TAB, "行首的缩进用了 Tab 键；“|”下面的文字要用空格缩进。"
    elif odd >= 0:
        rule = rules.ODD_BLANK
        message = (
            f"行首只有{blank_name(line.indent[odd])}；“|”下面的文字，每一行前面要先空普通空格。"
        )
    fixed = " " * body + text.lstrip(" \t")
    return Trap(rule=rule, column=0, message=message, fixed=fixed, repeats=True)
