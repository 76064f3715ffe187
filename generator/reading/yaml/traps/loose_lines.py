"""Traps of a line that is no item and goes on with none: its colon or its dash is missing."""

from __future__ import annotations

import re

from generator.reading.rules import c110_yaml as rules
from generator.reading.yaml.lines import (
    Line,
)
from generator.reading.yaml.spots import clip
from generator.reading.yaml.traps.heads import DECORATIONS, MAX_KEY
from generator.reading.yaml.traps.trap import Context, Level, Trap, write_as

_OTHER_SEPARATOR = re.compile(
    r"([^\s；;=＝.．,，。、—–→|~]+?)(?:\s*(?:[；;=＝.．,，。、—–→|~]+|-+>?)\s*|\s+)"
)
_LABEL = re.compile(r"[^\s：:，。；]{1,15}[：:]|[（(][^（()）]{1,15}[)）]\s*$")
_ONE_WORD = re.compile(r"[^\W\d][\w-]*")


def no_colon(line: Line, context: Context) -> Trap | None:
    """A line that is neither an item nor the continuation of a text, and has no colon."""
    if line.has_key or line.has_dash or context.continuing or context.opened:
        return None
    if line.rest[:1] in "\"'[{":
        return None
    fixed = _with_colon(line, context)
    if fixed:
        return Trap(
            rule=rules.NO_COLON,
            column=line.rest_at,
            message="这一行没有“名称: 内容”的冒号，不知道属于哪一项。",
            fixed=fixed,
            level=Level.SUSPECT,
        )
    if context.item == len(line.indent):
        return Trap(
            rule=rules.DASH,
            column=line.rest_at,
            message="这一行与列表的上一条对齐，前面却没有“- ”。",
            fixed=f"{line.indent}- {line.rest}",
            level=Level.SUSPECT,
        )
    return _loose_text(line, context)


def _with_colon(line: Line, context: Context) -> str:
    """Write a line that begins with a key and another sign than the colon, empty where it does not."""
    rest = line.rest.lstrip(DECORATIONS)
    found = _OTHER_SEPARATOR.match(rest)
    if found is None:
        return ""
    word = found[1].rstrip(DECORATIONS)
    if word not in context.known:
        return ""
    return f"{line.text[: line.rest_at]}{word}: {rest[found.end() :]}".rstrip()


def _loose_text(line: Line, context: Context) -> Trap:
    """Text that is no item: it goes on with the item above, were it indented."""
    message = "这一行没有“名称: 内容”的冒号，不知道属于哪一项。"
    fixed, advice = line.text[: line.rest_at] + "# " + line.rest, rules.NO_COLON.way_out
    opens = context.below > len(line.indent) and _ONE_WORD.fullmatch(line.rest.rstrip())
    if opens and len(line.rest) <= MAX_KEY:
        fixed, advice = f"{line.text.rstrip()}:", ""
    elif context.above < 0 or _LABEL.match(line.rest):
        advice = (
            f"用不着的（表的标题、年份、注）整行删去；是批注的，前面加“# ”，写成：{clip(fixed, 60)}；"
            "是一项内容的，在栏目的名称后面加英文冒号和空格。"
        )
    else:
        fixed = " " * (context.above + 2) + line.rest
        shown = write_as(fixed).removeprefix("这一行写成：")
        advice = (
            f"如果是上一项没写完的文字，前面空 {context.above + 2} 格，写成：{shown}；"
            "如果是单独的一项，在名称后面加英文冒号和空格。"
        )
    return Trap(
        rule=rules.NO_COLON,
        column=line.rest_at,
        message=message,
        fixed=fixed,
        advice=advice,
        level=Level.SUSPECT,
        repeats=context.above >= 0,
    )
