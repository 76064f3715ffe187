"""The validator of the ``jsonschema`` library, taught what the values of our YAML are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from generator.reading.schema.schema_files import Schema
from generator.reading.yaml.scalars import as_text

_OF_TEXT = ("enum", "pattern", "format", "minLength")


def validator_for(schema: Schema) -> Validator:
    """Return the one validator of a schema or a part of one.

    The validator holds the schema, so that its id is never another's.
    """
    known = _VALIDATORS.get(id(schema))
    if known is None:
        known = _VALIDATORS[id(schema)] = _OurValidator(schema, format_checker=_FORMATS)
    return known


def _is_number(_: Any, value: Any) -> bool:
    return isinstance(value, int | Decimal)


def _is_integer(_: Any, value: Any) -> bool:
    return isinstance(value, int)


def _is_text(_: Any, value: Any) -> bool:
    """An unquoted number in a text field is the text it was typed as."""
    return isinstance(value, str | int | Decimal)


def _asked_of_text(keyword: str) -> Any:
    """Ask a keyword about the characters typed; the library's own cannot measure an int."""
    ask = Draft202012Validator.VALIDATORS[keyword]

    def asked(validator: Validator, wanted: Any, value: Any, schema: Schema) -> Any:
        typed = as_text(value) if isinstance(value, int | Decimal) else value
        return ask(validator, wanted, typed, schema)

    return asked


# The library makes a new validator for every value it descends to, two thirds of its time; ours
# are made once for every part of a schema.


def _properties(
    validator: Validator, properties: Schema, value: Any, _: Schema
) -> Iterator[ValidationError]:
    if validator.is_type(value, "object"):
        for key, below in value.items():
            if key in properties:
                yield from _below(properties[key], below, key)


def _items(validator: Validator, items: Schema, value: Any, _: Schema) -> Iterator[ValidationError]:
    if validator.is_type(value, "array"):
        for index, item in enumerate(value):
            yield from _below(items, item, index)


def _below(schema: Schema, value: Any, step: str | int) -> Iterator[ValidationError]:
    for error in validator_for(schema).iter_errors(value):
        error.path.appendleft(step)
        yield error


_VALIDATORS: dict[int, Validator] = {}
_FORMATS = FormatChecker(("date",))
_OurValidator = extend(
    Draft202012Validator,
    {
        "properties": _properties,
        "items": _items,
        **{keyword: _asked_of_text(keyword) for keyword in _OF_TEXT},
    },
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"number": _is_number, "integer": _is_integer, "string": _is_text}
    ),
)
