"""Amounts of a file that states them in 元: exact in 万元, as everything behind the door is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from generator.facts.form.field import Form, Kind
from generator.facts.form.keys import Key

YUAN = "元"
_PLACES = 4  # 1 万元 = 10,000 元


def in_wan(form: Form, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the data of a file with its amounts in 万元; it must have passed its schema."""
    return _converted(form, data) if data.get(Key.AMOUNT_UNIT) == YUAN else data


def wan_of(yuan: Decimal | int) -> Decimal:
    """Return an amount of 元 in 万元: the point moved, zeros behind the last digit left off."""
    moved = Decimal(yuan).scaleb(-_PLACES)
    whole = moved.to_integral_value()
    return whole if moved == whole else moved.normalize()


def _converted(form: Form, data: Mapping[str, Any]) -> dict[str, Any]:
    fields = {str(field.key): field for field in form.fields}
    found: dict[str, Any] = {}
    for key, value in data.items():
        field = fields[key]
        if field.kind is Kind.MONEY:
            found[key] = wan_of(value)
        elif field.kind is Kind.TABLE and field.below is not None:
            found[key] = _converted(field.below, value)
        elif field.kind is Kind.LIST and field.below is not None:
            found[key] = [_converted(field.below, item) for item in value]
        else:
            found[key] = value
    return found
