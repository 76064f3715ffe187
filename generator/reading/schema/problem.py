"""Every place where data does not fit its schema, a value each, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import ValidationError

from generator.facts.diagnostics import FieldPath
from generator.reading.schema.schema_files import Schema
from generator.reading.schema.validator import validator_for

_ABOUT_KEYS = ("additionalProperties", "required")
FIRST_TOLD = (
    *("type", "enum", "pattern", "format", "minimum", "exclusiveMinimum", "maximum"),
    *("minItems", "minLength"),
)
"""What is said about a value, the complaint that explains the others first."""

_SILENT = ("$schema", "$id", "title", "description", "examples", "properties", "items")
KEYWORDS = frozenset((*_ABOUT_KEYS, *FIRST_TOLD, *_SILENT))
"""The keywords that have a sentence or need none; a test refuses a schema with any other.

``multipleOf`` stays out because the library divides by it, and a ``Decimal`` by a float is an
exception; ``oneOf`` because what it complains of is all of its branches at once.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """``keyword`` of ``schema`` (the part that speaks about ``path``) is violated by ``value``.

    For ``required`` and ``additionalProperties`` the path ends in the key, the schema is that of
    the object it is missing from or unknown in.
    """

    keyword: str
    path: FieldPath
    schema: dict[str, Any]
    value: Any


def problems(schema: Schema, value: Any, path: FieldPath = ()) -> Iterator[Problem]:
    """Yield where ``value``, which stands at ``path``, does not fit ``schema``.

    A scalar has one problem: what is no date has no month to be wrong. An object has one for
    every key that is not of the form, in file order, and one for every key it lacks.
    """
    told: dict[tuple[FieldPath, str], ValidationError] = {}
    for error in validator_for(schema).iter_errors(value):
        keyword = str(error.validator)
        place = ((*path, *error.absolute_path), keyword if keyword in _ABOUT_KEYS else "")
        if place not in told or _rank(error) < _rank(told[place]):
            told[place] = error
    for (where, _), error in told.items():
        yield from _problems_of(error, where)


def _rank(error: ValidationError) -> int:
    return FIRST_TOLD.index(error.validator) if error.validator in FIRST_TOLD else 0


def _problems_of(error: ValidationError, path: FieldPath) -> Iterator[Problem]:
    """Yield what an error of the library says, key by key where it speaks about keys.

    The library names the keys in its sentence only, so they are asked for again.
    """
    keyword = str(error.validator)
    schema: Any = error.schema
    value: Any = error.instance
    if keyword == "additionalProperties":
        for key, below in value.items():
            if key not in schema["properties"]:
                yield Problem(keyword=keyword, path=(*path, key), schema=schema, value=below)
    elif keyword == "required":
        for key in schema["required"]:
            if key not in value:
                yield Problem(keyword=keyword, path=(*path, key), schema=schema, value=None)
    else:
        yield Problem(keyword=keyword, path=path, schema=schema, value=value)
