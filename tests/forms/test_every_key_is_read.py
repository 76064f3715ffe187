"""What is typed under a key of a schema reaches the attribute of the record that its form names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.facts.diagnostics import FieldPath, Severity
from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.forms import FORMS
from generator.facts.form.keys import Key
from generator.facts.records.quantity import Quantity
from generator.reading.form.parse_files import (
    parse_project,
    parse_report,
    parse_review,
    parse_site,
    parse_unit,
)
from generator.reading.schema.validation import SchemaKind, validate
from generator.reading.yaml.source import Source, read_source
from tests.support.filled_forms import KINDS, leaves, ordinary, schema_at, schema_of, write

PARSERS: dict[str, Callable[[Source], Any]] = {
    "site": parse_site,
    "unit": lambda source: parse_unit("danwei", source),
    "report": parse_report,
    "project": lambda source: parse_project("project", 2024, source),
    "review": lambda source: parse_review(source, {}, 2024),
}
MARKED: dict[Kind, tuple[str, Any]] = {
    Kind.TEXT: ("记号七", "记号七"),
    Kind.PROSE: ("记号七。", "记号七。"),
    Kind.QUANTITY: ("记号七", "记号七"),
    Kind.IDENTIFIER: ("jihao7", "jihao7"),
    Kind.ADDRESS: ("https://jihao.example/7", "https://jihao.example/7"),
    Kind.MONEY: ("70.70", Decimal("70.70")),
    Kind.SCORE: ("7.70", Decimal("7.70")),
    Kind.PERCENT: ("77.70%", Decimal("77.70")),
    Kind.RATE: ("77.70%", Decimal("77.70")),
    Kind.COUNT: ("77", 77),
    Kind.DATE: ("2024-07-17", date(2024, 7, 17)),
    Kind.TEXTS: ("jihao7", "jihao7"),
    Kind.SEVERITIES: ("C304: 错误", (("C304", Severity.ERROR),)),
}
"""What is typed, and what it becomes."""

ALL = [(kind, path, form, field) for kind in KINDS for path, form, field in leaves(kind)]


def called(item: tuple[str, FieldPath, Form, Field]) -> str:
    return f"{item[0]}.{'.'.join(map(str, item[1]))}"


def marked(kind: str, path: FieldPath, field: Field) -> tuple[str, Any]:
    if field.kind is Kind.YES:
        return field.yes, True
    choices = schema_at(kind, path).get("enum") if field.kind is not Kind.SEVERITIES else None
    if choices:
        return choices[-1], field.words(choices[-1]) if field.words else choices[-1]
    if field.key == Key.FORM_YEAR:
        return "2077", 2077
    return MARKED[field.kind]


def is_needed(kind: str, path: FieldPath, wanted: FieldPath) -> bool:
    """Whether a file with the wanted value has to have this one too: required, in a table that is there."""
    for length in range(1, len(path) + 1):
        step, above = path[length - 1], path[: length - 1]
        if wanted[:length] == path[:length] or isinstance(step, int):
            continue
        schema = schema_at(kind, above) if above else schema_of(kind)
        if step not in schema.get("required", ()):
            return False
    return True


def reach(record: Any, form: Form, path: FieldPath, file: Any) -> Any:
    """Follow a path from a record to what it holds there, as the forms say."""
    field = next(one for one in form.fields if one.key == path[0])
    rest = path[1:]
    if field.kind is Kind.EXPLANATIONS:
        (found,) = file.explanations
        assert found.path[-2:] == path[:2]
        assert field.below is not None
        return reach(found, field.below, path[2:], file)
    value = record if form.flattens(field) else getattr(record, field.term)
    if rest and isinstance(rest[0], int):
        value, rest = value[rest[0]], rest[1:]
    if rest:
        assert field.below is not None
        return reach(value, field.below, rest, file)
    return value.raw if isinstance(value, Quantity) else value


@pytest.mark.parametrize("item", ALL, ids=called)
def test_what_is_typed_reaches_its_attribute(item: tuple[str, FieldPath, Form, Field]):
    kind, wanted, form, field = item
    typed, expected = marked(kind, wanted, field)
    usual = ordinary(kind)

    def fill(path: FieldPath, one: Field) -> tuple[str, ...]:
        if path == wanted:
            return (typed,)
        return usual(path, one) if is_needed(kind, path, wanted) else ()

    source = read_source(f"{kind}.yml", write(kind, fill).text.encode())
    assert (*source.findings, *validate(SchemaKind(kind), source)) == ()
    file = PARSERS[kind](source)
    found = reach(file, FORMS[kind], wanted, file)
    assert found == expected, (
        f"“{typed}” under “{'.'.join(map(str, wanted))}” passes {kind}.schema.json and becomes"
        f" {found!r} in {form.owner(field).__name__}.{field.term}: it is lost on the way. Look at"
        " generator/reading/form/door.py, and at what parse_files.py gives that record itself."
    )
