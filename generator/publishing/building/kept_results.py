"""Results of earlier runs, kept by what they were made of: a folder that may be deleted at any time.

A result is a file named by its key; it begins with a digest of the rest. What is damaged, half written or of another
making is no result. Only records of this package are read back, never code.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import io
import pickle
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path, PosixPath, WindowsPath
from types import MappingProxyType
from typing import Any

from generator.publishing.disk import files

FOLDER = ".cache/mingzhang"
"""Below the repo's root and git-ignored."""

_DIGEST = 32  # bytes of SHA-256
_PLAIN = frozenset({date, Decimal, PosixPath, WindowsPath, frozenset, set})
_UNREADABLE = (
    pickle.UnpicklingError,
    AttributeError,
    EOFError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
)


class KeptResults:
    """Records kept in a folder, the newest ``most`` of them."""

    def __init__(self, root: Path, name: str, *, most: int) -> None:
        self._folder = root / FOLDER / name
        self._most = most

    def get(self, key: str) -> Any:
        """Return what was kept under a key, None where there is nothing that can be trusted."""
        try:
            content = (self._folder / key).read_bytes()
        except OSError:
            return None
        told, body = content[:_DIGEST], content[_DIGEST:]
        if hashlib.sha256(body).digest() != told:
            return None
        try:
            return _Reader(io.BytesIO(body)).load()
        except _UNREADABLE:  # a record that has changed its shape says so in many ways
            return None

    def put(self, key: str, value: object) -> None:
        """Keep a record; a disk that is full or closed to us keeps nothing, which harms nobody."""
        body = io.BytesIO()
        _Writer(body, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
        content = body.getvalue()
        with contextlib.suppress(OSError):
            files.write(self._folder / key, hashlib.sha256(content).digest() + content)
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        kept = sorted(self._folder.iterdir(), key=lambda path: (path.stat().st_mtime_ns, path.name))
        for path in kept[: -self._most]:
            path.unlink(missing_ok=True)


def read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return a mapping as records hold it."""
    return MappingProxyType(mapping)


class _Writer(pickle.Pickler):
    def reducer_override(self, obj: object) -> Any:
        """Write a read-only mapping as the mapping it shows."""
        if isinstance(obj, MappingProxyType):
            return read_only, (dict(obj),)
        return NotImplemented


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Let records and enumerations of ours be made, and a few plain things; nothing else."""
        found = super().find_class(module, name)
        ours = module.startswith("generator.") and isinstance(found, type)
        if ours and (dataclasses.is_dataclass(found) or issubclass(found, Enum)):
            return found
        if found is read_only or (isinstance(found, type) and found in _PLAIN):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
