"""Exact decimal arithmetic of the form: 万元, 分 and %, each rounded once, half up."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)
_WORKING_DIGITS = 28


def round_half_up(value: Decimal, places: int = 2) -> Decimal:
    """Round to ``places`` decimals, 四舍五入 (half away from zero); any finite number will do."""
    digits = max(_WORKING_DIGITS, value.adjusted() + places + 2)
    return value.quantize(
        Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=Context(prec=digits)
    )


def plain(value: Decimal | int) -> str:
    """Write a number with the digits it has and never an exponent: ``155``, ``80.10``, ``1000``."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def trimmed(value: Decimal) -> str:
    """Write a computed number without trailing zeros: ``8.50`` → ``8.5``, ``100.00`` → ``100``."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
