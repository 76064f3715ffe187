"""Rises and falls (增长5% / 下降1%): the actual change in the direction that was wanted."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.records.quantity import About, Change, Quantity, TargetKind
from generator.facts.units import ZERO
from generator.facts.wordlists.quantity_words import quantity_words
from generator.judging.measuring.comparison import FROM_BELOW
from generator.judging.measuring.pairs import Pair

_TURNED = {
    TargetKind.AT_LEAST: TargetKind.AT_MOST,
    TargetKind.AT_MOST: TargetKind.AT_LEAST,
    TargetKind.MORE_THAN: TargetKind.LESS_THAN,
    TargetKind.LESS_THAN: TargetKind.MORE_THAN,
}

_ONE_SIDED = {About.ABOVE: TargetKind.LESS_THAN, About.BELOW: TargetKind.MORE_THAN}


def in_one_change(pair: Pair, name: str) -> Pair:
    """Bring a pair of which at least one is a change to plain numbers.

    A fall where a rise was wanted is a miss, whatever the units. A number without 增长 or 下降 is a
    change only where the indicator's ``name`` says so (能耗下降率).
    """
    target, actual = pair.target, pair.actual
    if target.change is None and actual.change is None:
        return pair
    named = change_named(name)
    if target.change and actual.number is not None and actual.number < ZERO and not actual.change:
        actual = replace(_turned(actual), change=Change.DOWN)  # -18% is a fall by 18%
        pair = replace(pair, actual=actual)
    wanted, done = target.change or named, actual.change or named
    if wanted is None or done is None:
        plain, change = (target, actual) if target.change is None else (actual, target)
        said = f"“{change.raw}”说的是变化，“{plain.raw}”没有说是增长还是下降"
        return replace(pair, obstacle=said)
    bare = replace(pair, target=replace(target, change=None), actual=replace(actual, change=None))
    if wanted is done:
        return bare
    if not _is_limit(target) and _is_more_than_nothing(actual):
        said = f"目标是{wanted}，实际“{actual.raw}”却是{done}，没有达到目标“{target.raw}”；差多少扣多少分算不出"
        return replace(pair, obstacle=said, missed=True)
    return replace(bare, actual=_turned(bare.actual))


def change_named(name: str) -> Change | None:
    """Return the change that a name counts (能耗下降率, 收入增幅), None for none."""
    words = quantity_words()
    for measure in ("", *words.measures_of_change):
        head = name.removesuffix(measure) if measure else name
        if measure and head == name:
            continue
        if head.endswith(words.up):
            return Change.UP
        if head.endswith(words.down):
            return Change.DOWN
    return Change.DOWN if name.startswith(("节约", "节省", "节支", "压减")) else None


def _is_limit(target: Quantity) -> bool:
    return target.kind in (TargetKind.AT_MOST, TargetKind.LESS_THAN)


def _is_more_than_nothing(actual: Quantity) -> bool:
    number = actual.number if actual.number is not None else ZERO
    return number > 0 and actual.kind in (
        TargetKind.PLAIN,
        TargetKind.EXACTLY,
        TargetKind.RANGE,
        *FROM_BELOW,
    )


def _turned(actual: Quantity) -> Quantity:
    """Return a change as one in the other direction: 上升2% is a fall by −2%."""
    number = None if actual.number is None else -actual.number
    upper = None if actual.upper is None else -actual.upper
    low, high = (upper, number) if upper is not None else (number, None)
    kind, about = _TURNED.get(actual.kind, actual.kind), actual.about
    if about in _ONE_SIDED and kind is TargetKind.PLAIN:
        kind, about = _ONE_SIDED[about], None
    return replace(actual, kind=kind, number=low, upper=high, about=about)
