"""Attachments on the disk, looked into by a process with limits; one that has not changed is not read again."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generator.facts.attachments import AttachedFile
from generator.publishing.disk.refusal import plain_words
from generator.publishing.processes import looking_child

_REMEMBERED = 500  # attachments; a live preview asks for the same ones on every change
_CLOCK = (
    4 * looking_child.SECONDS
)  # seconds for one file by the clock, on a machine with much to do
_COMMAND = (sys.executable, "-P", "-m", looking_child.__name__)
GIVEN_UP = f"看了 {looking_child.SECONDS} 秒还没有看完，或者太占内存"


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

    if size > MAX_BYTES:
        return look_into(name, b"", size)
    return _looker(os.getpid()).look(name, (root / name).read_bytes())


@lru_cache(maxsize=_REMEMBERED)
def look_at_content(name: str, content: bytes) -> AttachedFile:
    """Look into an attachment whose bytes somebody else has read, in the same limits."""
    from generator.reading.attachments.look_into import MAX_BYTES, look_into

    if len(content) > MAX_BYTES:
        return look_into(name, b"", len(content))
    return _looker(os.getpid()).look(name, content)


@lru_cache(maxsize=1)
def _looker(_process: int) -> Looker:
    """Return this process's looker; one that was forked from another has its own."""
    return Looker()


class Looker:
    """A child process that looks into one file after the other; if one is the end of it, the next has another."""

    def __init__(self, command: Sequence[str] = _COMMAND, *, clock: float = _CLOCK) -> None:
        self._command, self._clock = tuple(command), clock
        self._child: subprocess.Popen[bytes] | None = None

    def look(self, name: str, content: bytes) -> AttachedFile:
        """Look into a file; one that the child does not survive is told of, not looked into."""
        child = self._child = self._child or self._start()
        clock = threading.Timer(self._clock, child.kill)
        clock.start()
        try:
            return _asked(child, name, content)
        except (OSError, EOFError):
            self.close()
            return AttachedFile(name=name, size=len(content), unfinished=(GIVEN_UP,))
        finally:
            clock.cancel()

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def _start(self) -> subprocess.Popen[bytes]:
        child = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert child.stdout is not None
        if child.stdout.readline() != looking_child.READY:
            child.kill()
            raise RuntimeError(
                f"the process that looks into attachments does not start: {self._command}"
            )
        return child


def _asked(child: subprocess.Popen[bytes], name: str, content: bytes) -> AttachedFile:
    assert child.stdin is not None and child.stdout is not None
    head = looking_child.LENGTH.pack(len(name.encode()), len(content))
    child.stdin.write(head + name.encode())
    child.stdin.write(content)
    child.stdin.flush()
    answer = child.stdout.read(looking_child.LENGTH.size)
    if len(answer) < looking_child.LENGTH.size:
        raise EOFError
    length, _ = looking_child.LENGTH.unpack(answer)
    record = pickle.loads(child.stdout.read(length))
    assert isinstance(record, AttachedFile)
    return record
