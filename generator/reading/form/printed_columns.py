"""What a form prints in columns of its own, read together: signs, units, rates, weights, 其中."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.facts.form.keys import Key
from generator.facts.records.quantity import Quantity, TargetKind
from generator.reading.form.door import Data, text
from generator.reading.quantities.cell import read_target
from generator.reading.vocabulary.column_signs import more_is_better, sign_apart
from generator.reading.vocabulary.printed_rates import SIGN, rate_of, read_rate

UNSEEN_PROJECT = "（没有看到项目的名称）"
UNSEEN_LINE = "（没有看到指标的名称）"
"""What stands for a name that a transcription marked 转录不全 does not have."""


def printed_row(row: Data) -> dict[str, Any]:
    """Return how the rate of a row of the funds table reads, beside its amounts."""
    beside = rate_of(_amount(row, Key.EXECUTED), _amount(row, Key.ANNUAL_BUDGET))
    return _rate(row, Key.EXECUTION_RATE, "stated_rate", beside)


def printed_goal(row: Data) -> dict[str, Any]:
    """Return how the rate of the year's goal reads."""
    return _rate(row, Key.ATTAINMENT_RATE, "stated_rate")


def printed_line(row: Data) -> dict[str, Any]:
    """Return what the columns of an indicator say together, by attribute of its record."""
    nature, direction = text(row, Key.NATURE), text(row, Key.DIRECTION)
    name = text(row, Key.LEVEL3)
    adjusted = text(row, Key.ADJUSTED_TARGET)
    found: dict[str, Any] = {
        "name": name or UNSEEN_LINE,
        "child": row.get(Key.CHILD) == "是" or _is_part(row, name),
        "more_is_better": more_is_better(direction, nature),
        "target_before": text(row, Key.TARGET) if adjusted else "",
    }
    for key, term in (
        (Key.STATED_ACHIEVEMENT, "stated_achievement"),
        (Key.COEFFICIENT, "coefficient"),
    ):
        if key in row:
            found[term] = read_rate(text(row, key))
    if Key.WEIGHT not in row and Key.SHARE_OF_MARKS in row:
        found["weight"] = Decimal(text(row, Key.SHARE_OF_MARKS).removesuffix(SIGN))
    return found


def target_in_force(row: Data, aspect: str, year: int) -> Quantity:
    """Read the target a line is held against, with the sign and unit of their own columns.

    An adjusted target takes the place of the first one. ``raw`` stays what was typed under it.
    """
    typed = text(row, Key.ADJUSTED_TARGET) or text(row, Key.TARGET)
    unit = text(row, Key.UNIT_OF_MEASURE) or text(row, Key.MEASURED_IN)
    name = text(row, Key.LEVEL3)
    found = read_target(typed, aspect, unit, year, name=name)
    sign = sign_apart(text(row, Key.NATURE), text(row, Key.DIRECTION))
    if not sign or found.kind is not TargetKind.PLAIN:
        return found
    signed = read_target(sign + typed, aspect, unit, year, name=name)
    return found if signed.number is None else replace(signed, raw=typed)


def _is_part(row: Data, name: str) -> bool:
    """Tell whether a line says by its name that it is a part of the line above."""
    return Key.CHILD not in row and name.lstrip(" 　").startswith(Key.CHILD)


def _amount(row: Data, key: str) -> Decimal | None:
    return Decimal(row[key]) if key in row else None


def _rate(
    row: Mapping[str, Any], key: str, term: str, beside: Decimal | None = None
) -> dict[str, Any]:
    typed = text(row, key)
    if not typed:
        return {}
    return {
        term: read_rate(typed, beside),
        "rate_as_typed": "" if typed.endswith(SIGN) else typed,
    }
