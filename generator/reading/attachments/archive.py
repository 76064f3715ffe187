"""Zip archives read in streams within a budget: a small file may claim to hold more than the memory."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from generator.reading.attachments.budget import Budget, TooMuchError

MAX_ENTRIES = 5_000
_CHUNK = 1 << 16
_HEAD = 30  # bytes before the name of an entry
_END, _END_LENGTH = b"PK\x05\x06", 22

UNREADABLE = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, OSError, KeyError, ValueError, NotImplementedError, RuntimeError),
)
"""What comes of an archive that is damaged, encrypted or made up; RuntimeError is a password."""


class Archive:
    """The entries of an archive by name, each unpacked when asked for, all within one budget.

    An entry whose name another one has too is called ``name#2``: programs show one of them.
    """

    def __init__(self, content: bytes, budget: Budget | None = None) -> None:
        self.budget = budget or Budget()
        self._content = content
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self._entries: dict[str, zipfile.ZipInfo] = {}
        listed = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        if len(listed) > MAX_ENTRIES:
            raise TooMuchError(f"压缩包里有 {len(listed)} 个文件")
        seen: dict[str, int] = {}
        for entry in reversed(listed):  # of two, programs take the last one
            number = seen[entry.filename] = seen.get(entry.filename, 0) + 1
            name = entry.filename if number == 1 else f"{entry.filename}#{number}"
            self._entries[name] = entry
        self.names = tuple(sorted(self._entries))

    @property
    def remarks(self) -> Iterator[bytes]:
        """The remarks on the archive and on its entries, which no office program shows."""
        yield self._zip.comment
        for entry in self._entries.values():
            yield entry.comment
            yield entry.extra
        yield from self._beside()

    def _beside(self) -> Iterator[bytes]:
        """Yield what stands between the last entry and the list of entries, and behind its end."""
        last = max((entry.header_offset for entry in self._entries.values()), default=0)
        for entry in self._entries.values():
            if entry.header_offset == last:
                behind = last + _HEAD + len(entry.filename.encode()) + entry.compress_size
                yield self._content[behind : self._zip.start_dir]
        end = self._content.rfind(_END)
        yield self._content[end + _END_LENGTH + len(self._zip.comment) :] if end >= 0 else b""

    def stream(self, name: str) -> Iterator[bytes]:
        """Yield an entry unpacked, piece by piece; nothing where there is none.

        Raises:
            TooMuchError: It is larger than what is left of the budget.
        """
        entry = self._entries.get(name)
        if entry is None:
            return
        with self._zip.open(entry) as opened:
            while piece := opened.read(_CHUNK):
                self.budget.unpack(len(piece))
                yield piece

    def read(self, name: str) -> bytes:
        """Return an entry unpacked, empty where there is none."""
        return b"".join(self.stream(name))

    def needed(self, name: str) -> str:
        """Return the name of an entry without which the file is none of its kind.

        Raises:
            KeyError: There is none.
        """
        if name not in self._entries:
            raise KeyError(name)
        return name

    def matching(self, head: str, tail: str = ".xml") -> Iterator[str]:
        """Yield the names that begin and end so, in order."""
        for name in self.names:
            if name.startswith(head) and name.endswith(tail):
                yield name
