"""Indicators typed below heads that name their levels, as they stand printed, instead of one item each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.form.keys import Key
from generator.facts.form.project import INDICATOR
from generator.reading.rules import c140_values as rules
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.vocabulary.level_names import aspect_of, part_of
from generator.reading.yaml.source import Source

_LEVELS = (Key.LEVEL1, Key.LEVEL2)
_OWN = frozenset(str(field.key) for field in INDICATOR.fields)
_MOST_SHOWN = 3  # lines of the first indicator


class _Item(NamedTuple):
    """One indicator: the heads over it, where the first of them stands, and its own lines."""

    heads: tuple[str, ...]
    path: FieldPath
    data: dict[str, Any]


def levels_as_heads(kind: SchemaKind, source: Source) -> Finding | None:
    """Say once that the levels of the indicators are heads, and show the first item put right."""
    if kind is not SchemaKind.PROJECT or not isinstance(source.data, dict):
        return None
    listed = source.data.get(Key.INDICATORS)
    found = [item for item in _items(listed, (), (Key.INDICATORS,)) if item.heads]
    if not found:
        return None
    first = found[0]
    heads = "”“".join(dict.fromkeys(head for item in found for head in item.heads))
    message = f"“{heads}”写成了标题；每个指标是一条，级别写在这一条里面。"
    own = (f"{key}: {value}" for key, value in list(first.data.items())[:_MOST_SHOWN])
    lines = "\n    ".join((*_named(first.heads), *own))
    advice = f"删去这些标题，每个指标这样写（前面空两格）：\n  - {lines}"
    head = first.path[: 2 if isinstance(first.path[1], str) else 3]
    return finding(rules.WRONG_SHAPE, source.places, head, message, advice=advice, at_key=True)


def _items(node: Any, heads: tuple[str, ...], path: FieldPath) -> Iterator[_Item]:
    """Yield the indicators below a node, each with the heads over it."""
    if len(heads) > len(_LEVELS):
        return
    if isinstance(node, list):
        for number, item in enumerate(node):
            yield from _items(item, heads, (*path, number))
    elif isinstance(node, dict) and _is_indicator(node):
        yield _Item(heads, path, node)
    elif isinstance(node, dict):
        for name, below in node.items():
            yield from _items(below, (*heads, name), (*path, name))


def _is_indicator(node: dict[str, Any]) -> bool:
    return not _OWN.isdisjoint(node)


def _named(heads: tuple[str, ...]) -> Iterator[str]:
    """Name the level each head is of: by its words where there is only one, else by its place."""
    if len(heads) == 1 and not part_of(heads[0]) and aspect_of(heads[0]):
        yield f"{Key.LEVEL2}: {heads[0]}"
        return
    yield from (f"{level}: {head}" for level, head in zip(_LEVELS, heads, strict=False))
