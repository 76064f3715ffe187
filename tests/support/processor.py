"""A limit of what a call may take of the processor, however busy the machine is."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType


@contextlib.contextmanager
def at_most_of_the_processor(*, seconds: int) -> Iterator[None]:
    """Stop what runs inside once this process has computed for so long; waiting does not count.

    Raises:
        RuntimeError: It was stopped.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        raise RuntimeError(f"not done after {seconds} s of the processor")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
