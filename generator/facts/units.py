"""Exact decimal arithmetic of the form: 万元, 分 and %, each rounded once, half up."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal

ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)
IN_WAN = {
    "元": Decimal("0.0001"),
    "千元": Decimal("0.1"),
    "万元": Decimal(1),
    "亿元": Decimal(10_000),
}
"""What one of each unit of money that documents use is in 万元."""
_WORKING_DIGITS = 28

WHOLE_DIGITS = 15
DECIMAL_DIGITS = 8
"""Most digits of a stated number before and after its point.

With them a sum of 100,000 amounts, an amount in 元 and any rounded rate are exact in the 28 digits
of decimal arithmetic; 15 digits of 万元 are more money than there is.
"""


def round_half_up(value: Decimal, places: int = 2) -> Decimal:
    """Round to ``places`` decimals, 四舍五入 (half away from zero); any finite number will do."""
    return _rounded(value, places, ROUND_HALF_UP)


def cut_off(value: Decimal, places: int) -> Decimal:
    """Drop what is beyond ``places`` decimals; any finite number will do."""
    return _rounded(value, places, ROUND_DOWN)


def _rounded(value: Decimal, places: int, way: str) -> Decimal:
    digits = max(_WORKING_DIGITS, value.adjusted() + places + 2)
    return value.quantize(Decimal(1).scaleb(-places), rounding=way, context=Context(prec=digits))


def cut_to(value: Decimal, places: int = 2) -> Decimal:
    """Round a number typed with more than ``places`` decimals, half up; another stays as it is.

    A spreadsheet's 25.200000000000003 is 25.20, while 96 does not turn into 96.00.
    """
    rounded = round_half_up(value, places)
    exponent = value.as_tuple().exponent
    return rounded if isinstance(exponent, int) and -exponent > places else value


def plain(value: Decimal | int) -> str:
    """Write a number with the digits it has and never an exponent: ``155``, ``80.10``, ``1000``."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def trimmed(value: Decimal) -> str:
    """Write a computed number without trailing zeros: ``8.50`` → ``8.5``, ``100.00`` → ``100``."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def decimals_of(*values: Decimal | None) -> int:
    """Return how many decimals are needed to write all of some numbers alike; any length will do."""
    fractions = (trimmed(value).partition(".")[2] for value in values if value is not None)
    return max(map(len, fractions), default=0)


def fixed(value: Decimal, places: int) -> str:
    """Write a number with so many decimals, or with those it has: ``162.66``."""
    whole, _, fraction = trimmed(value).partition(".")
    fraction = fraction.ljust(places, "0")
    return f"{whole}.{fraction}" if fraction else whole
