"""A column that has a word of the form as its title has the form's English term and unit too."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.form.field import Field
from generator.facts.form.forms import FORMS
from generator.facts.form.keys import Key
from generator.presenting.prepared import columns_shown
from generator.presenting.prepared.review_columns import (
    REVIEWED_INDICATOR_COLUMNS,
    REVIEWED_PROJECT_COLUMNS,
)
from tests.support.glossary import page_entries

COLUMNS: tuple[Any, ...] = (*REVIEWED_PROJECT_COLUMNS, *REVIEWED_INDICATOR_COLUMNS)
PUBLISHED = [column for column in COLUMNS if isinstance(column.title, Key)]
SHOWN = [
    column
    for name, columns in vars(columns_shown).items()
    if name.endswith("_COLUMNS")
    for column in columns
    if isinstance(column.head, Key)
]
RENAMED = {(entry.title, entry.term) for entry in page_entries()}
"""Columns of another name than the field's: the glossary's second part says which and why."""


def fields_of(key: str) -> list[Field]:
    """The fields of a word, wherever it stands."""
    return [field for form in FORMS.values() for _, _, field in form.walk() if field.key == key]


@pytest.mark.parametrize("column", PUBLISHED, ids=lambda column: column.name)
def test_a_published_column_goes_by_the_term_of_its_field(column: Any):
    terms = {field.term for field in fields_of(column.title)}
    assert column.name in terms or (column.title, column.name) in RENAMED, (
        f"prepared/columns.py calls “{column.title}” {column.name!r}, the forms call it"
        f" {' or '.join(map(repr, sorted(terms)))}. Take the form's term, or give the column a row"
        " of its own among the page terms of docs/dev/glossary.md."
    )
    assert column.unit in {field.unit for field in fields_of(column.title)}, (
        f"prepared/columns.py and the forms disagree on the unit of “{column.title}”"
    )


@pytest.mark.parametrize("column", SHOWN, ids=lambda column: f"{column.head}-{column.name}")
def test_a_column_of_a_page_shows_the_attribute_its_head_names(column: Any):
    terms = {field.term for field in fields_of(column.head)}
    assert column.name in terms, (
        f"prepared/columns_shown.py shows {column.name!r} under “{column.head}”, which is"
        f" {' or '.join(map(repr, sorted(terms)))} in the forms"
    )


def test_there_are_such_columns():
    assert len(PUBLISHED) > 20
    assert len(SHOWN) > 8
