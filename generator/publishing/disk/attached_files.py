"""Attachments on the disk, looked into: one that has not changed is not read again."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator.facts.attachments import AttachedFile
from generator.publishing.disk.refusal import plain_words

_REMEMBERED = 500  # attachments; a live preview asks for the same ones on every change


def look_on_disk(root: Path, name: str) -> AttachedFile:
    """Look into an attachment on the disk.

    Raises:
        Refusal: It cannot be read.
    """
    with plain_words("什么都没有改动。"):
        about = (root / name).stat()
        return _look_at(root, name, about.st_size, about.st_mtime_ns)


@lru_cache(maxsize=_REMEMBERED)
def _look_at(root: Path, name: str, size: int, _changed: int) -> AttachedFile:
    from generator.reading.attachments.look_into import MAX_BYTES, look_into

    content = (root / name).read_bytes() if size <= MAX_BYTES else b""
    return look_into(name, content, size)
