"""Traps in the quotes around a value, and how a value is quoted rightly."""

from __future__ import annotations

import re

from generator.reading.rules import c110_yaml as rules
from generator.reading.vocabulary.form_words import closed_words, percent_words
from generator.reading.yaml.lines import Line, closing_quote, quoted
from generator.reading.yaml.spots import clip
from generator.reading.yaml.traps.trap import Context, Trap

_BAD_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\[^0abtnvfre \"/\\N_LPxuU\t])")
_STOPS = (",", "，", ";", "；", "。")
STRAY = "&*!%@`, "
_SIGNS_AROUND = "&*!%@`,>|=＝<≥≤~\"'“”‘’＂[]{} \t"


def meant_value(line: Line, value: str) -> str:
    """Write a text in quotes, but for a number or a word of a list: quotes would be the next fault."""
    if line.key not in closed_words():
        return quoted(value)
    bare = value.strip(_SIGNS_AROUND)
    percent = "%" in value.lstrip(STRAY) or ("%" in value and line.key in percent_words())
    return f"{bare}%" if percent else bare


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
    if tail.strip() in _STOPS:
        return _trailing_stop(line, end, tail.strip())
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


def _trailing_stop(line: Line, end: int, stop: str) -> Trap:
    """A comma behind the closing quote, as in JSON."""
    whole = line.value[: end + 1]
    return Trap(
        rule=rules.TEXT_AFTER_QUOTE,
        column=line.value_at + end + 1,
        message=f"引号后面多了“{stop}”。",
        fixed=line.with_value(whole),
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
        fixed = line.with_value(meant_value(line, body))
        return Trap(rule=rules.CURLY_QUOTES, column=line.value_at + mixed.start(),
                    message=message, fixed=fixed)  # fmt: skip
    name = "双引号" if quote == '"' else "单引号"
    return Trap(
        rule=rules.UNCLOSED_QUOTE,
        column=line.value_at,
        message=f"内容以英文{name}开头，后面没有配对的{name}。",
        fixed=line.with_value(meant_value(line, value[1:])),
    )


def curly(line: Line, at: int, message: str) -> Trap:
    """Chinese quotation marks around a value that needs English ones."""
    inner = line.value.strip("“”‘’＂")
    return Trap(
        rule=rules.CURLY_QUOTES,
        column=line.value_at,
        message=message,
        fixed=line.with_value(quoted(inner)),
    )
