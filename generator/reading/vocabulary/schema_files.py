"""The JSON Schemas of the data files, as text for editors and as data for us."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from generator.facts.diagnostics import FieldPath

Schema = dict[str, Any]


class SchemaKind(StrEnum):
    """The kinds of data files."""

    SITE = "site"
    UNIT = "unit"
    REPORT = "report"
    PROJECT = "project"
    REVIEW = "review"
    STANDARD = "standard"


def schema_text(kind: SchemaKind) -> str:
    """Return the JSON Schema (2020-12) of a kind of file as text."""
    folder = resources.files("generator.reading") / "schemas"
    return (folder / f"{kind}.schema.json").read_text(encoding="utf-8")


@cache
def schema_data(kind: SchemaKind) -> Schema:
    """Return the JSON Schema of a kind of file; decimals are ``Decimal``. Not to be changed."""
    data: Schema = json.loads(schema_text(kind), parse_float=Decimal)
    return data


@cache
def schema_version() -> str:
    """Return a short mark of all schemas, which changes when one of them does."""
    texts = "\x1e".join(map(schema_text, SchemaKind))
    return hashlib.sha256(texts.encode()).hexdigest()[:8]


def schema_at(kind: SchemaKind, path: FieldPath) -> Schema | None:
    """Return the part of a schema that speaks about ``path``, None where it knows none."""
    node: Schema | None = schema_data(kind)
    for step in path:
        if node is None:
            return None
        node = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
    return node


def properties_below(schema: Schema) -> Iterator[str]:
    """Yield every key a schema allows, at any depth."""
    for key, below in schema.get("properties", {}).items():
        yield key
        yield from properties_below(below)
    if "items" in schema:
        yield from properties_below(schema["items"])


def items_below(schema: Schema) -> Iterator[str]:
    """Yield every key an item of a list may have, at any depth."""
    items = schema.get("items")
    if items is not None:
        yield from items.get("properties", ())
        yield from items_below(items)
    for below in schema.get("properties", {}).values():
        yield from items_below(below)


def scalars_and_sections(schema: Schema) -> Iterator[tuple[str, bool]]:
    """Yield every key with whether more lines belong below it: a table or a list."""
    for key, below in schema.get("properties", {}).items():
        yield key, below.get("type") in ("object", "array")
        yield from scalars_and_sections(below.get("items", below))


def closed_values(schema: Schema) -> Iterator[tuple[str, bool]]:
    """Yield every key with whether it holds nothing but a number or one of a few words."""
    for key, below in schema.get("properties", {}).items():
        yield key, "enum" in below or below.get("type") in ("number", "integer")
        yield from closed_values(below.get("items", below))


def homes_of(schema: Schema, key: str, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the keys above each place where a schema allows ``key``, e.g. (年度资金, 年度资金总额)."""
    properties = schema.get("properties", {})
    if key in properties:
        yield path
    for name, below in properties.items():
        yield from homes_of(below.get("items", below), key, (*path, name))
