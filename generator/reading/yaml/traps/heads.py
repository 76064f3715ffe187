"""Traps in the head of a line: its indentation, its dash, its colon."""

from __future__ import annotations

import difflib
import re

from generator.facts.form.keys import Key
from generator.reading.rules import c110_yaml as rules
from generator.reading.yaml.lines import (
    ALL_BLANKS,
    Line,
    closing_quote,
    first_odd_blank,
    spaces_for,
)
from generator.reading.yaml.traps.trap import Context, Level, Trap

_WIDTHS = (2, 1, 4, 8)  # spaces a tab or an ideographic space may have been meant for
_COLON_LIKE = re.compile(r"[：∶﹕]|:(?=[^ \t])")
_PROSE = re.compile(r"[，。；！？、“”《》（）()/\\#]")
DECORATIONS = "*>#`_~【】[]（）()<>《》“”"
MAX_KEY = 16
_LIKE, _SHORTEST = 0.7, 2  # likeness to a key, and characters of one
_CURLY_VALUE = re.compile(r"[“‘]([^“”‘’]*)[”’]")


def indentation_blank(line: Line, context: Context) -> Trap | None:
    """A tab or an odd blank before the first character of the line."""
    tab, odd = line.indent.find("\t"), first_odd_blank(line.indent)
    if tab < 0 and odd < 0:
        return None
    keyed = context.is_key(line.key) or line.has_dash
    level = Level.SUSPECT if context.continuing and not keyed else Level.BREAKING
    fixed = " " * _meant_column(line, context) + line.text[len(line.indent) :]
    if odd >= 0:
        silent = context.is_key(line.key) and not context.continuing
        return Trap(
            rule=rules.ODD_BLANK,
            column=odd,
            message=f"行首的缩进里有{blank_name(line.indent[odd])}。",
            fixed=fixed,
            level=Level.SILENT if silent else level,
            sure=False,
            repeats=True,
        )
    message = "行首的缩进用了 Tab 键。"
    return Trap(
        rule=rules.TAB,
        column=tab,
        message=message,
        fixed=fixed,
        level=level,
        sure=False,
        repeats=True,
    )


def _meant_column(line: Line, context: Context) -> int:
    """Tell how deep a line with a tab in front is meant to stand: as a line of its kind above does."""
    asked = len(spaces_for(line.indent, context.wide))
    if not (context.is_key(line.key) or line.has_dash):
        return asked
    columns = {len(spaces_for(line.indent, wide)) for wide in _WIDTHS}
    if context.inside >= 0 and context.inside + 2 in columns:
        return context.inside + 2
    above = context.dashes if line.has_dash else context.keys
    fitting = [column for column in above if column in columns]
    return fitting[-1] if fitting else asked


def colon(line: Line, context: Context) -> Trap | None:
    """A full-width colon, no space or an odd blank behind the colon."""
    found = _COLON_LIKE.search(line.rest)
    at = line.rest_at + found.start() if found else -1
    if found is None or line.rest[:1] in "[{#" or (line.has_key and at > line.colon_at):
        return None
    if line.rest[0] in "\"'" and found.start() != closing_quote(line.rest, 0) + 1:
        return None
    word, after = line.text[line.rest_at : at].strip(), line.text[at + 1 :]
    if not (level := _level(word, after, found.group(), line, context)):
        return None
    indent = line.text[: line.rest_at]
    meant = after.lstrip(f"{ALL_BLANKS}:：" if context.is_key(word) else ALL_BLANKS)
    fixed = f"{indent}{word}: {meant}".rstrip()
    if found.group() != ":":
        message = f"“{word}”后面的冒号打成了全角“{found.group()}”。"
        rule = rules.FULLWIDTH_COLON
    elif first_odd_blank(after[:1]) == 0:
        message = f"“{word}:”后面是{blank_name(after[0])}，不是普通空格。"
        rule, at = rules.ODD_BLANK, at + 1
    else:
        message = f"“{word}:”的冒号后面没有空格。"
        rule = rules.NO_SPACE_AFTER_COLON
    return Trap(rule=rule, column=at, message=message, fixed=fixed, level=level[0])


def _level(
    word: str, after: str, mark: str, line: Line, context: Context
) -> tuple[Level] | tuple[()]:
    """How far the text before a colon-like character looks like a key; empty for not at all."""
    if context.is_key(word) and (len(word) > 2 or not context.continuing):
        return (Level.SILENT,)
    odd_blank = mark == ":" and first_odd_blank(after[:1]) == 0
    time_or_address = mark == ":" and (after[:2] == "//" or after[:1].isdigit())
    if line.has_key or context.continuing or (time_or_address and not odd_blank):
        return ()
    if not word or len(word) > MAX_KEY or _PROSE.search(word):
        return ()
    if len(word) < _SHORTEST or not difflib.get_close_matches(
        word, context.known, n=1, cutoff=_LIKE
    ):
        return ()  # no key of ours: with its colon put right it would only be refused as one
    return (Level.SUSPECT,)


def nameless(line: Line, context: Context) -> Trap | None:
    """A colon with no name in front."""
    if not line.has_key or line.key:
        return None
    message = "冒号前面没有名称。"
    fixed = line.text[: line.rest_at] + Key.NOTE + line.text[line.colon_at :]
    advice = rules.ODD_KEY.way_out
    return Trap(
        rule=rules.ODD_KEY, column=line.colon_at, message=message, fixed=fixed, advice=advice
    )


def quoted_key(line: Line, context: Context) -> Trap | None:
    """A key in Chinese quotation marks."""
    word = line.key.strip("“”‘’＂ ")
    if not line.has_key or word == line.key or line.key[:1] in "\"'" or not context.is_key(word):
        return None
    both = _CURLY_VALUE.fullmatch(line.value)
    text = line.with_value(both[1]) if both else line.text  # in quotes like its key
    fixed = line.text[: line.rest_at] + word + text[line.colon_at :]
    return Trap(
        rule=rules.CURLY_QUOTES,
        column=line.rest_at,
        message=f"“{word}”外面多了中文引号。",
        fixed=fixed,
        level=Level.SILENT,
    )


def decorated_key(line: Line, context: Context) -> Trap | None:
    """A key with signs of Markdown or brackets around it, as copied from a chat or a manual."""
    if not line.has_key or line.key[:1] not in DECORATIONS:
        return None
    word = line.key.strip(DECORATIONS + " ")
    if word not in context.known:
        return None
    return Trap(
        rule=rules.ODD_KEY,
        column=line.rest_at,
        message=f"“{word}”前面多了“{line.key[: line.key.index(word)].strip()}”。",
        fixed=line.text[: line.rest_at] + word + line.text[line.colon_at :],
    )


def blank_name(character: str) -> str:
    """Name an odd blank the way a clerk knows it."""
    if character == "\u3000":
        return "全角空格"
    if character == "\u00a0":
        return "从网页或 Word 复制来的不间断空格"
    return f"看不见的特殊空格 U+{ord(character):04X}"
