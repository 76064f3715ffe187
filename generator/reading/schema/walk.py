"""The walk of plain data along a JSON Schema: every place that does not fit, one a value.

The schema is the JSON Schema editors use; it is walked here directly because half of a generic
validator's work would be undone again (numbers in text fields are text, ``Decimal`` is a number,
one value has one complaint). A test holds this walk against the ``jsonschema`` library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from generator.facts.diagnostics import FieldPath
from generator.reading.schema.problem import Problem
from generator.reading.vocabulary.schema_files import Schema
from generator.reading.yaml.scalars import as_text

_ANNOTATIONS = frozenset({"$schema", "$id", "title", "description", "examples"})
KEYWORDS = _ANNOTATIONS | {
    *("type", "properties", "required", "additionalProperties", "items", "minItems"),
    *("enum", "pattern", "format", "minLength", "minimum", "maximum", "exclusiveMinimum"),
}
"""The keywords the walk understands; a test refuses a schema with any other."""


def problems(schema: Schema, value: Any, path: FieldPath = ()) -> Iterator[Problem]:
    """Yield where ``value`` does not fit ``schema``; at most one problem a scalar."""
    if not _has_type(schema.get("type"), value):
        yield Problem(keyword="type", path=path, schema=schema, value=value)
    elif isinstance(value, dict):
        yield from _object(schema, value, path)
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield Problem(keyword="minItems", path=path, schema=schema, value=value)
        for index, item in enumerate(value):
            yield from problems(schema.get("items", {}), item, (*path, index))
    elif keyword := _scalar(schema, value):
        yield Problem(keyword=keyword, path=path, schema=schema, value=value)


def _object(schema: Schema, value: dict[str, Any], path: FieldPath) -> Iterator[Problem]:
    properties = schema.get("properties", {})
    others = schema.get("additionalProperties", True)
    for key, below in value.items():
        if key in properties:
            yield from problems(properties[key], below, (*path, key))
        elif isinstance(others, dict):  # any key at all, all of one kind
            yield from problems(others, below, (*path, key))
        elif not others:
            yield Problem(
                keyword="additionalProperties", path=(*path, key), schema=schema, value=below
            )
    for key in schema.get("required", ()):
        if key not in value:
            yield Problem(keyword="required", path=(*path, key), schema=schema, value=None)


def _has_type(wanted: str | list[str] | None, value: Any) -> bool:
    """Whether a value is of a type; an unquoted number is also the text it was typed as."""
    if wanted is None:
        return True
    if not isinstance(wanted, str):
        return any(_has_type(one, value) for one in wanted)
    if wanted == "object":
        return isinstance(value, dict)
    if wanted == "array":
        return isinstance(value, list)
    if wanted == "integer":
        return isinstance(value, int)
    if wanted == "number":
        return isinstance(value, int | Decimal)
    return wanted == "string" and isinstance(value, str | int | Decimal)


def _scalar(schema: Schema, value: str | int | Decimal) -> str:
    """Return the first keyword a scalar violates, empty where it fits."""
    if not isinstance(value, str) and schema["type"] in ("number", "integer"):
        return _bounds(schema, value)
    text = as_text(value)
    if "enum" in schema and text not in schema["enum"]:
        return "enum"
    if "pattern" in schema and not _pattern(schema["pattern"]).search(text):
        return "pattern"
    if schema.get("format") == "date" and not _is_date(text):
        return "format"
    return "minLength" if len(text) < schema.get("minLength", 0) else ""


def _bounds(schema: Schema, value: int | Decimal) -> str:
    if "minimum" in schema and value < schema["minimum"]:
        return "minimum"
    if "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]:
        return "exclusiveMinimum"
    return "maximum" if "maximum" in schema and value > schema["maximum"] else ""


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
