"""The signs that forms print where there is nothing (-, /): as if the cell were empty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.forms import FORMS
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.yaml.source import Source

_BLANK = re.compile(r"[-－–—─/／\\＼]{1,3}")
_PRINTED = frozenset({SchemaKind.PROJECT, SchemaKind.REPORT, SchemaKind.REVIEW})
"""Kinds of files that are transcribed from printed tables."""


def without_blanks(kind: SchemaKind, source: Source) -> Source:
    """Return the source without the cells of a printed table that hold a blank sign alone."""
    if source.data is None or kind not in _PRINTED:
        return source
    return replace(source, data=_filled(FORMS[kind.value], source.data))


def _filled(form: Form, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is filled in; whatever else is odd about the data stays as it is."""
    fields = {str(field.key): field for field in form.fields}
    found: dict[str, Any] = {}
    for key, value in data.items():
        field = fields.get(key)
        if field is not None and _is_blank(value):
            continue
        found[key] = value if field is None else _below(field, value)
    return found


def _below(field: Field, value: Any) -> Any:
    if field.below is None or field.kind is Kind.EXPLANATIONS:
        return value
    if isinstance(value, dict):
        return _filled(field.below, value)
    if isinstance(value, list):
        below = field.below
        return [_filled(below, item) if isinstance(item, dict) else item for item in value]
    return value


def _is_blank(value: Any) -> bool:
    return isinstance(value, str) and bool(_BLANK.fullmatch(value.strip()))
