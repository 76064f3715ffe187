"""One declared figure on the scales: both sides, the difference, and the sentence that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.units import ZERO, decimals_of, fixed

COUNT, MONEY = "个", "万元"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """One declared figure held against itemised + withheld + declared remainder.

    ``declared`` and the others are counts or 万元; None where not stated. ``withheld`` is known for
    the number of projects only. ``difference`` is declared − (itemised + withheld + remainder),
    None where it cannot be told. ``formula`` shows it in one sentence.
    """

    name: str
    unit: str
    declared: Decimal | None
    itemised: Decimal
    remainder: Decimal | None
    difference: Decimal | None
    formula: str
    withheld: Decimal | None = None

    @property
    def balanced(self) -> bool:
        """Whether the figures agree exactly."""
        return self.difference == 0

    @property
    def places(self) -> int:
        """How many decimals write all of these figures alike."""
        return decimals_of(self.declared, self.itemised, self.remainder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The two sides of one figure; ``open_rest`` marks a remainder that leaves this figure out."""

    name: str
    unit: str
    declared: Decimal
    itemised: Decimal
    missing: int = 0  # projects that do not state the figure
    withheld: int | None = None
    rest: Decimal | None = None
    open_rest: bool = False
    unseen: str = ""


def reconcile_figure(sides: Sides) -> Reconciliation:
    """Return the figure reconciled: what is missing may explain too little, never too much."""
    gap = sides.declared - sides.itemised - (sides.withheld or 0) - (sides.rest or 0)
    untold = gap != 0 and (sides.unseen or _may_explain(sides, gap))
    difference = None if untold else gap
    return Reconciliation(
        name=sides.name,
        unit=sides.unit,
        declared=sides.declared,
        itemised=sides.itemised,
        withheld=as_decimal(sides.withheld),
        remainder=sides.rest,
        difference=difference,
        formula=_formula(sides, difference),
    )


def _may_explain(sides: Sides, gap: Decimal) -> bool:
    """Tell whether what is not stated may make up for a gap; a project counts for one at most."""
    if gap <= 0:
        return False
    missing = sides.missing > 0 and (sides.unit != COUNT or gap <= sides.missing)
    return missing or sides.open_rest


def _formula(sides: Sides, difference: Decimal | None) -> str:
    terms = [("逐项列出", sides.itemised)]
    if sides.withheld is not None:
        terms.append(("不予公开", Decimal(sides.withheld)))
    if sides.rest is not None:
        terms.append((Key.REMAINDER, sides.rest))
    total = sum((number for _, number in terms), ZERO)
    places = decimals_of(sides.declared, sides.itemised, sides.rest)
    addition = " + ".join(f"{name} {fixed(number, places)}" for name, number in terms)
    if len(terms) > 1:
        addition += f" = {fixed(total, places)}"
    declared = f"声明的 {fixed(sides.declared, places)} {sides.unit}"
    return f"{addition}，{_verdict(sides, difference, declared)}{_open_ends(sides)}。"


def _verdict(sides: Sides, difference: Decimal | None, declared: str) -> str:
    if difference == 0:
        return f"与{declared}相符"
    if sides.unseen:
        return f"{declared}；{sides.unseen}"
    gap = sides.declared - sides.itemised - (sides.withheld or 0) - (sides.rest or 0)
    places = decimals_of(sides.declared, sides.itemised, sides.rest)
    compared = f"比{declared}{'少' if gap > 0 else '多'} {fixed(abs(gap), places)} {sides.unit}"
    return compared if difference is not None else f"{compared}，是否相符看不出来"


def _open_ends(sides: Sides) -> str:
    notes = []
    if sides.missing:
        notes.append(f"逐项列出的有 {sides.missing} 个没有写这一项，没有计入")
    if sides.open_rest:
        notes.append("“未逐项列出”没有写这一项")
    return f"（{'；'.join(notes)}）" if notes else ""


def as_decimal(count: int | None) -> Decimal | None:
    """Return a count as a number that can be weighed."""
    return None if count is None else Decimal(count)
