"""What a project states, value by value under the keys of its form: the door, walked outwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any

from generator.exchanging.form_import.stated import Path, Typed
from generator.facts.form.field import Field, Form, Kind
from generator.facts.form.keys import Key
from generator.facts.form.project import PROJECT
from generator.facts.records.form import FundRow, Goal, Indicator, Project
from generator.facts.records.parts import Evidence
from generator.facts.records.quantity import Quantity
from generator.facts.units import plain

_YUAN = Decimal(10_000)  # in one 万元
_NOT_YES = {"是": "否", "追加": "调减", "元": "万元"}
_LEFT_OUT = frozenset({Key.STATUS, Key.WITHHOLDING})
"""Whether a file goes out is said in the file alone, never by a spreadsheet that comes in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedValue:
    """One value under the keys that lead to it, as people type it; amounts in the form's own unit."""

    path: Path
    field: Field
    value: Typed


def stated_values(project: Project) -> tuple[StatedValue, ...]:
    """Return what a project states, in the order of the form.

    Of evidence that is not public only its title and the reason come, as on its page.
    """
    walk = _Walk(in_yuan=project.in_yuan)
    found = [*walk.values(PROJECT, project, ())]
    for one in project.explanations:
        below = field_at((*one.path[:-1], 0)).below
        if below is not None:
            found += walk.values(below, one, tuple(one.path))
    return tuple(found)


@lru_cache(maxsize=2048)
def field_at(path: Path) -> Field:
    """Return the field of the form that a path leads to; numbers of items are passed over.

    Raises:
        KeyError: The form has no such key.
    """
    form: Form | None = PROJECT
    found: Field | None = None
    for step in path:
        if isinstance(step, int):
            continue
        found = next((one for one in form.fields if one.key == step), None) if form else None
        if found is None:
            raise KeyError(step)
        form = found.below
    if found is None:
        raise KeyError(path)
    return found


class _Walk:
    def __init__(self, *, in_yuan: bool) -> None:
        self.in_yuan = in_yuan

    def values(self, form: Form, record: Any, path: Path) -> Iterator[StatedValue]:
        """Yield what a record states."""
        told = _told(record)
        for field in form.fields:
            if field.kind is Kind.EXPLANATIONS or field.key in _LEFT_OUT or not field.term:
                continue
            here = (*path, field.key)
            value: Any = told[field.key] if field.key in told else getattr(record, field.term)
            if field.below is not None and field.kind is Kind.TABLE:
                yield from self.values(field.below, value, here) if value is not None else ()
            elif field.below is not None:
                for number, item in enumerate(value):
                    yield from self.values(field.below, item, (*here, number))
            elif field.kind is Kind.TEXTS:
                for number, text in enumerate(value):
                    yield StatedValue(path=(*here, number), field=field, value=text)
            else:
                typed = self._typed(field, value)
                if typed not in (None, ""):
                    yield StatedValue(path=here, field=field, value=typed)

    def _typed(self, field: Field, value: Any) -> Typed | None:
        """Return a value of a record as it is typed under its key."""
        if value is None or isinstance(value, Quantity):
            return value.raw if value is not None else None
        if isinstance(value, bool):
            unsaid = not value and field.key != Key.CHANGE_TYPE
            return None if unsaid else field.yes if value else _NOT_YES[field.yes]
        if isinstance(value, Enum):
            return str(value.value)
        if isinstance(value, Decimal | int):
            return self._number(field, Decimal(value))
        return value.isoformat() if isinstance(value, date) else str(value)

    def _number(self, field: Field, number: Decimal) -> Typed:
        if field.kind in (Kind.RATE, Kind.PERCENT):
            sign = "" if field.key == Key.SHARE_OF_MARKS else "%"
            return f"{plain(number)}{sign}"
        return number * _YUAN if field.kind is Kind.MONEY and self.in_yuan else number


def _told(record: Any) -> Mapping[str, object]:
    """Return by key what was typed where the record holds what it means."""
    if isinstance(record, FundRow):
        return {Key.EXECUTION_RATE: record.rate_as_typed or record.stated_rate}
    if isinstance(record, Goal):
        return {Key.ATTAINMENT_RATE: record.rate_as_typed or record.stated_rate}
    if isinstance(record, Indicator):
        return _told_line(record)
    if isinstance(record, Evidence) and not record.goes_out:
        return {Key.FILE: "", Key.EXPLANATIONS: ""}
    return {}


def _told_line(line: Indicator) -> Mapping[str, object]:
    shared = line.share is not None and line.share == line.weight
    called_part = line.name.lstrip(" 　").startswith(Key.CHILD)
    said = None if line.child == called_part else "是" if line.child else "否"
    told: dict[str, object] = {
        Key.CHILD: said,
        Key.TARGET: line.target_before if line.adjusted_target else line.target,
    }
    return {**told, Key.WEIGHT: None} if shared else told
