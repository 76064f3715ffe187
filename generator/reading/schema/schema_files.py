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


def homes_of(schema: Schema, key: str, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the keys above each place where a schema allows ``key``, e.g. (年度资金, 年度资金总额)."""
    properties = schema.get("properties", {})
    if key in properties:
        yield path
    for name, below in properties.items():
        yield from homes_of(below.get("items", below), key, (*path, name))
