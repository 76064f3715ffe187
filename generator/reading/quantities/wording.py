"""A quantity in Chinese: how a cell was read, for the arithmetic beside it."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.records.quantity import About, Every, Quantity, TargetKind
from generator.facts.units import ONE, plain

_SIGNS = (
    TargetKind.AT_LEAST,
    TargetKind.MORE_THAN,
    TargetKind.AT_MOST,
    TargetKind.LESS_THAN,
)


def spoken(quantity: Quantity) -> str:
    """Say a quantity with a number in it: ``不低于 90%``, ``每月 2次``, ``200人上下``."""
    if quantity.kind is TargetKind.SEVERAL:
        return "；".join(f"{part.label} {spoken(part)}".strip() for part in quantity.parts)
    number = _number(quantity)
    amount = f"{number}{quantity.unit}{quantity.thing}"
    if quantity.about is About.AROUND:
        amount += "上下"
    elif quantity.about is not None:
        amount = f"{quantity.about} {amount}"
    if quantity.kind in _SIGNS:
        amount = f"{quantity.kind} {amount}"
    if quantity.change is not None:
        amount = f"{quantity.change} {amount}"
    return f"{every_said(quantity.every)} {amount}" if quantity.every else amount


def every_said(every: Every) -> str:
    """Say how often: ``每月``, ``每2个月``."""
    if every.count == ONE:
        return f"每{every.span}"
    counter = "个" if every.span in ("月", "季度", "工作日", "半年") else ""
    return f"每{plain(every.count)}{counter}{every.span}"


def _number(quantity: Quantity) -> str:
    lower = plain(quantity.number if quantity.number is not None else Decimal(0))
    return lower if quantity.upper is None else f"{lower}～{plain(quantity.upper)}"
