"""Every text that a person wrote, with the way to it in its file, as the forms say."""

from __future__ import annotations

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


def texts_of(file: Filed) -> list[Text]:
    """Return the texts of a file that hold something, in the order of its form."""
    return _texts(file, _ALL)


def prose_of(file: Filed) -> list[Text]:
    """Return the sentences in which a unit tells of its own work, placeholders unresolved.

    Names, numbers, quoted documents and remarks on other things are left out.
    """
    return _texts(file, _PROSE)


def _texts(file: Filed, kinds: frozenset[Kind]) -> list[Text]:
    found: list[Text] = []
    _add(found, FORM_OF[type(file)], file, (), kinds)
    return found


def _add(
    found: list[Text], form: Form, record: object, path: FieldPath, kinds: frozenset[Kind]
) -> None:
    """Add the texts of some kinds that a record holds; ``path`` leads to it.

    A file has hundreds of fields and is walked a dozen times: a list that grows takes a third of the
    time of generators within generators.
    """
    for field, flat in _fields(form, kinds):
        value: Any = record if flat else getattr(record, field.term)
        if not value:  # not stated
            continue
        here = (*path, field.key)
        if field.below is None:
            typed = getattr(record, field.typed) if field.typed else ""
            _add_typed(found, field.kind, typed or value, here)
        elif field.kind is Kind.TABLE:
            _add(found, field.below, value, here, kinds)
        elif field.kind is Kind.EXPLANATIONS:
            for item in value:
                _add(found, field.below, item, item.path, kinds)
        else:
            for index, item in enumerate(value):
                _add(found, field.below, item, (*here, index), kinds)


def _add_typed(found: list[Text], kind: Kind, value: Any, here: FieldPath) -> None:
    """Add what was typed under one key."""
    if kind is Kind.TEXTS:
        found.extend(((*here, index), item) for index, item in enumerate(value) if item.strip())
        return
    text: str = value if isinstance(value, str) else value.raw
    if text.strip():
        found.append((here, text))


@cache
def _fields(form: Form, kinds: frozenset[Kind]) -> tuple[tuple[Field, bool], ...]:
    """Return the fields of a form that hold such texts, or have them below; each told by one record.

    And of each whether it is a table without a record of its own.
    """
    return tuple(
        (field, form.flattens(field))
        for field in form.fields
        if field.of is None
        and (field.kind in kinds or (field.below is not None and _fields(field.below, kinds)))
    )
