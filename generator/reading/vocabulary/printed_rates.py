"""A rate as forms print it, with its sign or without: 86.19%, 0.8619, 100, 1."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.units import HUNDRED

SIGN = "%"


def read_rate(text: str, beside: Decimal | None = None) -> Decimal:
    """Return the rate in %, with the digits typed.

    With its sign it says so itself. Without, 0.958 may be a share or a percentage: the amounts
    beside it decide, the nearer reading being the one that was meant. Where there are none, up to 1
    is a share and everything above a percentage: nobody prints a rate of less than 1 % without its
    sign, and 1 stands for all of it.

    Args:
        text: Digits, a point, perhaps the sign; the schema lets nothing else through.
        beside: The rate that the amounts beside it give, %; None where they do not say.
    """
    if text.endswith(SIGN):
        return Decimal(text.removesuffix(SIGN))
    number = Decimal(text)
    share = number.scaleb(2) if number else number
    as_share = share.quantize(Decimal(1)) if share == share.to_integral_value() else share
    if beside is None:
        return as_share if number <= 1 else number
    return as_share if abs(share - beside) < abs(number - beside) else number


def rate_of(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return the rate in % that two amounts give; None where they give none."""
    if part is None or whole is None or whole <= 0:
        return None
    return part * HUNDRED / whole
