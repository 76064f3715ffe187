"""Traps in the mark of a list item: no dash, another sign, no blank behind it."""

from __future__ import annotations

import re

from generator.reading.rules import c110_yaml as rules
from generator.reading.vocabulary.form_words import item_words
from generator.reading.yaml.lines import (
    ALL_BLANKS,
    Line,
    first_odd_blank,
)
from generator.reading.yaml.traps.heads import blank_name
from generator.reading.yaml.traps.trap import Context, Level, Trap

_DASHES = "－–—−‐‑•·●"
_LIST_MARK = re.compile(rf"(?:-(?=[^ \t\-\d.])|[{_DASHES}](?=[^{_DASHES}]))[ \t]*")
_OTHER_MARK = re.compile(
    r"(?:[+](?=[ \t]*[^\s\d])|[*](?=[ \t])|\d{1,3}[.．、)）]|[(（]\d{1,3}[)）]|[①-⑳])[ \t]*"
)
MARK_SIGNS = frozenset("+*(（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""What a mark of a list begins with that is no dash."""
_WIDEST_MARK = 6  # characters, （12）and a blank


def list_mark(line: Line, context: Context) -> Trap | None:
    """A list item whose dash has no space behind it, an odd one, or is no ASCII dash."""
    found = _LIST_MARK.match(line.rest)
    if found is None or line.rest.startswith("---"):
        return None
    mark, after = found.group()[0], line.rest[found.end() :]
    words = re.split(r"[:：]", after, maxsplit=1)
    keyed = len(words) == 2 and context.is_key(words[0])
    odd = first_odd_blank(after[:1]) == 0
    if (mark != "-" or context.continuing) and not keyed and not odd:
        return None
    fixed = line.text[: line.rest_at] + "- " + after.lstrip(ALL_BLANKS)
    if mark != "-":
        message = f"列表的短横“{mark}”不是英文短横。"
        return Trap(rule=rules.DASH, column=line.rest_at, message=message, fixed=fixed,
                    level=Level.SILENT)  # fmt: skip
    if odd:
        message = f"“-”后面是{blank_name(after[0])}，不是普通空格。"
        return Trap(rule=rules.ODD_BLANK, column=line.rest_at + 1, message=message, fixed=fixed,
                    level=Level.SILENT)  # fmt: skip
    return Trap(
        rule=rules.DASH,
        column=line.rest_at + 1,
        message="“-”后面没有空格，这一行没有成为列表的一条。",
        fixed=fixed,
        level=Level.SILENT,
    )


def other_mark(line: Line, context: Context) -> Trap | None:
    """A list item with a number, a plus sign or a star in the place of the dash."""
    found = None if line.has_dash else _OTHER_MARK.match(line.rest)
    if found is None:
        return None
    after = line.rest[found.end() :]
    word, colon, _ = after.partition("：" if "：" in after.split(":")[0] else ":")
    if not colon or word.strip() not in item_words():
        return None
    indent = len(line.indent)
    deep = context.below - indent
    gap = " " * (
        deep - 1 if 2 <= deep <= _WIDEST_MARK else 1
    )  # the lines below stay where they are
    mark = found.group().strip()
    return Trap(
        rule=rules.DASH,
        column=line.rest_at,
        message=f"列表的每一条以英文短横“- ”开头，这里写的是“{mark}”。",
        fixed=f"{line.text[: line.rest_at]}-{gap}{after}",
        level=Level.SILENT,
        repeats=True,
    )
