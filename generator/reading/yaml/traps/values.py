"""Traps in the value of a line: its first character, its quotes, a second colon, a comment."""

from __future__ import annotations

import re

from generator.reading.quantities.meant_number import excel_advice
from generator.reading.rules import c110_yaml as rules
from generator.reading.rules import c140_values as shapes
from generator.reading.vocabulary.form_words import closed_words, item_words
from generator.reading.yaml.lines import Line, quoted
from generator.reading.yaml.spots import clip
from generator.reading.yaml.traps.quotes import curly
from generator.reading.yaml.traps.trap import Context, Level, Trap

_SECOND_PAIR = re.compile(r"[\s，,;；、]{1,9}(?P<key>[^\s:：，,;；、]{2,12})\s{0,9}[:：]")
_SECOND_COLON = re.compile(r":(?=[ \t]|$)")
_HIDDEN_TEXT = re.compile(r"(?:^|(?<=[ \t]))#(?=[^\s#!])")
_EXCEL_MARK = re.compile(
    r"#(?:DIV/0!|REF!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)(?=[ \t]|$)"
)
_NEW_ITEM = re.compile(r"(?:^|(?<=[ \t]))-[ \t]+([^\s:：]{1,20}):(?=[ \t]|$)")


def excel_mark(line: Line, context: Context) -> Trap | None:
    """What Excel shows where it has no result, and YAML drops as a comment."""
    if not line.has_key or not _EXCEL_MARK.match(line.text, line.value_at):
        return None
    typed = line.text[line.value_at :].strip()
    return Trap(
        rule=shapes.ODD_NUMBER,
        column=line.value_at,
        message=f"“{line.key}”写成了“{clip(typed, 20)}”，那是 Excel 的出错标记，不是内容。",
        advice=excel_advice(typed),
        level=Level.SILENT,
    )


def swallowed_comment(line: Line, context: Context) -> Trap | None:
    """Text behind a ``#`` that YAML drops without a word."""
    if line.value[:1] in ("'", '"') or not (line.has_key or line.has_dash):
        return None
    found = _HIDDEN_TEXT.search(line.text, line.value_at)
    if found is None:
        return None
    hidden = clip(line.text[found.start() :], 20)
    whole = line.text[line.value_at :].strip()
    return Trap(
        rule=rules.SWALLOWED_COMMENT,
        column=found.start(),
        message=f"“{hidden}”会被当作批注，不会公布。",
        advice=f"如果是正文，写成：{clip(line.text[: line.value_at].lstrip() + quoted(whole))}；"
        "如果是批注，在“#”后面空一格。",
        level=Level.SILENT,
    )


def second_pair(line: Line, context: Context) -> Trap | None:
    """Behind a number or a word of a list another key with its colon: two lines in one."""
    if not line.has_key or line.key not in closed_words() or line.value[:1] in "\"'[{>|#":
        return None
    if context.flow:
        return None
    found = _SECOND_PAIR.search(line.value)
    if found is None or not context.is_key(found["key"]):
        return None
    if line.value[: found.start()].rstrip().endswith("-"):
        return None  # a new item of the list, see run_together
    first = line.text[: line.value_at] + line.value[: found.start()]
    second = f"{' ' * line.rest_at}{found['key']}: {line.value[found.end() :].strip()}"
    return Trap(
        rule=rules.SECOND_COLON,
        column=line.value_at + found.start("key"),
        message=f"“{found['key']}”写在了“{line.key}”的后面；一行只写一项。",
        fixed=first,
        advice="换成下面几行：",
        lines=(first, second.rstrip()),
        level=Level.SILENT,
        sure=False,
        splits=True,
    )


def second_colon(line: Line, context: Context) -> Trap | None:
    """A plain value that holds another separating colon."""
    value = line.value
    found = _SECOND_COLON.search(value) if line.has_key and not context.flow else None
    if found is None or value[:1] in "\"'[{>|&*!%@`":
        return None
    at = line.value_at + found.start()
    if value[:1] in "“‘＂":
        return curly(line, at, "中文引号不能把内容括起来，里面的冒号仍然算数。")
    if not value[: found.start()].strip(" :："):
        message = f"“{line.key}”后面有两个冒号。"
        fixed = line.with_value(value.lstrip(" :："))
        return Trap(rule=rules.SECOND_COLON, column=at, message=message, fixed=fixed)
    before = clip(value[: found.start()], 20)
    message = f"内容“{before}”后面又有一个“冒号加空格”，分不清哪个是填写项。"
    if found.end() == len(value):
        message = f"内容“{before}:”以英文冒号结尾，会被当成填写项。"
    return Trap(
        rule=rules.SECOND_COLON,
        column=at,
        message=message,
        fixed=line.with_value(quoted(value)),
    )


def run_together(line: Line, context: Context) -> Trap | None:
    """A new item of a list behind a value or a key: the end of the line was deleted."""
    if not line.has_key or line.value[:1] in ("'", '"', "[", "{"):
        return None
    found = _NEW_ITEM.search(line.value)
    if found is None or found[1] not in item_words():
        return None
    at = line.value_at + found.start()
    item = clip(line.text[at:], 40)
    return Trap(
        rule=rules.DASH,
        column=at,
        message=f"列表新的一项“{item}”接在了上一行后面，没有另起一行。",
        fixed=line.text[:at].rstrip(),
        advice="在“- ”前面换行，让短横与列表的其他各条对齐。",
        sure=False,
        splits=True,
    )


def section(line: Line, context: Context) -> Trap | None:
    """A value behind a key that has lines of its own below."""
    if not context.parent or line.value[:1] in ("[", "{", ">", "|"):
        return None
    written = clip(line.value, 20)
    return Trap(
        rule=shapes.WRONG_SHAPE,
        column=line.value_at,
        message=f"“{line.key}”下面还有小项，这一行却直接写了“{written}”。",
        fixed=line.with_value("").rstrip(),
        advice=f"删去冒号后面的“{written}”，写到下面的小项里。",
    )
