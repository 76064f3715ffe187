"""Every text that a person wrote, with the way to it in its file, as the forms say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.facts.diagnostics import FieldPath
from generator.facts.form.field import TYPED, Field, Form, Kind
from generator.facts.form.forms import FORM_OF
from generator.facts.records.form import Project
from generator.facts.records.report import Report
from generator.facts.records.review import Review
from generator.facts.records.site import Site, Unit

Text = tuple[FieldPath, str]
Filed = Project | Report | Review | Unit | Site
"""The record of a whole file."""

_ALL = TYPED | {Kind.TEXTS}
_PROSE = frozenset({Kind.PROSE})
_TABLES = frozenset({Kind.TABLE, Kind.LIST, Kind.EXPLANATIONS})


def texts_of(file: Filed) -> Iterator[Text]:
    """Yield the texts of a file that hold something, in the order of its form."""
    return _walk(FORM_OF[type(file)], file, (), _ALL)


def prose_of(file: Filed) -> list[Text]:
    """Return the sentences in which a unit tells of its own work, placeholders unresolved.

    Names, numbers, quoted documents and remarks on other things are left out.
    """
    return list(_walk(FORM_OF[type(file)], file, (), _PROSE))


def _walk(form: Form, record: object, path: FieldPath, kinds: frozenset[Kind]) -> Iterator[Text]:
    """Yield the texts of some kinds; ``path`` leads to the record."""
    for field in _fields(form, kinds):
        here = (*path, field.key)
        value = record if form.flattens(field) else getattr(record, field.term)
        if field.kind in _TABLES:
            for at, below in _records(field, value, here):
                yield from _walk(_form(field), below, at, kinds)
        else:
            for at, text in _typed(field, value, here):
                if text.strip():
                    yield at, text


@cache
def _fields(form: Form, kinds: frozenset[Kind]) -> tuple[Field, ...]:
    """Return the fields of a form that hold such texts, or have them below; each told by one record."""
    return tuple(
        field
        for field in form.fields
        if field.of is None
        and (field.kind in kinds or (field.below is not None and _fields(field.below, kinds)))
    )


def _form(field: Field) -> Form:
    assert field.below is not None
    return field.below


def _records(field: Field, value: Any, here: FieldPath) -> Iterator[tuple[FieldPath, object]]:
    """Yield the records below a key with the way to each."""
    if field.kind is Kind.EXPLANATIONS:
        yield from ((item.path, item) for item in value)
    elif field.kind is Kind.LIST:
        yield from (((*here, index), item) for index, item in enumerate(value))
    elif value is not None:
        yield here, value


def _typed(field: Field, value: Any, here: FieldPath) -> Iterator[Text]:
    """Yield what was typed under a key."""
    if field.kind is Kind.TEXTS:
        yield from (((*here, index), item) for index, item in enumerate(value))
    elif field.kind is Kind.QUANTITY:
        yield here, value.raw if value is not None else ""
    else:
        yield here, value
