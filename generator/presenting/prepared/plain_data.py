"""Records as plain data for JSON: English keys, numbers as texts, nothing that may not be public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from generator.facts.records.parts import Evidence
from generator.facts.records.quantity import Quantity, TargetKind
from generator.facts.records.report import Report
from generator.facts.units import plain as plain_number

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""What ``json.dumps`` takes: lists and dicts of texts, integers, yes-no and None."""

_NEVER = frozenset({"places", "withholding", "earliest", "unit_of_measure"})
"""Where a value stands, why it is kept back, the first day a date may mean: for the checks alone.

And 计量单位, which is the unit of the target that is there already.
"""

_ALWAYS = frozenset({"raw", "kind", "number", "unit", "deadline"})
"""What every target and actual value shows; the rest of a quantity stands only where it says something."""

_ONLY_IF_PUBLIC = frozenset({"file", "note"})


def plain(value: object) -> Json:
    """Return a record, or a value of one, as plain data.

    Decimals become texts with the digits as typed, dates ``YYYY-MM-DD``, enumerations the word of
    the form, tuples lists, an empty text None. Of evidence that is not public only its title and
    the reason remain; places in files, grounds for withholding and what only the checks need
    never appear.

    Raises:
        TypeError: a type that no record has.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return str(value) or None
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return record_facts(value)
    raise TypeError(f"no plain form of {value!r}")


def record_facts(record: DataclassInstance) -> dict[str, Json]:
    """Return what one record states, by the names of its fields."""
    hidden = _NEVER
    if isinstance(record, Evidence) and not record.goes_out:
        hidden = hidden | _ONLY_IF_PUBLIC
    facts = {
        field.name: plain(getattr(record, field.name))
        for field in fields(record)
        if field.name not in hidden
    }
    return _said(facts) if isinstance(record, Quantity) else facts


def _said(facts: dict[str, Json]) -> dict[str, Json]:
    """Leave out of a quantity what it may say and does not; places of words only the checks need."""
    if facts["kind"] != TargetKind.RANKED.value:
        facts["ranks"] = None
    return {name: value for name, value in facts.items() if value or name in _ALWAYS}


def report_facts(report: Report, *, shown: frozenset[str]) -> dict[str, Json]:
    """Return what the report states; spot checks of projects that are not shown are left out.

    Args:
        report: The report.
        shown: Ids of the projects that the reader may see.
    """
    facts = record_facts(report)
    facts["spot_checks"] = [plain(check) for check in report.spot_checks if check.project in shown]
    return facts
