"""Traps in the first sign of a value, which YAML keeps for itself."""

from __future__ import annotations

import re

from generator.reading.rules import c110_yaml as rules
from generator.reading.vocabulary.form_words import closed_words
from generator.reading.yaml.lines import BLOCK_SIGNS, Line, closing_bracket, quoted
from generator.reading.yaml.spots import clip
from generator.reading.yaml.traps.quotes import STRAY, meant_value
from generator.reading.yaml.traps.trap import Context, Level, Trap

_BLOCK_HEADER = re.compile(r"[>|](?:[+-]?[1-9]?|[1-9][+-])$")
_COMPARISON = re.compile(r">[=＝]|>(?=\s*\d)")
_ANCHOR = re.compile(r"[&*][A-Za-z0-9_-]+(?=[ \t]|$)")
_TAG = re.compile(r"!(?:!?[A-Za-z0-9_:/.-]*|<[^<>]*>)(?=[ \t]|$)")
_LIST_SIGN = re.compile(r"[-?](?:[ \t]|$)")
_WIDE_SIGN = re.compile(rf"([{BLOCK_SIGNS}])([+-]?)[ \t\u3000]*(.*)")
_ANGLES, _LETTERS = "＞〉﹥", "丨"
_YEAR_NUMBER = re.compile(r"\[(\d{4})\]")


def folded(line: Line, context: Context) -> Trap | None:
    """A comparison typed with ``>``, or a text that begins with ``|``."""
    value = line.value
    if value[:1] not in (">", "|"):
        return None
    if _BLOCK_HEADER.match(value) and (context.deeper or not value[-1].isdigit()):
        return None
    meant = _COMPARISON.sub(lambda found: "≥" if len(found.group()) > 1 else ">", value, count=1)
    sign = value[0]
    better = meant_value(line, meant if meant[0] == "≥" else value)
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
    new = meant if meant[0] == "〔" else meant_value(line, value)
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
    if line.key in closed_words() and value[0] in STRAY and value.strip(STRAY):
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
    extra = value[: len(value) - len(value.lstrip(STRAY))].strip()
    return Trap(
        rule=rules.RESERVED_SIGN,
        column=line.value_at,
        message=f"内容“{clip(value, 20)}”前面多了“{extra}”。",
        fixed=line.with_value(meant_value(line, value)),
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
