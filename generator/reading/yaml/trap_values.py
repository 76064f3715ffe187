"""Traps in the value of a line: its first character, its quotes, a second colon, a comment."""

from __future__ import annotations

import re

from generator.reading.quantities.meant_number import excel_advice
from generator.reading.rules import c110_yaml as rules
from generator.reading.rules import c140_values as shapes
from generator.reading.vocabulary.form_words import closed_words, item_words, percent_words
from generator.reading.yaml.lines import BLOCK_SIGNS, Line, closing_bracket, closing_quote, quoted
from generator.reading.yaml.spots import clip
from generator.reading.yaml.trap import Context, Level, Trap

_SECOND_COLON = re.compile(r":(?=[ \t]|$)")
_BLOCK_HEADER = re.compile(r"[>|](?:[+-]?[1-9]?|[1-9][+-])$")
_COMPARISON = re.compile(r">[=＝]|>(?=\s*\d)")
_ANCHOR = re.compile(r"[&*][A-Za-z0-9_-]+(?=[ \t]|$)")
_TAG = re.compile(r"!(?:!?[A-Za-z0-9_:/.-]*|<[^<>]*>)(?=[ \t]|$)")
_HIDDEN_TEXT = re.compile(r"(?:^|(?<=[ \t]))#(?=[^\s#!])")
_LIST_SIGN = re.compile(r"[-?](?:[ \t]|$)")
_BAD_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\[^0abtnvfre \"/\\N_LPxuU\t])")
_WIDE_SIGN = re.compile(rf"([{BLOCK_SIGNS}])([+-]?)[ \t\u3000]*(.*)")
_ANGLES, _LETTERS = "＞〉﹥", "丨"
_STRAY = "&*!%@`, "
_SIGNS_AROUND = "&*!%@`,>|=＝<≥≤~\"'“”‘’＂[]{} \t"
_EXCEL_MARK = re.compile(
    r"#(?:DIV/0!|REF!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)(?=[ \t]|$)"
)
_NEW_ITEM = re.compile(r"(?:^|(?<=[ \t]))-[ \t]+([^\s:：]{1,20}):(?=[ \t]|$)")
_YEAR_NUMBER = re.compile(r"\[(\d{4})\]")


def _meant(line: Line, value: str) -> str:
    """Write a text in quotes, but for a number or a word of a list: quotes would be the next fault."""
    if line.key not in closed_words():
        return quoted(value)
    bare = value.strip(_SIGNS_AROUND)
    percent = "%" in value.lstrip(_STRAY) or ("%" in value and line.key in percent_words())
    return f"{bare}%" if percent else bare


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


def second_colon(line: Line, context: Context) -> Trap | None:
    """A plain value that holds another separating colon."""
    value = line.value
    found = _SECOND_COLON.search(value) if line.has_key else None
    if found is None or value[:1] in "\"'[{>|&*!%@`":
        return None
    at = line.value_at + found.start()
    if value[:1] in "“‘＂":
        return _curly(line, at, "中文引号不能把内容括起来，里面的冒号仍然算数。")
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


def quotes(line: Line, context: Context) -> Trap | None:
    """A quote that does not close on its line, or closes before the text ends."""
    value = line.value
    if value[:1] not in ('"', "'"):
        return None
    end = closing_quote(value, 0)
    if end < 0:
        return _unclosed(line, context)
    tail = value[end + 1 :]
    if not tail.strip(" \t") or re.match(r"[ \t]+#", tail):
        return _backslash(line, end)
    comment = re.search(r"(?<![ \t])[ \t]+#.*$", tail)
    whole = value[: len(value) - len(comment.group())] if comment else value
    inner = whole[1:end]
    meant = quoted(inner + tail if tail in "%％‰" else whole)
    if line.key in closed_words():
        meant = whole.strip(_SIGNS_AROUND)
    fixed = line.with_value(meant + (comment.group() if comment else ""))
    return Trap(
        rule=rules.TEXT_AFTER_QUOTE,
        column=line.value_at + end + 1,
        message=f"引号里的“{clip(inner, 20)}”后面还有文字“{clip(tail.strip(), 20)}”。",
        fixed=fixed,
    )


def _backslash(line: Line, end: int) -> Trap | None:
    found = _BAD_ESCAPE.search(line.value, 0, end) if line.value[0] == '"' else None
    if found is None:
        return None
    return Trap(
        rule=rules.YAML_OTHER,
        column=line.value_at + found.start(),
        message=f"英文双引号里的反斜杠“{found.group()}”另有含义，不能直接写。",
        fixed=line.with_value(quoted(line.value[1:end]) + line.value[end + 1 :]),
    )


def _unclosed(line: Line, context: Context) -> Trap | None:
    quote, value = line.value[0], line.value
    mixed = re.search(r"[”“’‘＂][ \t]*$", value)
    if mixed:
        body = value[1 : mixed.start()]
        message = "前一个是英文引号，后一个是中文引号，不配对。"
        fixed = line.with_value(_meant(line, body))
        return Trap(rule=rules.CURLY_QUOTES, column=line.value_at + mixed.start(),
                    message=message, fixed=fixed)  # fmt: skip
    name = "双引号" if quote == '"' else "单引号"
    return Trap(
        rule=rules.UNCLOSED_QUOTE,
        column=line.value_at,
        message=f"内容以英文{name}开头，后面没有配对的{name}。",
        fixed=line.with_value(_meant(line, value[1:])),
    )


def _curly(line: Line, at: int, message: str) -> Trap:
    inner = line.value.strip("“”‘’＂")
    return Trap(
        rule=rules.CURLY_QUOTES,
        column=line.value_at,
        message=message,
        fixed=line.with_value(quoted(inner)),
    )


def folded(line: Line, context: Context) -> Trap | None:
    """A comparison typed with ``>``, or a text that begins with ``|``."""
    value = line.value
    if value[:1] not in (">", "|"):
        return None
    if _BLOCK_HEADER.match(value) and (context.deeper or not value[-1].isdigit()):
        return None
    meant = _COMPARISON.sub(lambda found: "≥" if len(found.group()) > 1 else ">", value, count=1)
    sign = value[0]
    better = _meant(line, meant if meant[0] == "≥" else value)
    return Trap(
        rule=rules.FOLDED,
        column=line.value_at,
        message=f"内容“{clip(value, 20)}”以“{sign}”开头，“{sign}”表示下面几行是一段文字。",
        fixed=line.with_value(better),
        level=Level.SILENT,
    )


def block_sign(line: Line, context: Context) -> Trap | None:
    """A full-width bar or angle, or what looks like one, where ``|`` or ``>`` was meant."""
    found = _WIDE_SIGN.fullmatch(line.value) if line.has_key or line.has_dash else None
    if found is None:
        return None
    sign, chomp, text = found.groups()
    if text and sign in _ANGLES + _LETTERS:  # may begin a text
        return None
    meant = ">" if sign in _ANGLES else "|"
    return Trap(
        rule=rules.BLOCK_SIGN,
        column=line.value_at,
        message=f"“{sign}”不是半角的“{meant}”，会原样印在网页上。",
        fixed=line.with_value(text or meant + chomp),
        level=Level.SILENT,
    )


def bracket(line: Line, context: Context) -> Trap | None:
    """A text that begins with a bracket."""
    value = line.value
    if value[:1] not in ("[", "{", "]", "}"):
        return None
    end = closing_bracket(value, 0) if value[0] in "[{" else 0
    placeholder = value.startswith("{{")
    if not placeholder and end == len(value) - 1 and len(value) > 1:
        return None
    meant = _YEAR_NUMBER.sub(r"〔\1〕", value)
    new = meant if meant[0] == "〔" else _meant(line, value)
    what = "占位符" if placeholder else f"内容“{clip(value, 20)}”"
    return Trap(
        rule=rules.BRACKET,
        column=line.value_at,
        message=f"{what}以“{value[0]}”开头，会被当成列表或表格。",
        fixed=line.with_value(new),
        level=Level.SILENT if placeholder else Level.BREAKING,
    )


def reserved_sign(line: Line, context: Context) -> Trap | None:
    """A text that begins with a sign YAML keeps for itself; anchors, aliases, merges and tags."""
    value = line.value
    if line.key == "<<":
        message = "“<<”是合并写法。"
        return Trap(rule=rules.ANCHOR, column=line.rest_at, message=message, level=Level.SILENT)
    if not value or not (line.has_key or line.has_dash):
        return None
    found = _ANCHOR.match(value)
    if found and (value[0] == "&" or found.group()[1:] in context.anchors):
        what = "锚点" if value[0] == "&" else "引用"
        return Trap(rule=rules.ANCHOR, column=line.value_at, level=Level.SILENT,
                    message=f"“{found.group()}”是{what}写法。")  # fmt: skip
    if line.key in closed_words() and value[0] in _STRAY and value.strip(_STRAY):
        return _stray(line)
    if found := _TAG.match(value):
        message = f"“{found.group()}”会被当成类型标记。"
        fixed = line.with_value(value[found.end() :].strip() or quoted(value))
        return Trap(rule=rules.TAG, column=line.value_at, message=message, fixed=fixed,
                    level=Level.SILENT)  # fmt: skip
    if value[0] in "&*!%@`," or _LIST_SIGN.match(value):
        return _reserved(line)
    return None


def _stray(line: Line) -> Trap:
    """A sign before a number or a word of a list: quotes would only make it the next fault."""
    value = line.value
    extra = value[: len(value) - len(value.lstrip(_STRAY))].strip()
    return Trap(
        rule=rules.RESERVED_SIGN,
        column=line.value_at,
        message=f"内容“{clip(value, 20)}”前面多了“{extra}”。",
        fixed=line.with_value(_meant(line, value)),
        level=Level.SILENT if value[0] in "&*!" else Level.BREAKING,
    )


def _reserved(line: Line) -> Trap:
    value = line.value
    message = f"内容“{clip(value, 20)}”以“{value[0]}”开头，没有加引号。"
    fixed = line.with_value(quoted(value))
    if value in {"-", "?"}:
        message = f"“{value}”在这里另有含义，不能表示“没有”；没有内容就空着。"
        fixed = line.with_value("").rstrip()
    return Trap(
        rule=rules.RESERVED_SIGN,
        column=line.value_at,
        message=message,
        fixed=fixed,
        level=Level.SILENT if value[0] in "&*!" else Level.BREAKING,
        quiet=value == "-" and line.has_key,  # forms print it where there is nothing
    )
