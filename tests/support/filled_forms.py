"""Data files with the keys of their form filled in, as people type them, and the line of every value."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.facts.diagnostics import FieldPath
from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.forms import FORMS
from generator.facts.form.keys import Key

SCHEMAS = Path(__file__).resolve().parents[2] / "generator/reading/schemas"
KINDS = ("site", "unit", "report", "project", "review")
"""The files people fill in; a scoring standard is a form of another kind."""

Fill = Callable[[FieldPath, Field], tuple[str, ...]]
"""The lines of a value, the first behind its key, the others below it; none leaves the key out."""

_STANDS_IN = {
    Kind.TEXT: "文字",
    Kind.PROSE: "写了一句话。",
    Kind.QUANTITY: "≥6次",
    Kind.ADDRESS: "https://www.example.gov.cn/",
    Kind.MONEY: "10",
    Kind.SCORE: "10",
    Kind.PERCENT: "95%",
    Kind.RATE: "0.95",
    Kind.NUMBER: "10",
    Kind.COUNT: "3",
    Kind.DATE: "2024-12-05",
    Kind.TEXTS: "文字",
    Kind.SEVERITIES: "C304: 提示",
}
_REFERENCES = {Key.STANDARD: "caiyu-2020-10", Key.PROJECT: "project", Key.SITE_CODE: "1306090001"}
_NAMES = {Key.ICON: "biaoshi.png", Key.FORMER_IDS: "jiu-biaoshi"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file's text, and the line (from 1) on which the value of each path begins."""

    text: str
    lines: Mapping[FieldPath, int]


@cache
def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file."""
    data: dict[str, Any] = json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return data


def schema_at(kind: str, path: FieldPath) -> dict[str, Any]:
    """The part of it that speaks about a path."""
    node = schema_of(kind)
    for step in path:
        node = node["items"] if isinstance(step, int) else node["properties"][step]
    return node


def leaves(kind: str) -> Iterator[tuple[FieldPath, Form, Field]]:
    """Every key of a form under which a value stands, with the way to it in a file of one item a list."""
    yield from _leaves(FORMS[kind], ())


def _leaves(form: Form, path: FieldPath) -> Iterator[tuple[FieldPath, Form, Field]]:
    for field in form.fields:
        here: FieldPath = (*path, field.key)
        if field.below is None:
            yield (*here, 0) if field.kind is Kind.TEXTS else here, form, field
        else:
            one = () if field.kind is Kind.TABLE else (0,)
            yield from _leaves(field.below, (*here, *one))


def ordinary(kind: str) -> Fill:
    """Fill in what anybody might type there, the first choice there is."""

    def fill(path: FieldPath, field: Field) -> tuple[str, ...]:
        if field.kind is Kind.IDENTIFIER:
            return (_REFERENCES[Key(field.key)],)
        if field.key == Key.FORM_YEAR:
            return ("2024",)
        if field.key in _NAMES:
            return (_NAMES[Key(field.key)],)
        if field.kind is not Kind.SEVERITIES and "enum" in schema_at(kind, path):
            return (schema_at(kind, path)["enum"][0],)
        return (_STANDS_IN[field.kind],)

    return fill


def write(kind: str, fill: Fill) -> Written:
    """Write a file; tables and lists of which nothing is filled in are left out."""
    text: list[str] = []
    lines: dict[FieldPath, int] = {}
    for number, (line, path) in enumerate(_lines(FORMS[kind], (), fill), start=1):
        text.append(line)
        if path is not None:
            lines[path] = number
    return Written(text="\n".join((*text, "")), lines=lines)


def _lines(form: Form, path: FieldPath, fill: Fill) -> Iterator[tuple[str, FieldPath | None]]:
    for field in form.fields:
        here: FieldPath = (*path, field.key)
        if field.kind is Kind.TABLE:
            below = [(f"  {line}", at) for line, at in _below(field, here, fill)]
        elif field.below is not None:
            below = _item([*_below(field, (*here, 0), fill)])
        elif field.kind is Kind.TEXTS:
            below = _item(_value(fill((*here, 0), field), (*here, 0)))
        elif field.kind is Kind.SEVERITIES:
            below = [(f"  {line}", here) for line in fill(here, field)]
        else:
            value = _value(fill(here, field), here)
            yield from [(f"{field.key}: {value[0][0]}", here), *value[1:]] if value else ()
            continue
        if below:
            yield f"{field.key}:", None
            yield from below


def _below(field: Field, path: FieldPath, fill: Fill) -> Iterator[tuple[str, FieldPath | None]]:
    assert field.below is not None
    return _lines(field.below, path, fill)


def _item(lines: list[tuple[str, FieldPath | None]]) -> list[tuple[str, FieldPath | None]]:
    return [(f"{'    ' if index else '  - '}{line}", at) for index, (line, at) in enumerate(lines)]


def _value(lines: tuple[str, ...], path: FieldPath) -> list[tuple[str, FieldPath | None]]:
    return [(f"  {line}" if at else line, None if at else path) for at, line in enumerate(lines)]
