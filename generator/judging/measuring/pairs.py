"""A target and an actual value on their way to being compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.facts.records.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Target and actual value, rewritten step by step into plain numbers of one kind.

    ``inputs`` say what was done, as pairs of name and value for the arithmetic. Where they cannot
    be compared ``obstacle`` says why, in Chinese without its full stop; ``missed`` is set besides
    where it is plain all the same that the target was missed.
    """

    target: Quantity
    actual: Quantity
    inputs: tuple[tuple[str, str], ...] = ()
    obstacle: str = ""
    missed: bool = False


_ONE_THING = re.compile(r"[^/]+(?P<per>/(?P<thing>[^/·]+))")


def as_named(pair: Pair, name: str) -> Pair:
    """Let the indicator's name say what one of two numbers is per: 1480元 under 亩均投入 is 元/亩."""
    sides = (pair.target, pair.actual)
    found = [_ONE_THING.fullmatch(side.unit) for side in sides]
    told = next((one for one in found if one is not None), None)
    if told is None or all(found) or not _is_named(told["thing"], name):
        return pair
    target, actual = (
        side
        if one or not side.unit or "/" in side.unit
        else replace(side, unit=side.unit + told["per"])
        for side, one in zip(sides, found, strict=True)
    )
    return replace(pair, target=target, actual=actual)


def _is_named(thing: str, name: str) -> bool:
    return any(said in name for said in (f"每{thing}", f"每一{thing}", f"{thing}均", f"单{thing}"))
