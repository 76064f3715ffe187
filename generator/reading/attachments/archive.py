"""Zip archives read within bounds: a small file may claim to hold more than the memory."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

MAX_ENTRIES = 5_000
MAX_ENTRY = 30_000_000  # bytes of one entry, unpacked
MAX_TOTAL = 80_000_000  # bytes read of one archive, unpacked

UNREADABLE = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, OSError, KeyError, ValueError, NotImplementedError, RuntimeError),
)
"""What comes of an archive that is damaged, encrypted or made up; RuntimeError is a password."""


class TooMuchError(ValueError):
    """The archive unpacks to more than anyone publishes."""


class Archive:
    """The entries of an archive by name, each unpacked when asked for, all within one bound."""

    def __init__(self, content: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self._left = MAX_TOTAL
        names = [entry.filename for entry in self._zip.infolist() if not entry.is_dir()]
        if len(names) > MAX_ENTRIES:
            raise TooMuchError(f"{len(names)} entries")
        self.names = tuple(sorted(set(names)))

    def read(self, name: str) -> bytes:
        """Return an entry unpacked; empty where there is none.

        Raises:
            TooMuchError: It is larger than the bound, or all read so far together are.
        """
        if name not in self.names:
            return b""
        limit = min(MAX_ENTRY, self._left)
        with self._zip.open(name) as entry:
            content = entry.read(limit + 1)
        if len(content) > limit:
            raise TooMuchError(name)
        self._left -= len(content)
        return content

    def needed(self, name: str) -> bytes:
        """Return an entry without which the file is none of its kind.

        Raises:
            KeyError: There is none.
        """
        if name not in self.names:
            raise KeyError(name)
        return self.read(name)

    def matching(self, head: str, tail: str = ".xml") -> Iterator[str]:
        """Yield the names that begin and end so, in order."""
        for name in self.names:
            if name.startswith(head) and name.endswith(tail):
                yield name
