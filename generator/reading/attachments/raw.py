"""Strings with figures in a file of a kind that nobody reads: an OLE object, an old document."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NARROW = re.compile(rb"[\t\x20-\x7e\x80-\xfe]{6,400}")
_WIDE_LITTLE = re.compile(rb"(?:[\t\x20-\x7e]\x00|[\x00-\xff][\x4e-\x9f]){6,400}")
_WIDE_BIG = re.compile(rb"(?:\x00[\t\x20-\x7e]|[\x4e-\x9f][\x00-\xff]){6,400}")
_FIGURES = re.compile(r"[0-9](?:[ -]?[0-9]){6}|@[A-Za-z0-9]")


def strings_in(content: bytes) -> Iterator[str]:
    """Yield stretches of text, narrow or UTF-16, that hold a long number or an address."""
    for found in _NARROW.finditer(content):
        yield from _telling(_narrow(found[0]))
    for pattern, encoding in ((_WIDE_LITTLE, "utf-16-le"), (_WIDE_BIG, "utf-16-be")):
        for found in pattern.finditer(content):
            yield from _telling(found[0].decode(encoding, "replace"))


def _narrow(piece: bytes) -> str:
    try:
        return piece.decode("utf-8")
    except UnicodeDecodeError:
        return piece.decode("gb18030", "replace")


def _telling(text: str) -> Iterator[str]:
    if _FIGURES.search(text):
        yield text
