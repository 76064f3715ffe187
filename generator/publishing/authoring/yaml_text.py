"""Data files written for people to go on with: form order, one line a value, a hint beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

Scalar = str | int | Decimal | None

_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9《（〔“≥≤][^\x00-\x1f#:\[\]{},&*!|>'\"%@`\\]*")
_NUMBER = re.compile(r"[-+.\d][-+.,:_\deExXoO]*")
_WORDS = {"y", "n", "yes", "no", "true", "false", "on", "off", "null"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One key with its value and a hint for whoever fills it in.

    A key has a scalar ``value`` (None is left to be filled in), or the ``lines`` of a nested form,
    or ``entries``, each a text or a nested form.
    """

    key: str
    value: Scalar = None
    lines: tuple[Line, ...] = ()
    entries: tuple[str | tuple[Line, ...], ...] = ()
    hint: str = ""


def write_form(lines: Sequence[Line], *, head: Sequence[str] = ()) -> str:
    """Write a data file: comment lines, then the form; what is read from it is what it was given."""
    comments = [f"# {line}".rstrip() for line in head]
    return "\n".join([*comments, *_lines(lines, "")]) + "\n"


def _lines(lines: Sequence[Line], indent: str) -> Iterator[str]:
    for line in lines:
        hint = f"  # {_one_line(line.hint)}" if line.hint else ""
        if line.lines or line.entries:
            yield f"{indent}{line.key}:{hint}"
        else:
            yield from _scalar_lines(f"{indent}{line.key}:", line.value, hint, indent)
        yield from _lines(line.lines, indent + "  ")
        for entry in line.entries:
            yield from _entry(entry, indent + "  ")


def _entry(entry: str | tuple[Line, ...], indent: str) -> Iterator[str]:
    if isinstance(entry, str):
        yield f"{indent}- {scalar(entry)}"
        return
    inner = indent + "  "
    for number, text in enumerate(_lines(entry, inner)):
        yield text if number else f"{indent}- {text.removeprefix(inner)}"


def _scalar_lines(start: str, value: Scalar, hint: str, indent: str) -> Iterator[str]:
    if value is None:
        yield f"{start}{hint}"
    elif isinstance(value, str) and fits_block(value):
        yield f"{start} |{'' if value.endswith(chr(10)) else '-'}{hint}"
        for text in value.rstrip("\n").split("\n"):
            yield f"{indent}  {text}".rstrip()
    else:
        yield f"{start} {scalar(value)}{hint}"


def fits_block(text: str) -> bool:
    """Whether a text of several lines reads back unchanged from a literal block."""
    lines = text.split("\n")
    tidy = all(line == line.rstrip() and line.isprintable() for line in lines)
    ends_once = not text.endswith("\n\n")
    return len(lines) > 1 and tidy and ends_once and bool(lines[0]) and not lines[0][0].isspace()


def scalar(value: str | int | Decimal) -> str:
    """Write a value so that every YAML reader takes it for what it is: a number or this text."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int):
        return str(value)
    plain = _PLAIN.fullmatch(value) and value == value.strip() and value.isprintable()
    guessed = _NUMBER.fullmatch(value) or value.lower() in _WORDS
    if plain and not guessed:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in quoted)


def _one_line(text: str) -> str:
    return " ".join(text.split())
