"""Every number a file states, with the keys and names that lead to it: what a release holds on to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.facts.diagnostics import FieldPath
from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.records.quantity import Quantity
from generator.facts.records.released import Number
from generator.facts.units import trimmed

_NUMBERS = frozenset(
    {Kind.MONEY, Kind.SCORE, Kind.NUMBER, Kind.RATE, Kind.PERCENT, Kind.COUNT, Kind.QUANTITY}
)
_BESIDE = frozenset({Key.CORRECTIONS, Key.SIGN_OFFS, Key.EXPLANATIONS, Key.EVIDENCE})
"""What may be added after a release without a number being another one."""


def numbers_of(form: Form, record: object) -> tuple[Number, ...]:
    """Return the numbers of a file in the order of its form; what is not stated is left out."""
    return tuple(_numbers(form, record, (), ()))


def _numbers(form: Form, record: Any, labels: tuple[str, ...], path: FieldPath) -> Iterator[Number]:
    for field in form.fields:
        if field.key in _BESIDE:
            continue
        value = record if form.flattens(field) else getattr(record, field.term, None)
        if value is None or value == ():
            continue
        here, way = (*labels, str(field.key)), (*path, field.key)
        if field.kind in _NUMBERS:
            text = _text(field, record, value)
            if text:
                yield Number(where=" › ".join(here), value=text, path=way)
        elif field.kind is Kind.TABLE and field.below is not None:
            yield from _numbers(field.below, value, here, way)
        elif field.kind is Kind.LIST and field.below is not None:
            yield from _lines(field.below, value, here, way)


def _lines(
    form: Form, lines: tuple[Any, ...], labels: tuple[str, ...], path: FieldPath
) -> Iterator[Number]:
    """Name each line by its own name, numbered where several have the same."""
    seen = Counter[str]()
    for index, line in enumerate(lines):
        name = _name(line) or f"第 {index + 1} 行"
        seen[name] += 1
        shown = f"“{name}”" if seen[name] == 1 else f"“{name}”（{seen[name]}）"
        yield from _numbers(form, line, (*labels, shown), (*path, index))


def _name(line: object) -> str:
    names = (getattr(line, one, "") for one in ("name", "title", "project", "problem"))
    return next((str(name) for name in names if name), "")


def _text(field: Field, record: object, value: object) -> str:
    typed = getattr(record, field.typed, "") if field.typed else ""
    if typed:
        return str(typed).strip()
    if isinstance(value, Quantity):
        return value.raw.strip()
    if isinstance(value, Decimal):
        return f"{trimmed(value)}{'%' if field.unit == '%' else ''}"
    return str(value)
