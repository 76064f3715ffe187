"""The value of a field as the text a comparison shows, and whether two of them say the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.facts.form.field import Field, Kind
from generator.facts.records.quantity import Quantity
from generator.facts.units import trimmed


def value_of(field: Field, record: object) -> object:
    """Return what stands under a key of a record, as typed where another key's value replaced it."""
    typed = getattr(record, field.typed, "") if field.typed else ""
    return typed or getattr(record, field.term, None)


def value_text(field: Field, value: object) -> str:
    """Return a value as text, empty where nothing is stated."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return field.yes if value else ("" if field.yes == "是" else f"不是{field.yes}")
    if isinstance(value, Quantity):
        return value.raw
    if isinstance(value, Decimal):
        return trimmed(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return "、".join(map(str, value))
    return str(value)


def number_of(value: object) -> Decimal | None:
    """Return a value as a number, None where it is none."""
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        return None
    return Decimal(value)


def only_dress(field: Field) -> bool:
    """Whether a key says how the file is typed, not what it states."""
    return field.kind is Kind.YES and field.term == "in_yuan"
