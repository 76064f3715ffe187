"""Many small entries in a few files, none of them much larger than a reader should have to load."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle(Generic[T]):
    """The content of one file, its first entry and how many it holds."""

    first: T
    count: int
    content: bytes


def bundles(
    entries: Iterable[T], write: Callable[[T, T | None], bytes], limit: int
) -> Iterator[Bundle[T]]:
    """Yield files of entries in their order.

    Args:
        entries: What is written.
        write: Writes an entry, given the one before it in the same file, None for the first.
        limit: Bytes of a file; only one that holds a single entry is larger.
    """
    content, count = bytearray(), 0
    first = before = None
    for entry in entries:
        written = write(entry, before)
        if first is not None and len(content) + len(written) > limit:
            yield Bundle(first=first, count=count, content=bytes(content))
            content, count = bytearray(), 0
            first, written = None, write(entry, None)
        first = entry if first is None else first
        content += written
        count += 1
        before = entry
    if first is not None:
        yield Bundle(first=first, count=count, content=bytes(content))
