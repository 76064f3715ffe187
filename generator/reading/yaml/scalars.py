"""One value as typed to plain data: whole numbers, decimals, and everything else as text."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.facts.units import DECIMAL_DIGITS, WHOLE_DIGITS, plain
from generator.reading.yaml.lines import ALL_BLANKS

Scalar = str | int | Decimal

_WHOLE = re.compile(rf"0|-?[1-9][0-9]{{0,{WHOLE_DIGITS - 1}}}")
_DECIMAL = re.compile(rf"-?(?:0|[1-9][0-9]{{0,{WHOLE_DIGITS - 1}}})\.[0-9]{{1,{DECIMAL_DIGITS}}}")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def strip_blanks(text: str) -> str:
    """Take blanks of every kind off both ends."""
    return text.strip(ALL_BLANKS)


def resolve(text: str, *, plain_style: bool) -> Scalar | None:
    """Read a scalar.

    Unquoted: a whole number without leading zero is an int, a plain decimal a ``Decimal`` with
    its digits as typed, nothing (or ``~``, ``null``) is None, everything else text; so is a
    number of more digits than an amount of this world has. Quoted or in a block: text as it is; blank is None.
    """
    if not plain_style:
        return text.rstrip("\n") if text.strip() else None
    stripped = strip_blanks(text)
    if stripped in _NOTHING:
        return None
    if _WHOLE.fullmatch(stripped):
        return int(stripped)
    if _DECIMAL.fullmatch(stripped):
        return Decimal(stripped)
    return stripped


def as_text(value: Scalar) -> str:
    """Write a scalar with the characters its author typed."""
    return value if isinstance(value, str) else plain(value)
