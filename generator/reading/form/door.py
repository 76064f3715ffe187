"""The door: plain data that passed its schema becomes values of records, as the forms say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from generator.facts.diagnostics import Explanation, FieldPath, Severity
from generator.facts.form.field import TYPED, Field, Form, Kind
from generator.reading.form.amount_units import in_wan
from generator.reading.yaml.scalars import as_text

Data = Mapping[str, Any]
"""One mapping of a data file."""

More = Callable[[Data], dict[str, Any]]
Given = Mapping[type, More]
"""For a record that its keys alone do not fill: what returns its other attributes."""

_NOTHING: Given = MappingProxyType({})


def text(data: Data, key: str) -> str:
    """Return the text under a key as typed, empty where not stated."""
    return as_text(data.get(key, ""))


def file_values(form: Form, data: Data, given: Given = _NOTHING) -> dict[str, Any]:
    """Return what a file states, by the attributes of its record; its 说明 are gathered there."""
    found = values(form, in_wan(form, data), given)
    if any(field.kind is Kind.EXPLANATIONS for field in form.fields):
        found["explanations"] = tuple(_explanations(form, data))
    return found


def values(form: Form, data: Data, given: Given = _NOTHING) -> dict[str, Any]:
    """Return what a mapping states, by the attributes of its record.

    A text or list that is not stated is empty, everything else is left to the record's default.
    """
    more = given.get(form.record)
    found = more(data) if more else {}
    own, flat = _shape(form)
    for field in own:
        if field.term in found:
            continue
        stated = data.get(field.key)
        if stated is not None:
            found[field.term] = _value(field, stated, given)
        elif field.kind in _EMPTY:
            found[field.term] = _EMPTY[field.kind]
    for field in flat:
        found.update(values(_below(field), data.get(field.key, {})))
    return found


@cache
def _shape(form: Form) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """Return the fields that are attributes by themselves, and the tables that only hold such."""
    flat = tuple(field for field in form.fields if form.flattens(field))
    own = (field for field in form.fields if form.fills(field) and field not in flat)
    return tuple(own), flat


def record(form: Form, data: Data, given: Given = _NOTHING) -> Any:
    """Make the record of a mapping."""
    return form.record(**values(form, data, given))


def _value(field: Field, stated: Any, given: Given) -> Any:
    """Return what stands under a key as its record holds it."""
    plain = _PLAIN.get(field.kind)
    if plain is not None:
        return plain(stated)
    if field.kind is Kind.TABLE:
        return record(_below(field), stated, given)
    if field.kind is Kind.LIST:
        return tuple(record(_below(field), item, given) for item in stated)
    if field.kind is Kind.CHOICE:
        return field.words(stated) if field.words else as_text(stated)
    return stated == field.yes


def _below(field: Field) -> Form:
    assert field.below is not None
    return field.below


_PLAIN: Mapping[Kind, Callable[[Any], Any]] = MappingProxyType(
    {
        **dict.fromkeys(TYPED, as_text),
        **dict.fromkeys((Kind.MONEY, Kind.SCORE, Kind.NUMBER), Decimal),
        **dict.fromkeys((Kind.PERCENT, Kind.RATE), lambda s: Decimal(as_text(s).removesuffix("%"))),
        Kind.COUNT: int,
        Kind.DATE: date.fromisoformat,
        Kind.TEXTS: lambda stated: tuple(map(as_text, stated)),
        Kind.SEVERITIES: lambda stated: tuple(
            (code, Severity(word)) for code, word in stated.items()
        ),
    }
)


_EMPTY: Mapping[Kind, object] = MappingProxyType(
    {**dict.fromkeys(TYPED, ""), Kind.LIST: (), Kind.TEXTS: ()}
)


def _explanations(form: Form, data: Data, path: FieldPath = ()) -> Iterator[Explanation]:
    """Yield what is explained of a mapping, then of its parts, in the order of the form."""
    for field in form.fields:
        if field.kind is Kind.EXPLANATIONS:
            for index, item in enumerate(data.get(field.key, ())):
                yield Explanation(path=(*path, field.key, index), **values(_below(field), item))
    for field in _with_explained_parts(form):
        here = (*path, field.key)
        if field.kind is Kind.TABLE:
            yield from _explanations(_below(field), data.get(field.key, {}), here)
        else:
            for index, item in enumerate(data.get(field.key, ())):
                yield from _explanations(_below(field), item, (*here, index))


@cache
def _with_explained_parts(form: Form) -> tuple[Field, ...]:
    """Return the tables and lists of a form that have a 说明 of their own below them."""
    return tuple(
        field
        for field in form.fields
        if field.kind in (Kind.TABLE, Kind.LIST)
        and any(below.kind is Kind.EXPLANATIONS for _, _, below in _below(field).walk())
    )
