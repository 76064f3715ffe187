"""The field dictionary (字段): every key of the authored files, made from the JSON Schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.units import plain
from generator.presenting.prepared.addresses import FIELDS
from generator.presenting.prepared.page import Page
from generator.presenting.templates import render
from generator.reading.schema.validation import SchemaKind, schema_data

_UNIT = re.compile(r"单位：(万元|分|%|份)。")
_FILES = (
    (SchemaKind.PROJECT, "data/<单位>/<年度>/projects/<项目标识>.yml"),
    (SchemaKind.REPORT, "data/<单位>/<年度>/report.yml"),
    (SchemaKind.REVIEW, "data/<单位>/<年度>/review.yml"),
    (SchemaKind.UNIT, "data/<单位>/unit.yml"),
    (SchemaKind.SITE, "data/site.yml"),
    (SchemaKind.STANDARD, "data/standards/<标准标识>.yml"),
)
_WORDS = {"string": "文字", "number": "数", "integer": "整数", "object": "一组", "array": "列表"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldEntry:
    """One key: ``way`` the keys that lead to it within its group, ``kind`` what may stand there."""

    anchor: str
    way: tuple[str, ...]
    description: str
    kind: str
    required: bool
    unit: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldGroup:
    """A table of keys: those of the file itself, or those below one of its keys."""

    anchor: str
    title: str
    description: str
    entries: tuple[FieldEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFile:
    """One kind of file with its keys; the first group holds the plain keys of the file itself."""

    anchor: str
    title: str
    description: str
    location: str
    groups: tuple[FieldGroup, ...]


def fields_page() -> Page:
    """Write the field dictionary."""
    return Page(
        path=FIELDS.file,
        content=render("reference/fields.md.j2", here=FIELDS, files=field_files()),
    )


def field_files() -> tuple[FieldFile, ...]:
    """Return all keys of all kinds of files, in the order of the schemas."""
    return tuple(_file(kind, location) for kind, location in _FILES)


def field_anchor(kind: str, *way: str) -> str:
    """Return the id of a key on the page: ``project-年度资金-年度资金总额-全年执行数``."""
    return "-".join((kind, *way))


def _file(kind: SchemaKind, location: str) -> FieldFile:
    schema = schema_data(kind)
    own = _entries(schema, kind.value, (), deep=False)
    groups = [
        FieldGroup(
            anchor=kind.value + "-keys",
            title="基本栏目",
            description="",
            entries=tuple(own),
        )
    ]
    groups += (
        FieldGroup(
            anchor=field_anchor(kind.value, key),
            title=key,
            description=_description(below),
            entries=tuple(_entries(_inner(below), kind.value, (key,), deep=True)),
        )
        for key, below in schema["properties"].items()
        if _inner(below).get("properties")
    )
    return FieldFile(
        anchor=kind.value,
        title=schema["title"],
        description=schema["description"],
        location=location,
        groups=tuple(groups),
    )


def _entries(
    schema: Mapping[str, Any], kind: str, above: tuple[str, ...], *, deep: bool
) -> Iterator[FieldEntry]:
    """Yield the keys below a schema; ``above`` are the keys that lead to it, the group's first."""
    for key, below in schema["properties"].items():
        inner = _inner(below)
        way = (*above, key)
        if deep or not inner.get("properties"):
            yield _entry(below, kind, way, required=key in schema.get("required", ()))
        if deep and inner.get("properties"):
            yield from _entries(inner, kind, way, deep=True)


def _entry(
    schema: Mapping[str, Any], kind: str, way: tuple[str, ...], *, required: bool
) -> FieldEntry:
    unit = _UNIT.search(schema["description"])
    examples = schema.get("examples") or _inner(schema).get("examples", ())
    return FieldEntry(
        anchor=field_anchor(kind, *way),
        way=way[1:] or way,
        description=_description(schema),
        kind=_kind(schema),
        required=required,
        unit=unit[1] if unit else "",
        examples=tuple(_example(item) for item in examples),
    )


def _inner(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of a list's items, or the schema itself."""
    items: Mapping[str, Any] = schema.get("items", schema)
    return items


def _description(schema: Mapping[str, Any]) -> str:
    return _UNIT.sub("", schema["description"]).strip()


def _kind(schema: Mapping[str, Any]) -> str:
    """Return what may stand under a key, in one word or two."""
    if "enum" in schema:
        return "选一个"
    if schema.get("format") == "date":
        return "日期"
    if "%" in schema.get("pattern", ""):
        return "百分数"
    types = schema["type"]
    if not isinstance(types, list):
        return _WORDS[types]
    return "文字或数" if "number" in types or "integer" in types else _WORDS[types[0]]


def _example(value: object) -> str:
    return value if isinstance(value, str) else plain(value)  # type: ignore[arg-type]
