"""A target and an actual value on their way to being compared."""

from __future__ import annotations

from dataclasses import dataclass

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
