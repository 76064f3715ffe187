"""Work counted in steps, the same on every machine: calls of functions, and the text that methods go through whole."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

_THROUGH_ALL = frozenset(
    (
        "split",
        "splitlines",
        "strip",
        "lstrip",
        "rstrip",
        "translate",
        "replace",
        "lower",
        "upper",
        "casefold",
        "encode",
        "decode",
    )
)
_A_STEP = 64  # characters a method goes through in about the time of a call


def steps_of(act: Callable[[], object]) -> int:
    """Return the steps that an act takes."""
    steps = 0

    def count(frame: FrameType, event: str, said: object) -> None:
        nonlocal steps
        if event in ("call", "c_call"):
            steps += 1
            text = getattr(said, "__self__", None)
            if isinstance(text, str | bytes) and getattr(said, "__name__", "") in _THROUGH_ALL:
                steps += len(text) // _A_STEP

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return steps


def grows_in_step(work: Callable[[int], Callable[[], object]], size: int) -> tuple[int, int]:
    """Return the steps for some size and for twice of it, each less what nothing at all takes.

    ``work`` makes the input of a size, which does not count, and returns the act.
    """
    for warm in (work(size), work(0)):  # what is loaded and kept once
        warm()
    nothing = steps_of(work(0))
    return steps_of(work(size)) - nothing, steps_of(work(2 * size)) - nothing
