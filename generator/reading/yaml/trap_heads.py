"""Traps in the head of a line: its indentation, its dash, its colon."""

from __future__ import annotations

import re

from generator.facts.form.keys import Key
from generator.reading.rules import c110_yaml as rules
from generator.reading.vocabulary.form_words import item_words
from generator.reading.yaml.lines import (
    ALL_BLANKS,
    Line,
    closing_quote,
    first_odd_blank,
    spaces_for,
)
from generator.reading.yaml.trap import Context, Level, Trap, write_as

_DASHES = "－–—−‐‑•·●"
_LIST_MARK = re.compile(rf"(?:-(?=[^ \t\-\d.])|[{_DASHES}](?=[^{_DASHES}]))[ \t]*")
_OTHER_MARK = re.compile(
    r"(?:[+](?=[ \t]*[^\s\d])|[*](?=[ \t])|\d{1,3}[.．、)）]|[(（]\d{1,3}[)）]|[①-⑳])[ \t]*"
)
MARK_SIGNS = frozenset("+*(（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""What a mark of a list begins with that is no dash."""

_COLON_LIKE = re.compile(r"[：∶﹕]|:(?=[^ \t])")
_PROSE = re.compile(r"[，。；！？、“”《》（）()/\\#]")
_DECORATIONS = "*>#`_~【】[]（）()<>《》“”"
_OTHER_SEPARATOR = re.compile(
    r"([^\s；;=＝.．,，。、—–→|~]+?)(?:\s*(?:[；;=＝.．,，。、—–→|~]+|-+>?)\s*|\s+)"
)
_ONE_WORD = re.compile(r"[^\W\d][\w-]*")
_MAX_KEY = 16
_WIDEST_MARK = 6  # characters, （12）and a blank


def indentation_blank(line: Line, context: Context) -> Trap | None:
    """A tab or an odd blank before the first character of the line."""
    tab, odd = line.indent.find("\t"), first_odd_blank(line.indent)
    if tab < 0 and odd < 0:
        return None
    keyed = context.is_key(line.key) or line.has_dash
    level = Level.SUSPECT if context.continuing and not keyed else Level.BREAKING
    fixed = spaces_for(line.indent, context.wide) + line.text[len(line.indent) :]
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
    if not word or len(word) > _MAX_KEY or _PROSE.search(word):
        return ()
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
    fixed = line.text[: line.rest_at] + word + line.text[line.colon_at :]
    return Trap(
        rule=rules.CURLY_QUOTES,
        column=line.rest_at,
        message=f"“{word}”外面多了中文引号。",
        fixed=fixed,
        level=Level.SILENT,
    )


def decorated_key(line: Line, context: Context) -> Trap | None:
    """A key with signs of Markdown or brackets around it, as copied from a chat or a manual."""
    if not line.has_key or line.key[:1] not in _DECORATIONS:
        return None
    word = line.key.strip(_DECORATIONS + " ")
    if word not in context.known:
        return None
    return Trap(
        rule=rules.ODD_KEY,
        column=line.rest_at,
        message=f"“{word}”前面多了“{line.key[: line.key.index(word)].strip()}”。",
        fixed=line.text[: line.rest_at] + word + line.text[line.colon_at :],
    )


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
    rest = line.rest.lstrip(_DECORATIONS)
    found = _OTHER_SEPARATOR.match(rest)
    if found is None:
        return ""
    word = found[1].rstrip(_DECORATIONS)
    if word not in context.known:
        return ""
    return f"{line.text[: line.rest_at]}{word}: {rest[found.end() :]}".rstrip()


def _loose_text(line: Line, context: Context) -> Trap:
    """Text that is no item: it goes on with the item above, were it indented."""
    message = "这一行没有“名称: 内容”的冒号，不知道属于哪一项。"
    fixed, advice = line.text[: line.rest_at] + "# " + line.rest, rules.NO_COLON.way_out
    opens = context.below > len(line.indent) and _ONE_WORD.fullmatch(line.rest.rstrip())
    if opens and len(line.rest) <= _MAX_KEY:
        fixed, advice = f"{line.text.rstrip()}:", ""
    elif context.above >= 0:
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


def blank_name(character: str) -> str:
    """Name an odd blank the way a clerk knows it."""
    if character == "\u3000":
        return "全角空格"
    if character == "\u00a0":
        return "从网页或 Word 复制来的不间断空格"
    return f"看不见的特殊空格 U+{ord(character):04X}"
