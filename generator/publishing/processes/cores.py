"""Work that falls apart into pieces, done on all cores, its results in the order of the pieces."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Any, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_FEWEST = 32
"""Pieces below which a second process costs more than it saves."""


def all_cores() -> int:
    """Return how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows do not say
        return os.cpu_count() or 1


def spread(
    work: Callable[[Sequence[Piece]], Sequence[Result]],
    pieces: Sequence[Piece],
    *,
    jobs: int,
    batch: int,
) -> Iterator[Result]:
    """Yield what ``work`` makes of the pieces, in their order, whatever the number of cores.

    Processes are forked, so that ``work`` may hold anything; only pieces and results travel. Where
    the system cannot fork, or other threads run, all is done here, and so is what a process that was
    lost has not done. No process outlives the one that takes the results, however it ends.

    Args:
        work: Makes the results of some pieces, one each.
        pieces: What is to be done.
        jobs: Processes at most.
        batch: Pieces handed over at a time.
    """
    batches = [pieces[start : start + batch] for start in range(0, len(pieces), batch)]
    done = 0
    if jobs > 1 and len(pieces) >= _FEWEST and _can_fork():
        for results in _forked(work, batches, min(jobs, len(batches))):
            done += 1
            yield from results
    for some in batches[done:]:
        yield from work(some)


def _forked(
    work: Callable[[Sequence[Piece]], Sequence[Result]],
    batches: Sequence[Sequence[Piece]],
    processes: int,
) -> Iterator[Sequence[Result]]:
    """Yield the results of batches, until one of the processes is lost (killed for want of memory)."""
    gc.freeze()  # what is there stays shared with the children, which need not look through it
    pool = ProcessPoolExecutor(
        processes,
        mp_context=multiprocessing.get_context("fork"),
        initializer=_begin,
        initargs=(work,),
    )
    results: Iterator[Sequence[Result]] = pool.map(_do, batches)
    try:
        yield from results
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


_work: Callable[..., Any]
"""What this process was forked for; set in a child only."""


def _begin(work: Callable[..., Any]) -> None:
    global _work  # noqa: PLW0603 # the pool knows no other way to hand over what cannot travel
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's; it ends us
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(pieces: Sequence[Any]) -> Any:
    return _work(pieces)
