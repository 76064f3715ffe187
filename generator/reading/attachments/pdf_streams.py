"""Streams of a PDF unpacked within a budget, whatever they claim."""

from __future__ import annotations

import zlib
from typing import Any

from generator.reading.attachments.budget import Budget, TooMuchError

_LARGEST = 40_000_000  # bytes of one stream, unpacked
_LARGEST_PACKED = 2_000_000  # bytes of one stream in a coding that cannot be unpacked bit by bit
DEFLATED = ("/FlateDecode", "/Fl")
_DEEPEST = 8  # codings in each other


def filters(stream: Any) -> list[str]:
    """Return the names of a stream's codings, the outermost first."""
    named = stream.get("/Filter")
    if named is None:
        return []
    return [str(one) for one in named] if is_list(named) else [str(named)]


def unpacked(stream: Any, budget: Budget) -> bytes:
    """Return a stream's content; pictures stay as they are packed.

    Raises:
        TooMuchError: It unpacks to more than the budget has left.
        ValueError: It is damaged.
    """
    names = filters(stream)
    content = bytes(stream.read_raw_bytes())
    if len(names) > _DEEPEST:
        raise TooMuchError("一段内容压缩了太多次")
    if all(name in DEFLATED for name in names):
        for _ in names:
            content = inflated(content, budget)
        if names and stream.get("/DecodeParms") is not None:
            content = _read(stream, content)
    elif names and len(content) <= _LARGEST_PACKED:
        content = _read(stream, content)
        budget.unpack(len(content))
    return content


def _read(stream: Any, otherwise: bytes) -> bytes:
    import pikepdf

    try:
        return bytes(stream.read_bytes())
    except (pikepdf.PdfError, NotImplementedError):  # a picture's coding, or a damaged one
        return otherwise


def inflated(packed: bytes, budget: Budget) -> bytes:
    """Unpack as far as it goes; readers show what can be read of a damaged stream too."""
    opened = zlib.decompressobj()
    limit = min(_LARGEST, max(0, budget.unpacked)) + 1
    try:
        content = opened.decompress(packed, limit)
    except zlib.error:
        return b""
    budget.unpack(len(content))
    if len(content) >= limit:
        raise TooMuchError(f"一段内容展开以后超过 {_LARGEST // 1_000_000} MB")
    return content


def is_list(one: Any) -> bool:
    """Tell whether an object of a PDF is an array."""
    import pikepdf

    return isinstance(one, pikepdf.Array)


def is_dictionary(one: Any) -> bool:
    """Tell whether an object of a PDF has entries, alone or at the head of a stream."""
    import pikepdf

    return isinstance(one, pikepdf.Dictionary | pikepdf.Stream)
